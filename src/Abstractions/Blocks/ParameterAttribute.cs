namespace TypedNets;

/// <summary>
/// Makes a constant of a network a parameter of the block that the network is: <c>[Parameter] private const int Width = 64;</c>.
/// Where another network uses it, <c>[Block&lt;T&gt;(128)]</c> binds the parameters in the order of their declaration, and every
/// expression over them in the block's attributes, such as <c>Width * 4</c>, is evaluated again. The constant's own value is the default,
/// with which the network is checked and built by itself.
/// </summary>
[AttributeUsage(AttributeTargets.Field, Inherited = false)]
public sealed class ParameterAttribute : Attribute
{
    /// <summary>Whether every use must bind it, since its value is only good for checking the block by itself.</summary>
    public bool Required { get; set; }
}
