namespace TypedNets;

/// <summary>
/// Fixup, for residual networks without normalisation: the last weight of each residual branch and that of the network are zero, the others
/// as <see cref="HeNormalAttribute"/> has them, those in a branch of m layers times L^(−1/(2m − 2)), L being the number of branches
/// (Zhang, Dauphin and Ma 2019, section 4, rules 1 and 2). Then one step of SGD changes the output by as much at every depth.
/// </summary>
/// <remarks>
/// L, m and what ends a branch are read from the graph: a branch is what <c>[Add]</c> adds to a value that it was computed from. Rule 3,
/// scalar biases before each layer and a factor on each branch, is layers and no initializer. A network without branches, and a layer that
/// has them inside, such as TransformerEncoderLayer, cannot be started by it. The gradient of a bias has no factor that falls with L, so that
/// what a step changes through biases in branches grows with depth: 64 branches of two layers change the output by about 2.2 times as much as
/// 4 do where they have biases, and by as much where they have none. Leave biases out, or give them a smaller learning rate.
/// </remarks>
public sealed class FixupAttribute : ScaledInitializerAttribute
{
    /// <summary>Which fan the scale of <see cref="HeNormalAttribute"/> has.</summary>
    public FanMode Mode { get; set; }
}
