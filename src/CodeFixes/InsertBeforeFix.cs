using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using TypedNets.Analysis;

namespace TypedNets.CodeFixes;

/// <summary>
/// Inserts an attribute before a layer: <c>Flatten</c> where it takes features, <c>Unflatten</c> where it takes a map, <c>From</c> where it must say what it reads, an activation
/// where there is none.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InsertBeforeFix)), System.Composition.Shared]
public sealed class InsertBeforeFix() : NetworkFix(
    RuleIds.Rank, RuleIds.MissingFlatten, RuleIds.SourceCount, RuleIds.NothingBetween, RuleIds.DominantLayer, RuleIds.GroupsNeverMix, RuleIds.OrderUnseen)
{
    internal override string? Title(FixPlace place) => place.Inserted is { } added && place.Around<AttributeSyntax>() is { } layer ? $"Insert {added} before {layer.Name}" : null;

    internal override void Edit(SyntaxEditor editor, IReadOnlyList<FixPlace> places)
    {
        foreach (IGrouping<SyntaxNode, FixPlace> inList in places.GroupBy(place => place.Around<AttributeSyntax>()!.Parent!))
        {
            var list = (AttributeListSyntax)inList.Key;
            AttributeListSyntax changed = list.TrackNodes(inList.Select(place => place.Around<AttributeSyntax>()!));
            foreach (FixPlace place in inList)
            {
                AttributeSyntax layer = changed.GetCurrentNode(place.Around<AttributeSyntax>()!)!;
                changed = Attributes.Insert(changed, changed.Attributes.IndexOf(layer), Attributes.Parse(place.Inserted!, layer));
            }

            editor.ReplaceNode(list, changed);
        }
    }
}
