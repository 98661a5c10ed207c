using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using TypedNets.Analysis;

namespace TypedNets.CodeFixes;

/// <summary>Writes <c>Dim.Any</c> for a size that is not known, which other frameworks write as −1 or None.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseAnySizeFix)), System.Composition.Shared]
public sealed class UseAnySizeFix() : NetworkFix(RuleIds.InvalidInputSize)
{
    internal override string? Title(FixPlace place) => place.Replacement is { } size && Size(place) is { } wrong ? $"Replace {wrong} by {size}" : null;

    internal override void Edit(SyntaxEditor editor, IReadOnlyList<FixPlace> places)
    {
        foreach (FixPlace place in places)
        {
            ExpressionSyntax wrong = Size(place)!;
            NameSyntax dim = Attributes.NameBeside(place.Around<AttributeSyntax>()!, "Dim");
            editor.ReplaceNode(wrong, SyntaxFactory.ParseExpression($"{dim}.Any").WithTriviaFrom(wrong));
        }
    }

    private static ExpressionSyntax? Size(FixPlace place) => place.Node switch
    {
        ExpressionSyntax size => size,
        ExpressionElementSyntax element => element.Expression,
        AttributeArgumentSyntax argument => argument.Expression,
        _ => null,
    };
}
