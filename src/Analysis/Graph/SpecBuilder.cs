using System.Globalization;
using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis;

/// <summary>From a graph to what users see of it.</summary>
public static class SpecBuilder
{
    /// <summary>The network's spec.</summary>
    public static NetworkSpec ToSpec(this NetworkGraph graph)
    {
        FlatGraph flat = FlatGraph.Of(graph);
        var signal = SignalPrediction.Of(graph);
        string PathOf(int value) => value < graph.Inputs.Count ? graph.Inputs[value].Name : flat.Layers[value - graph.Inputs.Count].Path;
        return new NetworkSpec(
            graph.Name,
            [.. graph.Inputs.Select(input => new ValueSpec(input.Name, [.. input.Shape.Sizes], input.DType))],
            [.. graph.Outputs.Select((value, i) => new ValueSpec(PathOf(flat.Outputs[i]), [.. graph.ShapeOf(value).Sizes], graph.TypeOf(value)))],
            [.. flat.Layers.Select((layer, i) => ToSpec(layer, PathOf, graph.Inputs.Count) with { Predicted = Predicted(signal.Forward[i], signal.Gradients[i], signal.Reasons[i]) })],
            graph.Semantics)
        {
            Blocks = [.. FlatGraph.Blocks(graph).Select(block => new BlockSpec(block.Path, block.Block.Graph.Name))],
        };
    }

    /// <summary>In four digits: more would differ between machines, and theory is not that exact.</summary>
    private static PredictedSignal Predicted(Moments? forward, double? gradient, string? reason) =>
        new(Rounded(forward?.SecondMoment), Rounded(gradient)) { Correlation = Rounded(forward?.Correlation), Reason = reason };

    private static double? Rounded(double? moment) => moment is { } known && !double.IsNaN(known)
        ? double.Parse(known.ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
        : null;

    private static LayerSpec ToSpec(LayerNode layer, Func<int, string> pathOf, int inputs) => new(
        layer.Path,
        layer.Member,
        layer.Kind == nameof(Layers.Layer) ? new LayerDeclaration(layer.Kind, layer.Arguments).TypeName : layer.Kind,
        [.. layer.Inputs.Select(pathOf)],
        [.. layer.InputShape.Sizes],
        [.. layer.OutputShape.Sizes],
        [.. layer.Parameters.Select(ToSpec)],
        layer.Macs)
    {
        Arguments = ArgumentsText.Write(new Arguments([.. layer.Arguments.Items.Where(argument => argument.Name != "Name")])),
        Shares = layer.Shares is { } owner ? pathOf(inputs + owner) : null,
    };

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
