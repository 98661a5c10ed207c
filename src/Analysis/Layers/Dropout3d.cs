namespace TypedNets.Analysis.Layers;

/// <summary>Zeroes channels of C×D×H×W with probability P in training.</summary>
public sealed class Dropout3d() : ChannelDropout(3);
