namespace TypedNets.Analysis.Layers;

/// <summary>Zeroes channels of C×L with probability P in training.</summary>
public sealed class Dropout1d() : ChannelDropout(1);
