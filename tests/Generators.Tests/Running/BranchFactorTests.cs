using TorchSharp;
using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Running;

/// <summary>SkipInit and ReZero, against what their papers claim (De and Smith 2020, Bachlechner et al. 2020).</summary>
[Collection(nameof(TorchCollection))]
public sealed class BranchFactorTests : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    /// <summary>The network starts as its shortcuts, whatever its depth, and the only gradients in its branches are those of the factors.</summary>
    [Theory]
    [InlineData("SkipInit")]
    [InlineData("ReZero")]
    public void A_network_starts_as_the_identity(string initializer)
    {
        using NetworkAssembly assembly = NetworkAssembly.Of(Source(initializer, 100));
        using nn.Module<Tensor, Tensor> network = assembly["Sample.Net"].Create(seed: 1);
        Tensor input = randn(16, 32), head = network.get_parameter("head.weight")!, output = network.call(input);
        Assert.True(output.allclose(input.matmul(head.t()), rtol: 1e-4, atol: 1e-5));
        output.sum().backward();
        for (int i = 0; i < 100; i++)
        {
            Assert.Equal(0, network.get_parameter($"blocks.{i}.branch.0.weight")!.grad!.abs().max().item<float>());
            Assert.NotEqual(0, network.get_parameter($"blocks.{i}.scale")!.grad!.item<float>());
        }
    }

    /// <summary>Weights are He's and Xavier's: 32 inputs and outputs; four standard errors of 1,024 values.</summary>
    [Theory]
    [InlineData("SkipInit", 0.25)]
    [InlineData("ReZero", 0.17677669529663687)]
    public void Weights_have_their_scale_and_factors_are_zero(string initializer, double std)
    {
        using NetworkAssembly declared = NetworkAssembly.Of(Source(initializer, 4)), replaced = NetworkAssembly.Of(Source("HeUniform", 4));
        using nn.Module<Tensor, Tensor> one = declared["Sample.Net"].Create(seed: 1), other = replaced["Sample.Net"].Create(seed: 1, Initializers.Parse(initializer));
        for (int i = 0; i < 4; i++)
        {
            Assert.Equal(std, one.get_parameter($"blocks.{i}.branch.0.weight")!.std().item<float>(), 4 * std / Math.Sqrt(2 * 1024));
            Assert.Equal(0, one.get_parameter($"blocks.{i}.scale")!.item<float>());
        }

        // What the compiler reads from the graph is known at construction too.
        Assert.All(one.named_parameters(), pair => Assert.Equal(Bits.Of(pair.parameter), Bits.Of(other.get_parameter(pair.name)!)));
        using nn.Module<Tensor, Tensor> plain = replaced["Sample.Net"].Create(seed: 1);
        Assert.Equal(1, plain.get_parameter("blocks.0.scale")!.item<float>());
    }

    /// <summary>200 layers without normalisation; with factors of one the first loss is beyond 10⁷ and the second none.</summary>
    [Theory]
    [InlineData("SkipInit", "HeNormal")]
    [InlineData("ReZero", "XavierUniform")]
    public void A_hundred_branches_learn_where_the_rule_without_factors_diverges(string initializer, string naive)
    {
        using NetworkAssembly assembly = NetworkAssembly.Of(Source(initializer, 100)), other = NetworkAssembly.Of(Source(naive, 100));
        double[] losses = DeepTraining.Losses(assembly["Sample.Net"].Create(seed: 1), DeepTraining.Vectors(32), 60, 0.1);
        Assert.InRange(losses[^1], 0, 0.5);
        Assert.False(double.IsFinite(DeepTraining.Losses(other["Sample.Net"].Create(seed: 1), DeepTraining.Vectors(32), 60, 0.1)[^1]));
    }

    [Fact]
    public void A_branch_without_a_factor_is_refused_at_construction_too()
    {
        using NetworkAssembly assembly = NetworkAssembly.Of(Source("HeNormal", 2).Replace("[LearnedScale] public partial Parameter", "[IdentityLayer] public partial Value"));
        var error = Assert.Throws<InitializerException>(() => assembly["Sample.Net"].Create(seed: 1, Initializers.SkipInit()));
        Assert.Contains("[LearnedScale]", error.Message);
    }

    private static string Source(string initializer, int depth) => $$"""
        {{DiagnosticSource.Head}}[Network, Input(32)]
        public partial class Residual
        {
            [Linear(32), ReLU, Linear(32)] public partial Sequential Branch { get; }
            [LearnedScale] public partial Parameter Scale { get; }
            [Add(nameof(Scale), Network.Input)] public partial Value Sum { get; }
        }

        [Network, Input(32), {{initializer}}]
        public partial class Net
        {
            [Block<Residual>(Repeat = {{depth}})] public partial ModuleList<Residual> Blocks { get; }
            [Linear(4)] public partial Linear Head { get; }
        }
        """;
}
