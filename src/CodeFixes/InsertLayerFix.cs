using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using TypedNets.Analysis;

namespace TypedNets.CodeFixes;

/// <summary>Inserts the layer that the remedy names before a layer, in the same list of attributes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InsertLayerFix)), System.Composition.Shared]
public sealed class InsertLayerFix() : NetworkFix(RuleIds.NothingBetween, RuleIds.DominantLayer, RuleIds.GroupsNeverMix, RuleIds.OrderUnseen)
{
    internal override string? Title(FixPlace place) =>
        place.Remedy is { } remedy && place.Around<AttributeSyntax>() is { } layer ? $"Insert {remedy} before {layer.Name}" : null;

    internal override void Edit(SyntaxEditor editor, IReadOnlyList<FixPlace> places)
    {
        foreach (IGrouping<SyntaxNode, FixPlace> inList in places.GroupBy(place => place.Around<AttributeSyntax>()!.Parent!))
        {
            var list = (AttributeListSyntax)inList.Key;
            AttributeListSyntax changed = list.TrackNodes(inList.Select(place => place.Around<AttributeSyntax>()!));
            foreach (FixPlace place in inList)
            {
                AttributeSyntax layer = changed.GetCurrentNode(place.Around<AttributeSyntax>()!)!;
                changed = changed.WithAttributes(changed.Attributes.Insert(changed.Attributes.IndexOf(layer), Attributes.Beside(layer, place.Remedy!)));
            }

            editor.ReplaceNode(list, changed.WithAdditionalAnnotations(Formatter.Annotation));
        }
    }
}
