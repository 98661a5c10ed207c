using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Chains;

/// <summary>Attention with several heads by its formula.</summary>
/// <param name="Heads">Number of heads.</param>
/// <param name="Dropout">Probability that a weight of the attention is set to zero in training.</param>
/// <param name="IsCausal">Whether a position attends to itself and those before it only.</param>
/// <param name="Bias">Whether the projections have biases.</param>
/// <param name="Learned">Whether a learned key and value come after those of the memory.</param>
/// <param name="Zero">Whether a key and value of zeros come last.</param>
internal sealed record AttentionFormula(long Heads, double Dropout, bool IsCausal, bool Bias = true, bool Learned = false, bool Zero = false)
{
    /// <summary>The shapes of its parameters, in PyTorch's order.</summary>
    public IEnumerable<long[]> Shapes(long features) =>
    [
        [3 * features, features],
        .. Bias ? [[3 * features]] : Array.Empty<long[]>(),
        .. Learned ? [[1, 1, features], [1, 1, features]] : Array.Empty<long[]>(),
        [features, features],
        .. Bias ? [[features]] : Array.Empty<long[]>(),
    ];

    /// <summary>softmax(Q·Kᵀ/√E)·V. The keys beyond as many as there are queries are attended to by all.</summary>
    public static Tensor Attend(Tensor query, Tensor key, Tensor value, double dropout, bool isCausal)
    {
        Tensor logits = query.matmul(key.transpose(-1, -2)) / Math.Sqrt(query.shape[^1]);
        if (isCausal)
        {
            long positions = query.shape[^2], keys = key.shape[^2];
            Tensor at = arange(keys), isHidden = at.gt(arange(positions).unsqueeze(1)).logical_and(at.lt(positions));
            logits = logits.masked_fill(isHidden, double.NegativeInfinity);
        }

        return nn.functional.dropout(logits.softmax(-1), dropout, training: dropout > 0).matmul(value);
    }

    /// <summary>Attention of queries to a memory, with parameters that are taken from a queue.</summary>
    public Tensor Of(Tensor query, Tensor memory, Queue<Tensor> weights, bool training)
    {
        Tensor[] matrices = weights.Dequeue().chunk(3, 0);
        Tensor?[] biases = Bias ? weights.Dequeue().chunk(3, 0) : new Tensor?[3];
        Tensor q = nn.functional.linear(query, matrices[0], biases[0]);
        Tensor k = nn.functional.linear(memory, matrices[1], biases[1]), v = nn.functional.linear(memory, matrices[2], biases[2]);
        if (Learned)
            (k, v) = (After(k, weights.Dequeue()), After(v, weights.Dequeue()));
        if (Zero)
            (k, v) = (After(k, k[0, 0] * 0), After(v, v[0, 0] * 0));
        Tensor attended = Attend(Split(q), Split(k), Split(v), training ? Dropout : 0, IsCausal);
        return nn.functional.linear(attended.transpose(1, 2).flatten(2), weights.Dequeue(), Bias ? weights.Dequeue() : null);
    }

    private static Tensor After(Tensor values, Tensor one) => cat([values, zeros_like(values.narrow(1, 0, 1)) + one.reshape(1, 1, -1)], 1);

    /// <summary>N×T×E as N×heads×T×E/heads.</summary>
    private Tensor Split(Tensor input) => stack([.. input.chunk(Heads, 2)], 1);
}
