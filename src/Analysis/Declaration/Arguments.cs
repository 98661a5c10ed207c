namespace TypedNets.Analysis;

/// <summary>The arguments of an attribute as written, by PascalCase name.</summary>
/// <param name="Items">Name and value, in order.</param>
public sealed record Arguments(EquatableArray<Argument> Items)
{
    /// <summary>No arguments.</summary>
    public static Arguments None { get; } = new([]);

    /// <summary>Whether the argument was written.</summary>
    public bool Has(string name) => Find(name) is not null;

    /// <summary>An integer.</summary>
    public long Integer(string name, long fallback) => Find(name) is { Numbers: [double value] } ? (long)value : fallback;

    /// <summary>A number; NaN counts as not written.</summary>
    public double Number(string name, double fallback) =>
        Find(name) is { Numbers: [double value] } && !double.IsNaN(value) ? value : fallback;

    /// <summary>A truth value.</summary>
    public bool Flag(string name, bool fallback) => Find(name) is { Numbers: [double value] } ? value != 0 : fallback;

    /// <summary>An enumeration's member, a type or a string.</summary>
    public string Text(string name, string fallback) => Find(name)?.Text ?? fallback;

    /// <summary>The values of an array, or the one number as one value; null when it was not written.</summary>
    public long[]? Integers(string name) => Find(name) is { } argument ? [.. argument.Numbers.Select(n => (long)n)] : null;

    /// <summary>The strings of an array; none when it was not written.</summary>
    public EquatableArray<string> Texts(string name) => Find(name)?.Texts ?? [];

    /// <summary>The values of an array, or the one number as one value; null when it was not written.</summary>
    public double[]? Numbers(string name) => Find(name) is { } argument ? [.. argument.Numbers] : null;

    /// <summary>
    /// One value per axis: of <c>Stride</c> or its plural <c>Strides</c>, one number standing for all axes.
    /// The number of values is as written; <paramref name="rank"/> counts only for one number.
    /// </summary>
    public long[] Axes(string name, int rank, long fallback)
    {
        long[] values = Integers(name + "s") ?? Integers(name) ?? [fallback];
        return values.Length == 1 ? [.. Enumerable.Repeat(values[0], rank)] : values;
    }

    private Argument? Find(string name)
    {
        foreach (Argument argument in Items)
        {
            if (argument.Name == name)
                return argument;
        }

        return null;
    }
}

/// <summary>An argument of an attribute.</summary>
/// <param name="Name">PascalCase name, whether written as position or as property.</param>
/// <param name="Numbers">The number, truth value (0 or 1) or array elements; empty for text.</param>
/// <param name="Text">The enumeration's member, type or string; null for numbers.</param>
public sealed record Argument(string Name, EquatableArray<double> Numbers, string? Text = null)
{
    /// <summary>The elements of an array of strings; of arguments of any type, C# literals of them.</summary>
    public EquatableArray<string> Texts { get; init; }

    /// <summary>
    /// Beside the numbers, the expressions over the network's parameters that they come from, empty for what does not depend on any;
    /// none at all where nothing does.
    /// </summary>
    public EquatableArray<string> Expressions { get; init; }
}
