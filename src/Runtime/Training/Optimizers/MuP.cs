using static TorchSharp.torch;

namespace TypedNets.Training;

/// <summary>
/// Learning rates that stay right when a network that starts by <see cref="MuPAttribute"/> grows wider (Yang et al. 2022, table 3), in
/// proportion to r, the readout's input features over those at the base width:
/// <list type="table">
/// <item><term>hidden weights</term><description>Adam 1/r, SGD 1</description></item>
/// <item><term>weights that read out, which have the factor 1/r of <c>mup</c> in them</term><description>1/r</description></item>
/// <item><term>weights that read the input, tables, biases, normalisations, learned values</term><description>Adam 1, SGD r</description></item>
/// <item><term>bias of what reads out</term><description>1</description></item>
/// </list>
/// Weight decay is divided by the same factor, so that its product with the learning rate stays.
/// </summary>
/// <example>
/// <code>
/// new Trainer { Optimizer = new Adam(0.01), Groups = MuP.ParameterGroups(network, new Adam(0.01), baseWidth: 64), Epochs = 3 }.Fit(network, train);
/// using optim.Optimizer optimizer = MuP.CreateOptimizer(network, new Adam(0.01), baseWidth: 64);          // for a loop of your own
/// </code>
/// </example>
public static class MuP
{
    /// <summary>The parameters by the factor on their learning rate.</summary>
    /// <typeparam name="TNetwork">The network's class.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="rule">The optimiser with the learning rate that is right at the base width.</param>
    /// <param name="baseWidth">Number of the readout's input features there, as given to the initializer; positive.</param>
    /// <returns>Groups without those that are empty, the smallest factor first.</returns>
    /// <exception cref="ArgumentException">
    /// The network has no weights that read out, or several of different widths; or the optimiser is neither Adam nor SGD.
    /// </exception>
    public static IReadOnlyList<ParameterGroup> ParameterGroups<TNetwork>(TNetwork network, OptimizerRule rule, int baseWidth)
        where TNetwork : nn.Module, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentOutOfRangeException.ThrowIfLessThan(baseWidth, 1);
        bool isAdam = rule is Adam || (rule is Sgd ? false : throw new ArgumentException($"muP has learning rates for Adam and SGD, but not for {rule.GetType().Name}.", nameof(rule)));
        var growth = new WidthGrowth(TNetwork.Spec);
        double r = (double)growth.Width / baseWidth;
        return [.. network.named_parameters()
            .GroupBy(named => growth[named.name] switch
            {
                Growth.Both => isAdam ? 1 / r : 1,
                Growth.Inputs => 1 / r,
                Growth.Outputs => isAdam ? 1 : r,
                _ => 1,
            })
            .OrderBy(group => group.Key)
            .Select(group => new ParameterGroup([.. group.Select(named => named.name)]) { RateFactor = group.Key, WeightDecay = rule.WeightDecay / group.Key })];
    }

    /// <summary>An optimiser with these groups; the caller disposes it.</summary>
    /// <inheritdoc cref="ParameterGroups"/>
    public static optim.Optimizer CreateOptimizer<TNetwork>(TNetwork network, OptimizerRule rule, int baseWidth)
        where TNetwork : nn.Module, INetwork<TNetwork> =>
        new RuleOptimizer(ParameterGroup.Rules(rule, ParameterGroups(network, rule, baseWidth), [.. network.named_parameters()]));
}
