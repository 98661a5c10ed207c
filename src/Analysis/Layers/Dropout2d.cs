namespace TypedNets.Analysis.Layers;

/// <summary>Zeroes channels of C×H×W with probability P in training.</summary>
public sealed class Dropout2d() : ChannelDropout(2);
