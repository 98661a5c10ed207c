using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Smells;

/// <summary>
/// A residual branch that ends with a rectifier: it can only add to the signal, which grows from block to block (He et al. 2016, "Identity
/// Mappings in Deep Residual Networks", section 4.1, "ReLU before addition").
/// </summary>
internal sealed class RectifiedBranch : SmellRule
{
    /// <inheritdoc/>
    public override string Id => RuleIds.RectifiedBranch;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Find(SmellNetwork network)
    {
        foreach (SmellLayer sum in network.Written().Where(layer => layer is { Kind: Add, Inputs.Count: 2 }))
        {
            for (int i = 0; i < 2; i++)
            {
                if (sum.Inputs[i] is { } end && (sum.Inputs[1 - i] is not null || network.Inputs.Count == 1) && Curve.Of(end) is { CutsNegatives: true } && IsBranchOf(end, sum.Inputs[1 - i], end.OutputShape))
                {
                    yield return sum.Problem(Id,
                        $"its branch ends with {end.Display} and is never negative, so that it can only add to what goes around it; put the activation behind the sum, or before the branch's weights.", related: end);
                    break;
                }
            }
        }
    }

    /// <summary>
    /// Whether a branch, followed back layer by layer, starts at a value and has weights. It keeps its map's size: where it does not, as
    /// between the two sides of a U-Net, what is added is no residual.
    /// </summary>
    private static bool IsBranchOf(SmellLayer end, SmellLayer? start, Shape shape)
    {
        bool hasWeights = false;
        for (SmellLayer layer = end; layer.Inputs.Count == 1 && IsAsLarge(layer.OutputShape, shape);)
        {
            hasWeights |= layer.IsWeighted();
            SmellLayer? before = layer.Before;
            if (before == start)
                return hasWeights;
            if (before is null)
                return false;
            layer = before;
        }

        return false;
    }

    private static bool IsAsLarge(Shape shape, Shape other) => shape.Rank == other.Rank && (shape.Rank < 3 || shape.Sizes.Skip(1).SequenceEqual(other.Sizes.Skip(1)));
}
