namespace TypedNets.Analysis.Signal;

/// <summary>
/// Attention at initialisation: logits are N(0, s²), s² = E q²·Var k over the positions, so that a position gets what the values share and,
/// of what each has for itself, the share E Σ a² (<see cref="SoftmaxSum"/>).
/// </summary>
internal sealed class Attention
{
    /// <summary>Logits of more variance are no longer independent of what they weigh.</summary>
    public const double MostVariance = 2;

    private readonly Tokens _query, _key, _value;
    private readonly AttentionShape _shape;
    private readonly Lazy<SoftmaxSum[]> _sums;

    /// <summary>Of projected tokens.</summary>
    /// <param name="query">Queries.</param>
    /// <param name="key">Keys.</param>
    /// <param name="value">Values.</param>
    /// <param name="shape">Its sizes.</param>
    public Attention(Tokens query, Tokens key, Tokens value, AttentionShape shape)
    {
        (_query, _key, _value, _shape) = (query, key, value, shape);
        Variance = query.Second * key.Own;

        // A head of few features has queries of unlike lengths: s² varies by 2s⁴ over the features.
        double spread = Math.Sqrt(2 / shape.Features);
        _sums = new(() => [new(Variance * Math.Max(0, 1 - spread), shape.Keys), new(Variance * (1 + spread), shape.Keys)]);
    }

    /// <summary>s².</summary>
    public double Variance { get; }

    /// <summary>Whether theory reaches as far.</summary>
    public bool IsKnown => Variance <= MostVariance && _shape.Dropout < 1;

    /// <summary>What the positions get.</summary>
    public Tokens Output
    {
        get
        {
            double squares = Squares, alike = Math.Min(squares, Math.Exp(_query.Shared * _key.Own) / _shape.Keys);
            return new(Second(squares), _value.Shared + (_value.Own * (alike + (_query.Shared * _key.Own * Together(squares)))));
        }
    }

    /// <summary>What each position gets, where it differs since each reads those before it; null where it does not.</summary>
    public double[]? OutputByPosition => _shape.IsCausal && _shape.Keys <= AttentionShape.MostPositions
        ? [.. Enumerable.Range(1, (int)_shape.Keys).Select(keys => Second(_sums.Value.Average(sum => sum.Of(keys))))] : null;

    private double Squares => _sums.Value.Average(sum => _shape.IsCausal ? sum.MeanUpTo(_shape.Keys) : sum.Of(_shape.Keys));

    /// <summary>The gradients by queries, keys and values, from that by the output.</summary>
    /// <param name="output">Its second moment, and what of it all positions share.</param>
    public (Tokens Query, Tokens Key, Tokens Value) Backward(Tokens output)
    {
        double squares = Squares, keys = _shape.Keys, ratio = _shape.Queries / keys, left = 1 / (1 - _shape.Dropout), spread = squares * left;
        var value = new Tokens((ratio * spread * output.Own) + (((ratio * (spread - (1 / keys))) + (ratio * ratio)) * output.Shared), (ratio / keys * output.Own) + (ratio * ratio * output.Shared));

        // A logit gets a·∂o·(v − o); the sum of those of one query is zero.
        double cubes = _shape.IsCausal ? 0 : _sums.Value.Average(sum => sum.Cubes(keys));
        double logit = left * Math.Max(0, (squares * (1 + squares)) - (2 * cubes)) * output.Second * _value.Own;

        double query = logit + (Together(squares) * output.Second * _value.Own);
        return (new(query * _key.Own, 0), new(ratio * logit * _query.Second, 0), value);
    }

    private double Second(double squares) => (_value.Shared * (1 + (squares * _shape.Dropout / (1 - _shape.Dropout))))
        + (_value.Own * ((squares / (1 - _shape.Dropout)) + (Variance * Together(squares))));

    /// <summary>
    /// Keys and values of one token are alike when those of another are, so that Σ k·v over the tokens is more than of as many that have nothing in common: of T tokens
    /// in D directions T/D times as much.
    /// </summary>
    private double Together(double squares) => (1 - squares) * _key.Alike;
}
