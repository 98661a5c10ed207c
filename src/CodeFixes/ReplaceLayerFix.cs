using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using TypedNets.Analysis;

namespace TypedNets.CodeFixes;

/// <summary>Puts the layer that the remedy names in the place of one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReplaceLayerFix)), System.Composition.Shared]
public sealed class ReplaceLayerFix() : NetworkFix(RuleIds.SoftmaxOfOne, RuleIds.HiddenSoftmax)
{
    internal override string? Title(FixPlace place) =>
        place.Remedy is { } remedy && place.Around<AttributeSyntax>() is { } layer ? $"Replace {layer} by {remedy}" : null;

    internal override void Edit(SyntaxEditor editor, IReadOnlyList<FixPlace> places)
    {
        foreach (FixPlace place in places)
        {
            AttributeSyntax layer = place.Around<AttributeSyntax>()!;
            editor.ReplaceNode(layer, Attributes.Parse(place.Remedy!, layer)[0].WithTriviaFrom(layer));
        }
    }
}
