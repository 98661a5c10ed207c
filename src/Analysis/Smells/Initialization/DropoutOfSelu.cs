using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Smells;

/// <summary>Dropout after SELU, or alpha dropout after another activation (Klambauer et al. 2017, section "New Dropout Technique").</summary>
internal sealed class DropoutOfSelu : SmellRule
{
    /// <inheritdoc/>
    public override string Id => RuleIds.DropoutOfSelu;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Find(SmellNetwork network)
    {
        foreach (SmellLayer layer in network.Layers)
        {
            SmellLayer? before = layer.Before is { Kind: Flatten } flatten ? flatten.Before : layer.Before;
            if (layer.Kind is Dropout && before is { Kind: SELU })
            {
                yield return layer.Problem(Id,
                    $"it sets elements to 0, which takes the mean 0 and variance 1 away that {before.Display} keeps; "
                    + "AlphaDropout sets them to SELU's limit, −1.758, and keeps both.", null, before, nameof(AlphaDropout));
            }
            else if (layer.Kind is AlphaDropout && before is { Kind: ElementwiseActivation and not SELU })
            {
                yield return layer.Problem(Id,
                    $"it sets elements to −1.758, the limit of SELU, but {before.Display} comes before it, whose outputs have no such limit; use Dropout.",
                    null, before, nameof(Dropout));
            }
        }
    }
}
