namespace TypedNets;

/// <summary>Interleaves the channels of groups, so that grouped convolutions see each other (Zhang et al. 2018).</summary>
/// <remarks>C×L, C×H×W or C×D×H×W, unchanged.</remarks>
/// <param name="groups">Number of groups, which divides the channels.</param>
public sealed class ChannelShuffleAttribute(int groups) : LayerAttribute
{
    /// <summary>Number of groups, which divides the channels.</summary>
    public int Groups { get; } = groups;
}
