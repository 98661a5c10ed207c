using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using TypedNets.Analysis;

namespace TypedNets.CodeFixes;

/// <summary>Has a join that names one value join the step before it too.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(JoinStepBeforeFix)), System.Composition.Shared]
public sealed class JoinStepBeforeFix() : NetworkFix(RuleIds.SourceCount)
{
    internal override string? Title(FixPlace place) =>
        place.Replacement is { } name && place.Node is AttributeSyntax { ArgumentList.Arguments: [{ Expression: not CollectionExpressionSyntax }, ..] } join && Attributes.Kind(join) != "From"
            ? $"Join '{name}' too" : null;

    internal override void Edit(SyntaxEditor editor, IReadOnlyList<FixPlace> places)
    {
        foreach (FixPlace place in places)
        {
            AttributeArgumentListSyntax list = ((AttributeSyntax)place.Node).ArgumentList!;
            AttributeArgumentSyntax added = SyntaxFactory.AttributeArgument(Steps.Source(place.Replacement!, place.Around<TypeDeclarationSyntax>()!));
            editor.ReplaceNode(list, list.WithArguments(list.Arguments.Insert(0, added)).WithAdditionalAnnotations(Formatter.Annotation));
        }
    }
}
