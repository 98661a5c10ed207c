using TypedNets.Analysis.Layers;
using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis;

/// <summary>
/// What weights are predicted to do to the signal, for initializers that scale by it: the layers before one are predicted as they start,
/// as far as that was asked for. A value of which theory says nothing counts as one of mean 0 and second moment 1.
/// </summary>
/// <param name="all">The network.</param>
/// <param name="parameters">The parameters of its layers, each there before a later layer is asked about.</param>
internal sealed class SignalSites(Inference all, IReadOnlyList<EquatableArray<ParameterNode>> parameters)
{
    private readonly List<Moments> _values = [.. Enumerable.Range(0, all.Values.Count - all.Layers.Count).Select(i => Moments.Normal(-1 - i, 0, 1))];

    /// <summary>Number of the network's inputs.</summary>
    private int Inputs => all.Values.Count - all.Layers.Count;

    /// <summary>Second moment of a layer's output, without biases, over the variance of one of its weights.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="site">The weight.</param>
    /// <param name="name">Its name in the module.</param>
    /// <param name="before">The layer's parameters that come before it.</param>
    public double PerVariance(InferredLayer layer, ParameterSite site, string name, IReadOnlyList<ParameterNode> before)
    {
        while (_values.Count < Inputs + layer.Number)
            Predict(all.Layers[_values.Count - Inputs]);

        ParameterShape last = layer.Result.Parameters.Last(parameter => parameter.Role == ParameterRole.Weight);
        if (layer.Kind.EndsInWeight && last.Name == name && Output(layer, [.. Unbiased(before), new ParameterNode(name, site, "", new Draw.Normal(0, 1), null)])?.SecondMoment is > 0 and { } moment)
            return moment;
        double fan = site.EffectiveFans?.In ?? 1, read = layer.Reads.Count == 0 ? 1 : _values[layer.Reads[0]].SecondMoment;
        return fan * (site.Role == ParameterRole.Weight && before.Count == 0 && read > 0 ? read : 1);
    }

    private void Predict(InferredLayer layer)
    {
        // What is null to theory begins anew.
        _values.Add(Output(layer, parameters[layer.Number]) ?? Moments.Normal(layer.Number, 0, 1));
    }

    private Moments? Output(InferredLayer layer, IReadOnlyList<ParameterNode> starts) => SignalStep.Forward(
        new SignalLayer(layer.Number, layer.Kind, layer.Declaration.Arguments, layer.Reads, [.. layer.Reads.Select(value => all.Values[value].Shape)], layer.Result.Output, starts),
        [.. layer.Reads.Select(value => _values[value])]);

    private static IEnumerable<ParameterNode> Unbiased(IEnumerable<ParameterNode> parameters) =>
        parameters.Where(parameter => parameter.Site.Role is not ParameterRole.Bias);
}
