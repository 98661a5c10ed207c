using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>Instance normalisations: TorchSharp's own start, ones and zeros, is the right one.</summary>
internal abstract class InstanceNormEmission : ModuleEmission
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
            .AddUnless(!a.Flag("Affine", false), "affine", "true")
            .AddUnless(!a.Flag("TrackRunningStats", false), "track_running_stats", "true");
        return ConstructStarted(layer, field, $"{KnownNames.NN}.{ModuleName}({arguments})", p => p.Site.Role == ParameterRole.Scale ? 1 : 0);
    }
}
