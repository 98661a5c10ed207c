using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Smells;

/// <summary>A softmax over features in the midst of a network, whose weights read what sums to one. One that weighs or attends is meant.</summary>
internal sealed class HiddenSoftmax : SmellRule
{
    /// <inheritdoc/>
    public override string Id => RuleIds.HiddenSoftmax;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Find(SmellNetwork network)
    {
        foreach (SmellLayer layer in network.Written())
        {
            SmellLayer? reader = layer.After;
            while (reader is not null && reader.IsDropout())
                reader = reader.After;
            if (layer is { Kind: Softmax or LogSoftmax, OutputShape.Rank: 1 } && reader is { Kind: Linear or BatchNorm1d })
            {
                string values = layer.OutputShape[0] is { } count ? $"its {count} outputs" : "its outputs";
                yield return layer.Problem(Id,
                    $"{reader.Display} reads {values}, which {(layer.Kind is Softmax ? "sum to 1, so that one can only grow as others shrink" : "are never above 0")}; as the activation of a hidden layer take ReLU, and softmax only at the end.", related: reader, remedy: network.CommonActivation());
            }
        }
    }
}
