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
        foreach (FixPlace place in places)
        {
            AttributeSyntax first = place.Around<AttributeSyntax>()!;
            var list = (AttributeListSyntax)first.Parent!;
            AttributeSyntax[] rest = Followers(first, place.Remedy!)!;
            AttributeListSyntax changed = list.TrackNodes(rest.Append(first));
            changed = changed.ReplaceNode(changed.GetCurrentNode(first)!, Attributes.With(first, place.Remedy!).WithAdditionalAnnotations(Formatter.Annotation));
            editor.ReplaceNode(list, changed.RemoveNodes(rest.Select(node => changed.GetCurrentNode(node)!), SyntaxRemoveOptions.KeepNoTrivia)!);
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
