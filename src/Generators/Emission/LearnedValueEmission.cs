using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>Learned values: a parameter of the network itself, and an expression of it.</summary>
internal abstract class LearnedValueEmission : ModuleEmission
{
    /// <inheritdoc/>
    public override string ModuleName => "Parameter";

    /// <inheritdoc/>
    public override IEnumerable<string> Construct(LayerNode layer, string field) => [$"{field} = {Start(layer.Parameters[0])};"];

    /// <inheritdoc/>
    public override string Parameter(string field, string name) => field;
}
