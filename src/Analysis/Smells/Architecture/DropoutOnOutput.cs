using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Smells;

/// <summary>A dropout on what a classifier or a regression returns, which zeroes predictions while it is trained.</summary>
internal sealed class DropoutOnOutput : SmellRule
{
    /// <inheritdoc/>
    public override string Id => RuleIds.DropoutOnOutput;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Find(SmellNetwork network)
    {
        foreach (SmellLayer layer in network.Written())
        {
            // A block of a residual network ends with a dropout on purpose, and an encoder with an activation and one.
            double p = layer.Arguments.Number("P", 0.5);
            if (layer.IsDropout() && layer.IsReturned && layer.Readers.Count == 0 && p is > 0 and < 1 && layer.Before is { Kind: Linear or Softmax or LogSoftmax or Sigmoid } before && LayerHead.IsHead(network, layer))
                yield return layer.Problem(Id, $"what the network returns is its output, of which it zeroes {Invariant.Text(100 * p)} % in training, whatever {before.Display} predicts; remove it, or put it before the last weights.", related: before, remedy: "");
        }
    }
}
