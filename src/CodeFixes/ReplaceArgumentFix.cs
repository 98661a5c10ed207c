using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using TypedNets.Analysis;

namespace TypedNets.CodeFixes;

/// <summary>
/// Replaces an argument by the one that the analysis worked out: groups that divide the channels, or the padding that gives
/// ⌈size/stride⌉ outputs.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReplaceArgumentFix)), System.Composition.Shared]
public sealed class ReplaceArgumentFix() : NetworkFix(RuleIds.Groups, RuleIds.InvalidPadding)
{
    internal override string? Title(FixPlace place) =>
        place.Remedy is { } remedy && place.Around<AttributeArgumentSyntax>() is { NameEquals: not null } argument ? $"Replace {argument} by {remedy}" : null;

    internal override void Edit(SyntaxEditor editor, IReadOnlyList<FixPlace> places)
    {
        foreach (FixPlace place in places)
        {
            AttributeArgumentSyntax argument = place.Around<AttributeArgumentSyntax>()!;
            string[] sides = place.Remedy!.Split([" = "], StringSplitOptions.None);
            editor.ReplaceNode(argument, argument
                .WithNameEquals(argument.NameEquals!.WithName(SyntaxFactory.IdentifierName(sides[0]).WithTriviaFrom(argument.NameEquals.Name)))
                .WithExpression(SyntaxFactory.ParseExpression(sides[1]).WithTriviaFrom(argument.Expression))
                .WithAdditionalAnnotations(Formatter.Annotation));
        }
    }
}
