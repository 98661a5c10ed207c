namespace TypedNets;

/// <summary>
/// Sets the <c>state_dict</c> key of a layer property. Without it the key is the property's name in snake_case
/// (<c>StemNorm</c> is <c>stem_norm</c>).
/// </summary>
/// <param name="key">The key, such as <c>features.0</c>.</param>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class NameAttribute(string key) : Attribute
{
    /// <summary>The <c>state_dict</c> key.</summary>
    public string Key { get; } = key;
}
