using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Signal;

/// <summary>The branches of PyTorch's transformer layers.</summary>
/// <param name="layer">The layer.</param>
/// <param name="dropout">The share that is dropped of attention's weights, of hidden values and of each branch's output.</param>
internal sealed class TransformerBranches(SignalLayer layer, double dropout)
{
    /// <summary>The attention that theory does not reach; null where there is none.</summary>
    public Attention? Beyond { get; private set; }

    /// <summary>Self-attention, or attention to a memory.</summary>
    /// <param name="name">Its name in the layer.</param>
    /// <param name="read">What asks.</param>
    /// <param name="memory">What is asked; null for the same.</param>
    /// <param name="keys">Number of positions that are asked.</param>
    /// <param name="isCausal">Whether each asks those before it.</param>
    public SubLayer Attention(string name, Tokens read, Tokens? memory, double keys, bool isCausal)
    {
        if (Projections.Of(layer, name + ".") is not { } projections)
            return new(null, _ => default);
        Attention attention = projections.Between(read, memory ?? read, new AttentionShape(layer.OutputShape[0]!.Value, keys, (double)layer.OutputShape[1]!.Value / layer.Arguments.Integer("Nhead", 1), isCausal, dropout));
        if (!attention.IsKnown)
        {
            Beyond = attention;
            return new(null, _ => default);
        }

        return new(Dropped(projections.Output(attention)), output =>
        {
            (Tokens asking, Tokens asked) = projections.Backward(attention, Dropped(output));
            return memory is null ? (asking + asked, default) : (asking, asked);
        });
    }

    /// <summary>linear2(dropout(activation(linear1(x)))).</summary>
    /// <param name="read">What it reads.</param>
    /// <param name="activation">The activation.</param>
    public SubLayer Perceptron(Tokens read, ElementwiseActivation activation)
    {
        if (Linear("linear1") is not var (into, intoBias, intoBack) || Linear("linear2") is not var (output, outputBias, outputBack))
            return new(null, _ => default);
        Tokens before = read.Through(into, intoBias);
        var function = new NormalFunction(layer.Number, 0, before.Second, new(() => before.Shared));
        var through = new ElementwiseFunction(activation, Arguments.None);
        var after = new Tokens(through.Moments(function).SecondMoment, through.Product(function));
        double slope = through.SlopeMoment(function), alike = through.SlopeProduct(function);
        return new(Dropped(Dropped(after).Through(output, outputBias)), gradient =>
        {
            Tokens hidden = outputBack * Dropped(gradient) is var back ? Dropped(back) : default;
            return (intoBack * new Tokens(slope * hidden.Second, alike * hidden.Shared), default);
        });
    }

    private Tokens Dropped(Tokens tokens) => tokens with { Second = tokens.Second / (1 - dropout) };

    private (double Into, double Bias, double Back)? Linear(string name)
    {
        if (layer.Named(name + ".weight") is not { } weight || ParameterStart.Of(weight) is not { Mean: 0 } start)
            return null;
        double? bias = layer.Named(name + ".bias") is { } shift ? ParameterStart.Of(shift)?.SecondMoment : 0;
        return bias is { } added ? (start.Variance * weight.Site.Shape[1], added, start.Variance * weight.Site.Shape[0]) : null;
    }
}
