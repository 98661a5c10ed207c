using TorchSharp;
using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Running;

/// <summary>Scaled residuals, against what their paper claims (Brock, De and Smith 2021).</summary>
[Collection(nameof(TorchCollection))]
public sealed class NormalizerFreeTests : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    /// <summary>
    /// Each branch adds α² to a variance that each stage begins as 1: 1 + α² after one branch, 1 + 4α² after four, and 1 + α² after the first
    /// branch of the second stage, whose shortcut has weights. 1,024 channels, on average over four networks: about 1 % of noise, and
    /// He's rule alone would have 2⁴.
    /// </summary>
    [Fact]
    public void Each_branch_adds_the_square_of_alpha_in_each_stage()
    {
        using NetworkAssembly assembly = NetworkAssembly.Of(Stages("NormalizerFree(Alpha = 0.5)"));
        RunningNetwork network = assembly["Sample.Net"];
        var variances = new Dictionary<string, double>();
        for (int seed = 0; seed < 4; seed++)
        {
            using nn.Module built = network.CreateAny(seed);
            network.Observe(built, [network.Input(16, seed: seed)], (path, value) => variances[path] = variances.GetValueOrDefault(path) + (value.square().mean().item<float>() / 4));
        }

        double stage = variances["stem"];
        double[] expected = [1.25, 1.5, 1.75, 2, 1.25, 1.5];
        string[] sums = ["one.0.sum", "one.1.sum", "one.2.sum", "one.3.sum", "widened", "two.sum"];
        for (int i = 0; i < sums.Length; i++)
            Assert.InRange(variances[sums[i]] / stage / expected[i], 0.9, 1.1);
    }

    /// <summary>α = 0.2 and 1,024 outputs of 32 inputs: He's √(2/32), over √(1 + 0.04·i) for the first weight of branch i and times 0.2 for the last.</summary>
    [Fact]
    public void Weights_have_the_factors_of_their_branch()
    {
        using NetworkAssembly declared = NetworkAssembly.Of(Deep("NormalizerFree", 50)), replaced = NetworkAssembly.Of(Deep("XavierUniform", 50));
        using nn.Module<Tensor, Tensor> one = declared["Sample.Net"].Create(seed: 1), other = replaced["Sample.Net"].Create(seed: 1, Initializers.NormalizerFree());
        for (int i = 0; i < 50; i++)
        {
            double first = 0.25 / Math.Sqrt(1 + (0.04 * i)), last = i == 49 ? 0.05 / Math.Sqrt(2) : 0.05;
            Assert.Equal(first, one.get_parameter($"blocks.{i}.branch.1.weight")!.std().item<float>(), 4 * first / Math.Sqrt(2 * 1024));
            Assert.Equal(last, one.get_parameter($"blocks.{i}.branch.3.weight")!.std().item<float>(), 4 * last / Math.Sqrt(2 * 1024));
        }

        Assert.All(one.named_parameters(), pair => Assert.Equal(Bits.Of(pair.parameter), Bits.Of(other.get_parameter(pair.name)!)));
    }

    /// <summary>200 layers without normalisation; He's rule alone begins with a loss beyond 10¹⁰.</summary>
    [Fact]
    public void A_hundred_branches_learn_where_He_diverges()
    {
        using NetworkAssembly assembly = NetworkAssembly.Of(Deep("NormalizerFree", 100)), other = NetworkAssembly.Of(Deep("HeNormal", 100));
        double[] losses = DeepTraining.Losses(assembly["Sample.Net"].Create(seed: 1), DeepTraining.Vectors(32), 60, 0.01);
        Assert.InRange(losses[^1], 0, losses[0] / 2);
        Assert.False(double.IsFinite(DeepTraining.Losses(other["Sample.Net"].Create(seed: 1), DeepTraining.Vectors(32), 60, 0.01)[^1]));
    }

    private static string Deep(string initializer, int depth) => $$"""
        {{DiagnosticSource.Head}}[Network, Input(32)]
        public partial class Residual
        {
            [ReLU, Linear(32), ReLU, Linear(32)] public partial Sequential Branch { get; }
            [Add(nameof(Branch), Network.Input)] public partial Value Sum { get; }
        }

        [Network, Input(32), {{initializer}}]
        public partial class Net
        {
            [Block<Residual>(Repeat = {{depth}})] public partial ModuleList<Residual> Blocks { get; }
            [Linear(4)] public partial Linear Head { get; }
        }
        """;

    private static string Stages(string initializer) => $$"""
        {{DiagnosticSource.Head}}[Network, Input(1024)]
        public partial class Residual
        {
            [ReLU, Linear(1024), ReLU, Linear(1024)] public partial Sequential Branch { get; }
            [Add(nameof(Branch), Network.Input)] public partial Value Sum { get; }
        }

        [Network, Input(1024), {{initializer}}]
        public partial class Net
        {
            [Linear(1024)] public partial Linear Stem { get; }
            [Block<Residual>(Repeat = 4)] public partial ModuleList<Residual> One { get; }
            [ReLU] public partial Value Active { get; }
            [Linear(1024), ReLU, Linear(1024)] public partial Sequential Branch { get; }
            [From(nameof(Active)), Linear(1024)] public partial Linear Shortcut { get; }
            [Add(nameof(Branch), nameof(Shortcut))] public partial Value Widened { get; }
            [Block<Residual>] public partial Residual Two { get; }
            [ReLU, Linear(4)] public partial Linear Head { get; }
        }
        """;
}
