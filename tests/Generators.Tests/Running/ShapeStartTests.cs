using TorchSharp;
using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Running;

/// <summary>Starts that know the shape of their matrix, on networks whose widths change, where those that do not fail.</summary>
[Collection(nameof(TorchCollection))]
public sealed class ShapeStartTests : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    /// <summary>
    /// Orthogonal matrices keep the length of what they widen and lose what they narrow: of its variance a quarter is left after two layers, and
    /// of the gradient's as little, so that after thirty nothing arrives.
    /// </summary>
    [Fact]
    public void Thirty_layers_of_changing_width_learn_by_ScaledOrthogonal_and_not_by_Orthogonal()
    {
        using NetworkAssembly assembly = NetworkAssembly.Of(DiagnosticSource.Head + Changing("Scaled", "ScaledOrthogonal(Gain = 1.05)") + Changing("Plain", "Orthogonal(Gain = 1.05)"));
        double[] losses = DeepTraining.Losses(assembly["Sample.Scaled"].Create(seed: 1), DeepTraining.Vectors(32), 120, 0.1);
        double[] naive = DeepTraining.Losses(assembly["Sample.Plain"].Create(seed: 1), DeepTraining.Vectors(32), 120, 0.1);
        Assert.InRange(losses[^1], 0, 0.5);
        Assert.InRange(naive[^1], 1.2, double.PositiveInfinity);
    }

    /// <summary>
    /// Zhao et al. 2022: an identity that widens leaves the new units at zero, where they stay; Hadamard matrices wake all of them. Which
    /// coordinate is the farthest from zero takes two units for each.
    /// </summary>
    [Fact]
    public void All_units_of_a_widening_network_learn_by_ZerO_and_not_by_the_identity()
    {
        using NetworkAssembly assembly = NetworkAssembly.Of($"{DiagnosticSource.Head}[Network, Input(4)]\n[Linear(64), ReLU, Linear(64), ReLU, Linear(64), ReLU, Linear(4)]\npublic partial class Net;");
        double zerO = Trained(assembly["Sample.Net"].Create(seed: 1, Initializers.ZerO())), identity = Trained(assembly["Sample.Net"].Create(seed: 1, Initializers.Identity()));
        Assert.InRange(zerO, 0.8, 1);
        Assert.InRange(identity, 0, 0.7);
    }

    private static double Trained(nn.Module<Tensor, Tensor> network)
    {
        using (network)
        {
            return Trial.Run(network, optim.Adam(network.parameters(), 3e-3), step =>
            {
                using var generator = new Generator((ulong)step + 5);
                Tensor inputs = randn([128, 4], generator: generator);
                return (inputs, inputs.abs().argmax(1));
            }, 400).Accuracy;
        }
    }

    private static string Changing(string name, string initializer) => $"""
        [Network, Input(32), {initializer}]
        [{string.Join(", ", Enumerable.Repeat("Linear(128), Tanh, Linear(32), Tanh", 15))}, Linear(4)]
        public partial class {name};

        """;
}
