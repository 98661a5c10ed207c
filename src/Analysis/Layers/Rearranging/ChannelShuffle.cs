using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>Channel i·C/g + j of g groups becomes channel j·g + i.</summary>
public sealed class ChannelShuffle : LayerKind
{
    /// <inheritdoc/>
    public override bool IsSpatial => true;

    /// <summary>A view where nothing moves, as with one group; PyTorch copies otherwise.</summary>
    public override LayerMemory Memory(Arguments arguments) => LayerMemory.View;

    /// <inheritdoc/>
    internal override Moments? Forward(SignalLayer layer, IReadOnlyList<Moments> inputs) => inputs[0] with { Profile = null };

    /// <inheritdoc/>
    internal override double? GradientFactor(SignalLayer layer, IReadOnlyList<Moments> inputs) => 1;

    /// <inheritdoc/>
    public override void Infer(LayerInference layer)
    {
        long groups = layer.Integer("Groups", 1, least: 1);
        layer.RequireFloat();
        layer.RequireRank("C×L, C×H×W or C×D×H×W", 2, 3, 4);
        if (layer.Input[0] % groups is not (null or 0))
            throw layer.Refuse(RuleIds.Groups, "Groups", $"Groups must divide the {layer.Input[0]} channels, but is {groups}.", Remedies.Divisor("Groups", groups, layer.Input[0]!.Value));
    }
}
