using System.Globalization;

namespace TypedNets.Studies;

/// <summary>
/// One of several equal shares of a study, for machines or processes that work on it side by side. A trial's share follows from its hash, so
/// that no two of them run the same one and each has its part of what takes long.
/// </summary>
/// <param name="Index">Which share, from 1.</param>
/// <param name="Count">How many shares there are.</param>
public readonly record struct Shard(int Index, int Count)
{
    /// <summary>The whole study.</summary>
    public static Shard Whole => new(1, 1);

    /// <summary>Whether a trial belongs to this share.</summary>
    public bool Has(TrialConfiguration configuration) =>
        Convert.ToUInt64(configuration.Hash, 16) % (ulong)Count == (ulong)(Index - 1);

    /// <summary>Reads <c>2/3</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="shard">The share.</param>
    /// <returns>Whether the text is a share: two numbers, the first from 1 to the second.</returns>
    public static bool TryParse(string text, out Shard shard)
    {
        ArgumentNullException.ThrowIfNull(text);
        shard = default;
        if (text.Split('/') is not [var first, var second]
            || !int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out int index)
            || !int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            || index < 1 || index > count)
        {
            return false;
        }

        shard = new Shard(index, count);
        return true;
    }

    /// <summary>As it is written.</summary>
    public override string ToString() => FormattableString.Invariant($"{Index}/{Count}");
}
