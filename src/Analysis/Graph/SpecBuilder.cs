namespace TypedNets.Analysis;

/// <summary>From a graph to what users see of it.</summary>
public static class SpecBuilder
{
    /// <summary>The network's spec.</summary>
    public static NetworkSpec ToSpec(this NetworkGraph graph) => new(
        graph.Name,
        [.. graph.Inputs.Select(input => new ValueSpec(input.Name, [.. input.Shape.Sizes], input.DType))],
        [.. graph.Outputs.Select(value => new ValueSpec(graph.PathOf(value), [.. graph.ShapeOf(value).Sizes], graph.TypeOf(value)))],
        [.. graph.Layers.Select(layer => ToSpec(graph, layer))],
        graph.Semantics);

    private static LayerSpec ToSpec(NetworkGraph graph, LayerNode layer) => new(
        layer.Path,
        layer.Member,
        layer.Kind,
        [.. layer.Inputs.Select(graph.PathOf)],
        [.. layer.InputShape.Sizes],
        [.. layer.OutputShape.Sizes],
        [.. layer.Parameters.Select(ToSpec)],
        layer.Macs);

    private static ParameterSpec ToSpec(ParameterNode parameter)
    {
        ParameterSite site = parameter.Site;
        Fans? shape = Fans.OfShape(site.Shape), own = shape is null || site.Semantics == InitializerSemantics.PyTorch ? shape : site.Fans;
        Fans? effective = site.Role is ParameterRole.Bias ? null : site.EffectiveFans;
        double? bound = parameter.Draw is Draw.Uniform uniform && uniform.High == -uniform.Low ? uniform.High : null;
        return new ParameterSpec(site.Path, site.Role, [.. site.Shape], own?.In, own?.Out, effective?.In, effective?.Out,
            parameter.Initializer, parameter.Gain, parameter.Draw.Std(site.BlockShape), bound);
    }
}
