using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>Layers with attention between the positions of T×E, its features split between heads.</summary>
/// <param name="headsArgument">The argument that is the number of heads.</param>
public abstract class AttentionLayer(string headsArgument) : LayerKind
{
    /// <inheritdoc/>
    public override bool HasState => true;

    /// <inheritdoc/>
    public override bool IsTransparentForGain => false;

    /// <summary>Why theory does not reach an attention.</summary>
    internal static string LargeLogits(Attention attention) =>
        $"attention: the logits' variance {Invariant.Text(Math.Round(attention.Variance, 2))} is above {Invariant.Text(Attention.MostVariance)}, so that few positions get all the weight";

    /// <summary>Checks the input and the arguments that all have.</summary>
    /// <returns>E, the number of features.</returns>
    protected long Features(LayerInference layer, double dropout)
    {
        long heads = layer.Integer(headsArgument, 0, least: 1);
        layer.Number("Dropout", dropout, p => p is >= 0 and <= 1, "a probability in [0, 1]");
        if (!layer.Arguments.Flag("BatchFirst", true))
            throw layer.Refuse(RuleIds.OutOfRange, "BatchFirst", "BatchFirst must be true, since the batch comes first in every network here, but is false; leave it out.", "BatchFirst = default");
        layer.RequireFloat();
        layer.RequireRank("T×E", 2);
        long features = layer.Known(1, "the number of features");
        if (features % heads != 0)
            throw layer.Refuse(RuleIds.Groups, headsArgument, $"{headsArgument} must divide the {features} features, but is {heads}; give a divisor of {features}.", Remedies.Divisor(headsArgument, heads, features));
        return features;
    }

    /// <summary>
    /// States the parameters of an attention. PyTorch starts the three projections, stacked in one matrix, by the fans of that matrix;
    /// any other initializer starts each alone.
    /// </summary>
    /// <param name="layer">The layer.</param>
    /// <param name="prefix">What their names begin with.</param>
    /// <param name="features">E.</param>
    /// <param name="outputGain">Gain of the projection of the output; null for that of the activation that follows the layer.</param>
    /// <param name="hasBias">Whether the projections have biases.</param>
    /// <param name="hasKeyAndValue">Whether a key and a value are learned.</param>
    /// <param name="isToItself">Whether queries, keys and values come of the same value.</param>
    protected void AddAttention(LayerInference layer, string prefix, long features, double? outputGain, bool hasBias = true, bool hasKeyAndValue = false, bool isToItself = true)
    {
        var fans = new Fans(features, features);
        long? heads = isToItself ? layer.Integer(headsArgument, 0, least: 1) : null;
        layer.AddParameter(new ParameterShape(prefix + "in_proj_weight", ParameterRole.Weight, [3 * features, features], fans)
        {
            Blocks = 3,
            Gain = 1,
            Heads = heads,
            TorchBound = Math.Sqrt(6.0 / (4 * features)),
        });
        if (hasBias)
            layer.AddParameter(new ParameterShape(prefix + "in_proj_bias", ParameterRole.Bias, [3 * features]) { Blocks = 3, TorchBound = 0 });
        foreach (string name in hasKeyAndValue ? new[] { "bias_k", "bias_v" } : [])
            layer.AddParameter(LearnedValue.Normal(prefix + name, [1, 1, features], 1 / Math.Sqrt(features))); // xavier_normal_ of 1×1×E
        layer.AddParameter(new ParameterShape(prefix + "out_proj.weight", ParameterRole.Weight, [features, features], fans) { Gain = outputGain, Heads = heads });
        if (hasBias)
            layer.AddParameter(new ParameterShape(prefix + "out_proj.bias", ParameterRole.Bias, [features]) { TorchBound = 0 });
    }

    /// <summary>Cost of an attention: projections of queries, of keys and values and of the output, and the two products of attention.</summary>
    /// <param name="queries">T.</param>
    /// <param name="memory">S, the positions that keys and values are projected from.</param>
    /// <param name="features">E.</param>
    /// <param name="joined">Number of keys that are joined to those.</param>
    protected static long? Cost(long? queries, long? memory, long features, int joined = 0) =>
        Shape.Product([2, queries, features, features]) + Shape.Product([2, memory, features, features]) + Shape.Product([2, queries, memory + joined, features]);
}
