using System.ComponentModel;

namespace TypedNets;

/// <summary>
/// A network's declaration with the expressions over its parameters, which other projects read that use it as a block: constants in
/// attributes are folded when they are compiled. It is generated.
/// </summary>
/// <param name="definition">The declaration, in the toolkit's own notation.</param>
/// <param name="blocks">The blocks that it uses.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false), EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NetworkDefinitionAttribute(string definition, params Type[] blocks) : Attribute
{
    /// <summary>The declaration.</summary>
    public string Definition { get; } = definition;

    /// <summary>The blocks that it uses.</summary>
    public Type[] Blocks { get; } = blocks;
}
