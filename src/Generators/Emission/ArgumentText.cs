namespace TypedNets.Generators;

/// <summary>Arguments of a call: positional ones, then named ones where they differ from their default.</summary>
internal sealed class ArgumentText
{
    private readonly List<string> _items = [];

    /// <summary>A positional argument.</summary>
    public ArgumentText Add(string value)
    {
        _items.Add(value);
        return this;
    }

    /// <summary>A named argument.</summary>
    public ArgumentText Add(string name, string value) => Add($"{name}: {value}");

    /// <summary>A named argument, left out where the default serves.</summary>
    public ArgumentText AddUnless(bool isDefault, string name, string value) => isDefault ? this : Add(name, value);

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", _items);
}
