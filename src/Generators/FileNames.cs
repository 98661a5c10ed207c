using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>Names of generated files: that of the class, with a hash where it would not do.</summary>
internal static class FileNames
{
    private const int Longest = 100;

    /// <summary>Names that differ from another in case alone, which the compiler refuses.</summary>
    public static EquatableArray<string> Clashes(IEnumerable<string> names) =>
    [
        .. names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).SelectMany(group => group)
            .OrderBy(name => name, StringComparer.Ordinal),
    ];

    /// <summary>The file of a class; long names, which some file systems refuse, are cut.</summary>
    public static string Of(string name, EquatableArray<string> clashes)
    {
        if (name.Length <= Longest && !clashes.Contains(name))
            return name + ".g.cs";
        uint hash = 2166136261;
        foreach (char c in name)
            hash = unchecked((hash ^ c) * 16777619);
        return $"{name.Substring(0, Math.Min(name.Length, Longest - 9))}_{hash:x8}.g.cs";
    }
}
