using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using TypedNets.Analysis;

namespace TypedNets.CodeFixes;

/// <summary>Names the step or input that is spelled most alike.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NameSourceFix)), System.Composition.Shared]
public sealed class NameSourceFix() : NetworkFix(RuleIds.UnknownSource)
{
    internal override string? Title(FixPlace place) => place.Replacement is { } name && Expression(place) is not null ? $"Name '{name}' instead" : null;

    internal override void Edit(SyntaxEditor editor, IReadOnlyList<FixPlace> places)
    {
        foreach (FixPlace place in places)
        {
            ExpressionSyntax expression = Expression(place)!;
            editor.ReplaceNode(expression, Steps.Source(place.Replacement!, place.Around<TypeDeclarationSyntax>()!).WithTriviaFrom(expression));
        }
    }

    private static ExpressionSyntax? Expression(FixPlace place) =>
        place.Node is ExpressionSyntax expression ? expression : place.Around<AttributeArgumentSyntax>()?.Expression;
}
