using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Smells;

/// <summary>
/// Hidden layers of sigmoids, one behind the other: each multiplies the gradient with at most 1/4, and the last of them saturate (Glorot
/// and Bengio 2010, "Understanding the difficulty of training deep feedforward neural networks", section 3.1).
/// </summary>
internal sealed class SaturatingStack : SmellRule
{
    private const int Least = 5;

    /// <inheritdoc/>
    public override string Id => RuleIds.SaturatingStack;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Find(SmellNetwork network)
    {
        HashSet<SmellLayer> seen = [];
        foreach (SmellLayer start in network.Written().Where(IsHidden))
        {
            int sigmoids = 0;
            for (SmellLayer? layer = start; layer is not null && (IsHidden(layer) || layer.Kind is Linear or Convolution or Flatten or WindowPool or GlobalPool || layer.IsDropout()); layer = layer.After)
                sigmoids += IsHidden(layer) && seen.Add(layer) ? 1 : 0;
            if (sigmoids >= Least)
            {
                yield return start.Problem(Id,
                    $"it is the first of {sigmoids} hidden sigmoids in a row, each of which multiplies the gradient with at most 1/4, together with at most {Invariant.Text(Math.Pow(0.25, sigmoids))}; take Tanh or ReLU, or normalise between them.");
            }
        }
    }

    /// <summary>A sigmoid of weights whose result weights read again, with no other reader that could be a way around.</summary>
    private static bool IsHidden(SmellLayer layer)
    {
        SmellLayer? reader = layer.After;
        while (reader is { Kind: Flatten or WindowPool or GlobalPool } || reader?.IsDropout() == true)
            reader = reader.After;
        return layer is { Kind: Sigmoid, Before.Kind: Linear or Convolution } && reader is { Kind: Linear or Convolution };
    }
}
