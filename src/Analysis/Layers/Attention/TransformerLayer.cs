using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>Layers of a transformer over T×E: attention, then a feed-forward network at each position; d_model is E.</summary>
/// <param name="attentions">Names of the attentions, in order; all but the first read the memory.</param>
public abstract class TransformerLayer(params string[] attentions) : AttentionLayer("Nhead")
{
    /// <summary>The number of its residual branches: its attentions and the feed-forward network.</summary>
    internal int Branches => attentions.Length + 1;

    /// <summary>Where one of its weights stands in its branch; what is to be known of the network is left open.</summary>
    /// <param name="weight">The weight's name.</param>
    /// <param name="arguments">The layer's.</param>
    internal ResidualPlace Place(string weight, Arguments arguments) =>
        new(0, Layers: 2, Ends: weight == "linear2.weight" || weight.EndsWith("out_proj.weight", StringComparison.Ordinal))
        {
            IsInside = true,
            Shortcut = arguments.Number("ResidualScale", 1),
            IsNormalized = !arguments.Flag("NormFirst", false),
            Scores = weight.EndsWith("in_proj_weight", StringComparison.Ordinal) ? 2 : 0,
            IsDecoder = attentions.Length > 1,
        };

    /// <inheritdoc/>
    internal override Moments? Forward(SignalLayer layer, IReadOnlyList<Moments> inputs)
    {
        if (Signals(layer, inputs, out _) is not { IsKnown: true } signal)
            return null;
        Tokens output = signal.Value;
        return new Moments(0, output.Second) { SharedBy = new(() => output.Shared), Sources = [.. inputs[0].Sources, layer.Owner], IsNearlyNormal = true };
    }

    /// <inheritdoc/>
    internal override Gradient? Backward(SignalLayer layer, IReadOnlyList<Moments> inputs, int index, Gradient output)
    {
        if (Signals(layer, inputs, out _) is not { IsKnown: true } signal)
            return null;
        (Tokens input, Tokens memory) = signal.Backward(new Tokens(output.SecondMoment, output.Shared));
        Tokens own = index == 0 ? input : memory;
        return new Gradient(own.Second) { Shared = own.Shared };
    }

    /// <inheritdoc/>
    internal override string Unknown(SignalLayer layer, IReadOnlyList<Moments> inputs)
    {
        if (ParameterStart.Unknown(layer) is { } start)
            return start;
        _ = Signals(layer, inputs, out Attention? beyond);
        return beyond is { } attention ? LargeLogits(attention) : "its normalisations do not start as the identity, what it reads has a mean, or a number of positions is not known";
    }

    private TransformerSignal? Signals(SignalLayer layer, IReadOnlyList<Moments> inputs, out Attention? beyond)
    {
        beyond = null;
        double dropout = layer.Arguments.Number("Dropout", 0.1), epsilon = layer.Arguments.Number("LayerNormEps", 1e-5);
        if (layer.InputShapes[0][0] is not { } positions || layer.InputShapes[layer.InputShapes.Count - 1][0] is not { } memory || dropout >= 1
            || inputs.Any(input => input.Mean * input.Mean > 0.02 * input.SecondMoment)
            || layer.Parameters.Any(parameter => parameter.Site.Role is ParameterRole.Scale or ParameterRole.Shift && parameter.Draw != new Draw.Constant(parameter.Site.Role == ParameterRole.Scale ? 1 : 0)))
            return null;
        var branches = new TransformerBranches(layer, dropout);
        var signal = new TransformerSignal(layer.Arguments.Flag("NormFirst", false), epsilon).From(Tokens.Of(inputs[0], layer.InputShapes[0][1]));
        for (int i = 0; i < attentions.Length; i++)
        {
            (string name, bool isSelf) = (attentions[i], i == 0);
            signal.Then(read => branches.Attention(name, read, isSelf ? null : Tokens.Of(inputs[1], layer.InputShapes[1][1]), isSelf ? positions : memory, isSelf && layer.Arguments.Flag("IsCausal", false)));
        }

        signal.Then(read => branches.Perceptron(read, ActivationOf(layer.Arguments)));
        beyond = branches.Beyond;
        return signal;
    }

    /// <inheritdoc/>
    public override void Infer(LayerInference layer)
    {
        long hidden = layer.Integer("DimFeedforward", 2048, least: 1);
        layer.Number("ResidualScale", 1, scale => scale > 0 && !double.IsInfinity(scale), "positive");
        layer.Number("LayerNormEps", 1e-5, eps => eps > 0, "positive");
        long features = Features(layer, dropout: 0.1);
        Shape memory = layer.Inputs[layer.Inputs.Count - 1];
        if (memory.Rank != 2)
            throw layer.Refuse(RuleIds.Rank, null, $"its memory must be S×E, but is {memory} ({memory.Rank} {(memory.Rank == 1 ? "dimension" : "dimensions")} without the batch).");
        if (memory[1] is { } width && width != features)
            throw layer.Refuse(RuleIds.SizeMismatch, null, $"its memory must have the {features} features of its target, but has {width}; project one to the other's size.");

        layer.Macs = Shape.Product([2, layer.Input[0], features, hidden]);
        for (int i = 0; i < attentions.Length; i++)
        {
            AddAttention(layer, attentions[i] + ".", features, outputGain: 1, isToItself: i == 0);
            layer.Macs += Cost(layer.Input[0], i == 0 ? layer.Input[0] : memory[0], features);
        }

        ElementwiseActivation activation = ActivationOf(layer.Arguments);
        double gain = activation.Gain(Arguments.None);
        AddLinear(layer, "linear1", hidden, features, gain, activation.AtZero(Arguments.None, gain));
        AddLinear(layer, "linear2", features, hidden, gain: 1);
        for (int i = 1; i <= attentions.Length + 1; i++)
        {
            layer.AddParameter($"norm{Invariant.Text(i)}.weight", ParameterRole.Scale, [features]);
            layer.AddParameter($"norm{Invariant.Text(i)}.bias", ParameterRole.Shift, [features]);
        }
    }

    private static void AddLinear(LayerInference layer, string name, long outFeatures, long inFeatures, double gain, Tangent? tangent = null)
    {
        layer.AddParameter(new ParameterShape(name + ".weight", ParameterRole.Weight, [outFeatures, inFeatures], new Fans(inFeatures, outFeatures)) { Gain = gain, Tangent = tangent });
        layer.AddParameter(name + ".bias", ParameterRole.Bias, [outFeatures]);
    }

    private static ElementwiseActivation ActivationOf(Arguments arguments) =>
        arguments.Text("Activation", nameof(TransformerActivation.Relu)) == nameof(TransformerActivation.Gelu) ? new GELU() : new ReLU();
}
