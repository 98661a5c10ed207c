using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>A module of our own, which takes its parameter started.</summary>
internal sealed class RMSNormEmission : LastDimensionsNormEmission
{
    /// <inheritdoc/>
    public override string ModuleType => $"{KnownNames.TypedNets}.RMSNorm";

    /// <inheritdoc/>
    public override IEnumerable<string> Construct(LayerNode layer, string field)
    {
        double eps = layer.Arguments.Number("Eps", double.NaN);
        var arguments = new ArgumentText()
            .Add(NormalizedShape(layer))
            .Add(layer.Parameters.Count > 0 ? Start(layer.Parameters[0]) : "weight: null")
            .AddUnless(double.IsNaN(eps), "eps", Literals.Of(eps));
        return [$"{field} = new {ModuleType}({arguments});"];
    }
}
