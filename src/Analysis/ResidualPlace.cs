namespace TypedNets.Analysis;

/// <summary>Where a weight stands in a network with residual branches.</summary>
/// <param name="Branches">L, the number of residual branches of the whole network; positive.</param>
/// <param name="Layers">m, the number of layers with weights, one after the other, in the branch that it is in; 0 outside of all.</param>
/// <param name="Ends">Whether no other weight comes after it in its branch, or, outside of all, in the network.</param>
public sealed record ResidualPlace(int Branches, int Layers, bool Ends);
