using TorchSharp;
using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Running;

/// <summary>Fixup, against what its paper claims (Zhang, Dauphin and Ma 2019).</summary>
[Collection(nameof(TorchCollection))]
public sealed class FixupTests : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    /// <summary>
    /// One small step of SGD changes the output by as much at every depth (section 3.2, eq. 9). The last layer is drawn, since with weights
    /// of zero the first step would change it alone; biases, of which the claim does not speak, are left out of the branches. Without the
    /// factor L^(−1/2), 64 branches would change it about 16 times as much as 4.
    /// </summary>
    [Fact]
    public void A_step_changes_the_output_by_as_much_at_every_depth() => Assert.InRange(Spread(Source("Fixup", "Linear(8), LeCunNormal", 4, 16, 64)), 1, 1.5);

    /// <summary>The gradient of a bias has no factor that falls with depth.</summary>
    [Fact]
    public void Through_biases_a_step_changes_the_output_by_more_at_greater_depth() =>
        Assert.InRange(Spread(Source("Fixup", "Linear(8), LeCunNormal", 4, 16, 64).Replace(", Bias = false", "")), 1.8, 2.6);

    [Fact]
    public void Branches_and_network_end_in_zeros_and_the_rest_is_scaled()
    {
        using NetworkAssembly assembly = NetworkAssembly.Of(Source("Fixup", "Linear(8)", 16));
        using nn.Module<Tensor, Tensor> network = assembly["Sample.Net16"].Create(seed: 1);
        Assert.All(network.get_parameter("head.weight")!.data<float>(), value => Assert.Equal(0, value));
        for (int i = 0; i < 16; i++)
        {
            // He's √(2/64), times 16^(−1/2); four standard errors of 4,096 values.
            double expected = Math.Sqrt(2.0 / 64) / 4;
            Assert.Equal(expected, network.get_parameter($"blocks.{i}.branch.0.weight")!.std().item<float>(), 4 * expected / Math.Sqrt(2 * 4096));
            Assert.All(network.get_parameter($"blocks.{i}.branch.2.weight")!.data<float>(), value => Assert.Equal(0, value));
        }
    }

    /// <summary>What the compiler reads from the graph is known at construction too.</summary>
    [Fact]
    public void Given_at_construction_it_draws_the_same()
    {
        using NetworkAssembly declared = NetworkAssembly.Of(Source("Fixup", "Linear(8)", 4)), replaced = NetworkAssembly.Of(Source("XavierUniform", "Linear(8)", 4));
        using nn.Module<Tensor, Tensor> one = declared["Sample.Net4"].Create(seed: 7), other = replaced["Sample.Net4"].Create(seed: 7, Initializers.Fixup());
        Assert.All(one.named_parameters(), pair => Assert.Equal(Bits.Of(pair.parameter), Bits.Of(other.get_parameter(pair.name)!)));

        using NetworkAssembly plain = NetworkAssembly.Of($"{DiagnosticSource.Head}[Network, Input(8), Linear(4)]\npublic partial class Net;\n");
        var error = Assert.Throws<InitializerException>(() => plain["Sample.Net"].Create(seed: 7, Initializers.Fixup()));
        Assert.Contains("linear1.weight has none around it", error.Message);
    }

    /// <summary>200 layers without normalisation, where He's rule begins with a loss beyond 10⁷ and has none after a step.</summary>
    [Fact]
    public void A_hundred_branches_learn_where_He_diverges()
    {
        using NetworkAssembly assembly = NetworkAssembly.Of(Source("Fixup", "Linear(4)", 100)), other = NetworkAssembly.Of(Source("HeNormal", "Linear(4)", 100));
        double[] losses = DeepTraining.Losses(assembly["Sample.Net100"].Create(seed: 1), DeepTraining.Vectors(64), 30, 0.05);
        Assert.InRange(losses[^1], 0, 1);
        Assert.False(double.IsFinite(DeepTraining.Losses(other["Sample.Net100"].Create(seed: 1), DeepTraining.Vectors(64), 30, 0.05)[^1]));
    }

    /// <summary>The largest change by a step over the smallest, of 4, 16 and 64 branches.</summary>
    private static double Spread(string source)
    {
        using NetworkAssembly assembly = NetworkAssembly.Of(source);
        double[] changes = [.. new[] { 4, 16, 64 }.Select(depth => Change(assembly[$"Sample.Net{depth}"].Create(seed: 1)))];
        return changes.Max() / changes.Min();
    }

    /// <summary>The norm of what a step of SGD at a small rate changes, over the rate.</summary>
    private static double Change(nn.Module<Tensor, Tensor> network)
    {
        const double Rate = 1e-3;
        manual_seed(1);
        Tensor input = randn(32, 64), target = randn(32, 8), before = network.call(input);
        using optim.Optimizer optimizer = optim.SGD(network.parameters(), Rate);
        (before * target).sum(1).mean().backward();
        optimizer.step();
        double change = (network.call(input) - before).norm().item<float>() / Rate;
        network.Dispose();
        return change;
    }

    private static string Source(string initializer, string head, params int[] depths) => DiagnosticSource.Head + """
        [Network, Input(64)]
        public partial class Residual
        {
            [Linear(64, Bias = false), ReLU, Linear(64, Bias = false)] public partial Sequential Branch { get; }
            [Add(nameof(Branch), Network.Input)] public partial Value Sum { get; }
        }
        """ + string.Concat(depths.Select(depth => $$"""

        [Network, Input(64), {{initializer}}]
        public partial class Net{{depth}}
        {
            [Block<Residual>(Repeat = {{depth}})] public partial ModuleList<Residual> Blocks { get; }
            [{{head}}] public partial Linear Head { get; }
        }
        """));
}
