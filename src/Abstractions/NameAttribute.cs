namespace TypedNets;

/// <summary>
/// Sets the <c>state_dict</c> key of a layer property. Without it the key is the property's name in snake_case
/// (<c>StemNorm</c> is <c>stem_norm</c>). The blocks of a list are numbered from 0 unless the key says otherwise:
/// <c>features.denseblock1.denselayer{1}</c> is the list <c>features.denseblock1</c> of <c>denselayer1</c>, <c>denselayer2</c>, ...
/// </summary>
/// <param name="key">The key, such as <c>features.0</c>.</param>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class NameAttribute(string key) : Attribute
{
    /// <summary>The <c>state_dict</c> key.</summary>
    public string Key { get; } = key;
}
