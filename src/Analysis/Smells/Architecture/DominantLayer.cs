using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Smells;

/// <summary>A fully connected layer on all positions of a map that has nearly all of the network's parameters.</summary>
internal sealed class DominantLayer : SmellRule
{
    /// <inheritdoc/>
    public override string Id => RuleIds.DominantLayer;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Find(SmellNetwork network)
    {
        foreach (SmellLayer flatten in network.Written().Where(layer => layer is { Kind: Flatten, InputShape.Rank: 3, OutputShape.Rank: 1 }))
        {
            SmellLayer? linear = flatten.After;
            while (linear is not null && linear.IsDropout())
                linear = linear.After;
            if (linear is not { Kind: Linear } || flatten.InputShape[1] * flatten.InputShape[2] is not > 1 || !network.All.Any(layer => layer.Kind is Convolution))
                continue;
            decimal own = linear.ParameterCount(), all = network.All.Sum(layer => (decimal)layer.ParameterCount());
            if (own > 0.9m * all)
            {
                long? channels = flatten.InputShape[0];
                yield return flatten.Problem(Id,
                    $"it makes {flatten.OutputShape[0]} features of {flatten.InputShape}, for which {linear.Display} has {own.Grouped()} of the network's {all.Grouped()} parameters, {Invariant.Text((double)Math.Round(100 * own / all, 1))} %; with GlobalAvgPool2d before it there are {channels} features.", related: linear, remedy: "[GlobalAvgPool2d]");
            }
        }
    }
}
