using Microsoft.CodeAnalysis;

namespace TypedNets.Generators;

/// <summary>
/// Source order. The compiler gives attributes of one part in source order; over several parts the language promises nothing, so
/// it is stated here: by file, then by position.
/// </summary>
internal static class AttributePosition
{
    /// <summary>Orders attributes.</summary>
    public static IComparer<AttributeData> Comparer { get; } = Comparer<AttributeData>.Create((x, y) => Compare(
        x.ApplicationSyntaxReference?.SyntaxTree, x.ApplicationSyntaxReference?.Span.Start,
        y.ApplicationSyntaxReference?.SyntaxTree, y.ApplicationSyntaxReference?.Span.Start));

    /// <summary>Orders places.</summary>
    public static IComparer<Location> LocationComparer { get; } = Comparer<Location>.Create((x, y) => Compare(
        x.SourceTree, x.SourceSpan.Start, y.SourceTree, y.SourceSpan.Start));

    private static int Compare(SyntaxTree? tree, int? start, SyntaxTree? otherTree, int? otherStart)
    {
        int byFile = ReferenceEquals(tree, otherTree) ? 0 : string.CompareOrdinal(tree?.FilePath, otherTree?.FilePath);
        return byFile != 0 ? byFile : Comparer<int?>.Default.Compare(start, otherStart);
    }
}
