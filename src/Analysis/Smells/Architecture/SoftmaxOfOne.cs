using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Smells;

/// <summary>A softmax over a single value, which is 1 whatever the value is.</summary>
internal sealed class SoftmaxOfOne : SmellRule
{
    /// <inheritdoc/>
    public override string Id => RuleIds.SoftmaxOfOne;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Find(SmellNetwork network)
    {
        foreach (SmellLayer layer in network.IsParametric() ? [] : network.Written())
        {
            if (layer.Kind is not (DimensionActivation or Softmax2d))
                continue;
            long dimension = layer.Kind is Softmax2d ? 1 : layer.Arguments.Integer("Dim", -1);
            long? size = layer.InputShape[(int)(dimension < 0 ? dimension + layer.InputShape.Rank : dimension - 1)];
            if (size == 1)
            {
                bool isLog = layer.Kind is LogSoftmax;
                yield return layer.Problem(Id,
                    $"the dimension that it goes over has size 1 in its input, {layer.InputShape}, so that its output is always {(isLog ? 0 : 1)} and nothing is learned; for one probability take {(isLog ? "LogSigmoid" : "Sigmoid")}, else give it two values or more.",
                    layer.Arguments.Has("Dim") ? "Dim" : null, remedy: layer.Kind is Softmax or LogSoftmax ? isLog ? "LogSigmoid" : "Sigmoid" : null);
            }
        }
    }
}
