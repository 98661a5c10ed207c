using TypedNets.Analysis;

namespace TypedNets.Generators;

internal sealed class LinearEmission : ModuleEmission
{
    /// <summary>From its parameters, the one construction of TorchSharp's that runs no initialisation of its own.</summary>
    public override IEnumerable<string> Construct(LayerNode layer, string field)
    {
        yield return $"{field} = {KnownNames.NN}.Linear(";
        for (int i = 0; i < layer.Parameters.Count; i++)
            yield return $"    {Start(layer.Parameters[i])}{(i + 1 < layer.Parameters.Count ? "," : ");")}";
    }
}
