using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>Batch normalisations: TorchSharp's own start, ones and zeros, is the right one.</summary>
internal abstract class BatchNormEmission : ModuleEmission
{
    /// <inheritdoc/>
    public override IEnumerable<string> Construct(LayerNode layer, string field)
    {
        Arguments a = layer.Arguments;
        double eps = a.Number("Eps", 1e-5), momentum = a.Number("Momentum", 0.1);
        var arguments = new ArgumentText()
            .Add(Literals.Of(layer.InputShape[0]))
            .AddUnless(eps == 1e-5, "eps", Literals.Of(eps))
            .AddUnless(momentum == 0.1, "momentum", Literals.Of(momentum))
            .AddUnless(a.Flag("Affine", true), "affine", "false")
            .AddUnless(a.Flag("TrackRunningStats", true), "track_running_stats", "false");
        return ConstructStarted(layer, field, $"{KnownNames.NN}.{ModuleName}({arguments})", p => p.Site.Role == ParameterRole.Scale ? 1 : 0);
    }
}
