namespace TypedNets.Analysis;

/// <summary>Which name was meant.</summary>
internal static class Spelling
{
    /// <summary>The name that needs the fewest changes of letters; null when all need more than a third of them.</summary>
    public static string? Nearest(string name, IEnumerable<string> names)
    {
        (string Name, int Distance)[] ranked = [.. names.Select(other => (other, Distance(name, other))).OrderBy(pair => pair.Item2)];
        return ranked.Length > 0 && ranked[0].Distance <= Math.Max(1, name.Length / 3) ? ranked[0].Name : null;
    }

    /// <summary>Levenshtein's distance, upper and lower case alike.</summary>
    private static int Distance(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int substituted = diagonal + (char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
