using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using TypedNets.Analysis;

namespace TypedNets.CodeFixes;

/// <summary>Makes alpha dropout of dropout after SELU, and dropout of alpha dropout elsewhere, with the same arguments.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SwapDropoutFix)), System.Composition.Shared]
public sealed class SwapDropoutFix() : NetworkFix(RuleIds.DropoutOfSelu)
{
    internal override string? Title(FixPlace place) =>
        place.Remedy is { } remedy && place.Around<AttributeSyntax>() is { } layer ? $"Replace {layer.Name} by {remedy}" : null;

    internal override void Edit(SyntaxEditor editor, IReadOnlyList<FixPlace> places)
    {
        foreach (FixPlace place in places)
        {
            AttributeSyntax layer = place.Around<AttributeSyntax>()!;
            editor.ReplaceNode(layer.Name, Attributes.NameBeside(layer, place.Remedy!).WithTriviaFrom(layer.Name));
        }
    }
}
