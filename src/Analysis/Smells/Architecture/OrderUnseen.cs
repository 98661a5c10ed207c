using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Smells;

/// <summary>
/// Attention over tokens or patches of which nothing says where they stand: its result is the same in any order (Vaswani et al. 2017,
/// section 3.5). A causal mask says it (Haviv et al. 2022).
/// </summary>
internal sealed class OrderUnseen : SmellRule
{
    /// <inheritdoc/>
    public override string Id => RuleIds.OrderUnseen;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Find(SmellNetwork network)
    {
        // One is enough: with the order given before the first, all others see it.
        SmellLayer? layer = network.Written().FirstOrDefault(layer => layer.Kind is MultiheadAttention or TransformerEncoderLayer);
        if (layer?.Before is { } before && !IsCausal(layer) && HasNoOrder(before))
        {
            yield return layer.Problem(Id,
                $"it sees its {(layer.InputShape[0] is { } count ? $"{count} " : "")}positions as a set, since nothing before it says where they stand; put PositionEmbedding before it.", remedy: network.Declaration.IsSequence && layer.InputShape[0] is not null ? $"[{nameof(PositionEmbedding)}]" : null);
        }
    }

    /// <summary>Whether what stands at each position follows from the token there, and from the others in any order.</summary>
    private static bool HasNoOrder(SmellLayer? layer) => layer?.Kind switch
    {
        null => false,
        Embedding => true,
        Convolution => IsPatches(layer) && layer.Before is null,
        Linear or LastDimensionsNorm or ElementwiseActivation or Dropout or IdentityLayer or ClassToken or LayerScale or LearnedScale or Rescaling or Flatten or Transpose => HasNoOrder(layer.Before),
        MultiheadAttention or TransformerEncoderLayer => !IsCausal(layer) && HasNoOrder(layer.Before),
        Add => layer.Inputs.All(HasNoOrder),
        _ => false,
    };

    /// <summary>Whether its windows tile the map, and none reads an edge by which it could be told.</summary>
    private static bool IsPatches(SmellLayer layer) => layer.Windows!.All(axis => axis.Stride == axis.Kernel && axis is { Dilation: 1, Before: 0, After: 0 });

    private static bool IsCausal(SmellLayer layer) => layer.Arguments.Flag("IsCausal", false);
}
