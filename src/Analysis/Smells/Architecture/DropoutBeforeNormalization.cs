using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Smells;

/// <summary>
/// A dropout before a batch normalisation, whose running variance is that of training, where dropout makes it greater (Li et al. 2018,
/// "Understanding the Disharmony between Dropout and Batch Normalization by Variance Shift").
/// </summary>
internal sealed class DropoutBeforeNormalization : SmellRule
{
    /// <inheritdoc/>
    public override string Id => RuleIds.DropoutBeforeNormalization;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Find(SmellNetwork network)
    {
        foreach (SmellLayer dropout in network.Written())
        {
            double p = dropout.Arguments.Number("P", 0.5);
            if (dropout.Kind is not (Dropout or ChannelDropout) || p is <= 0 or >= 1 || dropout.Varies("P"))
                continue;

            // These pass a factor on as it is.
            SmellLayer? next = dropout.After;
            while (next is { Kind: ReLU or LeakyReLU or PReLU or Flatten })
                next = next.After;
            if (next is { Kind: BatchNorm } norm && norm.Arguments.Flag("TrackRunningStats", true))
            {
                yield return dropout.Problem(Id,
                    $"in training its output has {Invariant.Text(1 / (1 - p))} times the mean square that it has in evaluation, 1/(1 − {Invariant.Text(p)}), and {norm.Display} learns its running variance from the former and divides the latter by it; put the dropout behind the normalisation.",
                    related: norm, remedy: norm == dropout.After && norm.IsOwn ? "" : null);
            }
        }
    }
}
