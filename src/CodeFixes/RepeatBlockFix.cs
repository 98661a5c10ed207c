using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using TypedNets.Analysis;

namespace TypedNets.CodeFixes;

/// <summary>Merges uses of a block that differ in nothing into one that is repeated.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RepeatBlockFix)), System.Composition.Shared]
public sealed class RepeatBlockFix() : NetworkFix(RuleIds.RepeatedBlock)
{
    internal override string? Title(FixPlace place) =>
        place.Remedy is { } remedy && place.Around<AttributeSyntax>() is { } block && Followers(block, remedy) is not null ? $"Merge into one {block.Name} with {remedy}" : null;

    internal override void Edit(SyntaxEditor editor, IReadOnlyList<FixPlace> places)
    {
        foreach (IGrouping<SyntaxNode, FixPlace> inList in places.GroupBy(place => place.Around<AttributeSyntax>()!.Parent!))
        {
            var list = (AttributeListSyntax)inList.Key;
            AttributeListSyntax changed = list.TrackNodes(list.Attributes);
            foreach (FixPlace place in inList)
            {
                AttributeSyntax first = place.Around<AttributeSyntax>()!;
                changed = changed.RemoveNodes(Followers(first, place.Remedy!)!.Select(node => changed.GetCurrentNode(node)!), SyntaxRemoveOptions.KeepNoTrivia)!;
                changed = changed.ReplaceNode(changed.GetCurrentNode(first)!, Attributes.With(first, place.Remedy!).WithAdditionalAnnotations(Formatter.Annotation));
            }

            editor.ReplaceNode(list, changed);
        }
    }

    /// <summary>The other uses, which stand behind the first; null when they are not in one list.</summary>
    private static AttributeSyntax[]? Followers(AttributeSyntax first, string remedy)
    {
        var list = (AttributeListSyntax)first.Parent!;
        int count = int.Parse(remedy.Split('=')[1], System.Globalization.CultureInfo.InvariantCulture) - 1;
        AttributeSyntax[] rest = [.. list.Attributes.Skip(list.Attributes.IndexOf(first) + 1).Take(count)];
        return rest.Length == count ? rest : null;
    }
}
