namespace TypedNets.Analysis.Signal;

/// <summary>An attention with its projections of queries, keys and values, and of its output.</summary>
/// <param name="Into">Variance of the weights times fan-in, for each of the three.</param>
/// <param name="IntoBias">Second moment of their biases.</param>
/// <param name="Out">The same for the output's weights.</param>
/// <param name="OutBias">Second moment of its bias.</param>
internal sealed record Projections(double Into, double IntoBias, double Out, double OutBias)
{
    /// <summary>Of a layer; null where its weights are no independent draws around zero.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="prefix">What the parameters' names begin with.</param>
    public static Projections? Of(SignalLayer layer, string prefix)
    {
        double? Weight(string name) => layer.Named(prefix + name) is { } weight && ParameterStart.Of(weight) is { Mean: 0 } start ? start.Variance * weight.Site.BlockShape[1] : null;
        double? Bias(string name) => layer.Named(prefix + name) is { } bias ? ParameterStart.Of(bias)?.SecondMoment : 0;
        return Weight("in_proj_weight") is { } into && Weight("out_proj.weight") is { } output && Bias("in_proj_bias") is { } biases && Bias("out_proj.bias") is { } bias
            ? new(into, biases, output, bias) : null;
    }

    /// <summary>The attention between tokens.</summary>
    /// <param name="asking">What queries are projected from.</param>
    /// <param name="asked">What keys and values are projected from.</param>
    /// <param name="shape">Its sizes.</param>
    public Attention Between(Tokens asking, Tokens asked, AttentionShape shape) =>
        new(asking.Through(Into, IntoBias), asked.Through(Into, IntoBias), asked.Through(Into, IntoBias), shape);

    /// <summary>What it puts out.</summary>
    public Tokens Output(Attention attention) => attention.Output.Through(Out, OutBias);

    /// <summary>The gradients by what asks and by what is asked, from that by the output.</summary>
    public (Tokens Asking, Tokens Asked) Backward(Attention attention, Tokens output)
    {
        (Tokens query, Tokens key, Tokens value) = attention.Backward(Out * output);
        return (Into * query, Into * (key + value));
    }
}
