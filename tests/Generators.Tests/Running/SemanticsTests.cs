using TorchSharp;
using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Running;

/// <summary>Networks of other semantics really draw what these say, as declared and when the initializer is replaced.</summary>
[Collection(nameof(TorchCollection))]
public sealed class SemanticsTests(SemanticsTests.Networks networks) : IClassFixture<SemanticsTests.Networks>
{
    // Moments of N(0, 1) cut to ±2, whose deviation stands in Keras' and JAX's sources.
    private const double CutDeviation = 0.87962566103423978;
    private const double CutKurtosis = 2.3655;

    private static readonly string[] s_frameworks = ["PyTorch", "Keras", "Jax"];

    /// <summary>Parameter and its fan-in under Keras and JAX: 3×3 kernels, the second depthwise, the third from 64 to 32 channels transposed.</summary>
    public static TheoryData<string, double, double> Weights => new()
    {
        { "conv1.weight", 16 * 9, 16 * 9 },
        { "conv2.weight", 64 * 9, 9 },
        { "conv_transpose1.weight", 32 * 9, 64 * 9 },
        { "linear1.weight", 32 * 36, 32 * 36 },
    };

    [Theory]
    [MemberData(nameof(Weights))]
    public void He_is_cut_at_two_deviations_and_keeps_its_variance(string path, double keras, double jax)
    {
        foreach ((string framework, double fanIn) in new[] { ("Keras", keras), ("Jax", jax) })
        {
            using var declared = networks[framework + "He"].Create(seed: 3);
            using var replaced = networks[framework + "Zeros"].Create(seed: 3, Initializers.HeNormal());
            Assert.Equal(Bits.Of(declared.get_parameter(path)!), Bits.Of(replaced.get_parameter(path)!));

            // Tanh, a depthwise convolution and the end follow: the gain is √2 all the same.
            double[] values = [.. declared.get_parameter(path)!.data<float>().Select(x => (double)x)];
            double deviation = Math.Sqrt(2 / fanIn), end = 2 * deviation / CutDeviation, largest = values.Max(Math.Abs);
            Assert.InRange(largest, 0.97 * end, end * (1 + 1e-6));
            Assert.Equal(deviation, Math.Sqrt(values.Average(x => x * x)), 5 * deviation * Math.Sqrt((CutKurtosis - 1) / (4 * values.Length)));
        }
    }

    [Fact]
    public void PyTorch_is_not_cut_and_takes_the_gain_that_follows()
    {
        using var network = networks["PyTorchHe"].Create(seed: 3);
        double[] values = [.. network.get_parameter("linear1.weight")!.data<float>().Select(x => (double)x)];
        double deviation = Math.Sqrt(1.0 / (32 * 36));
        Assert.Equal(deviation, Math.Sqrt(values.Average(x => x * x)), 5 * deviation / Math.Sqrt(2.0 * values.Length));
        Assert.True(values.Max(Math.Abs) > 3.5 * deviation);
    }

    [Theory]
    [InlineData("HeNormal"), InlineData("XavierNormal(2)"), InlineData("LeCunUniform"), InlineData("Orthogonal"), InlineData("TruncatedNormal(0.02)")]
    [InlineData("VarianceScaling(1, FanOut)"), InlineData("TorchDefault")]
    public void A_replaced_initializer_draws_what_a_declared_one_does(string rule)
    {
        foreach (string framework in s_frameworks)
        {
            string name = framework + rule.Split('(')[0];
            using var declared = networks[name].Create(seed: 5);
            using var replaced = networks[framework + "Zeros"].Create(seed: 5, Initializers.Parse(rule));
            Assert.Equal(Bits.OfParameters(declared), Bits.OfParameters(replaced));
        }
    }

    [Fact]
    public void TorchDefault_is_the_same_everywhere()
    {
        using var torch = networks["PyTorchTorchDefault"].Create(seed: 5);
        using var keras = networks["KerasTorchDefault"].Create(seed: 5);
        using var jax = networks["JaxTorchDefault"].Create(seed: 5);
        using var silent = networks["PyTorchSilent"].Create(seed: 5);
        Assert.All([keras, jax, silent], other => Assert.Equal(Bits.OfParameters(torch), Bits.OfParameters(other)));
    }

    /// <summary>Bounds and deviations that Dense, Conv2D, DepthwiseConv2D and Conv2DTranspose, or Flax' layers, start with when nothing is said.</summary>
    [Fact]
    public void Without_an_initializer_a_network_starts_as_its_framework_does()
    {
        using var keras = networks["KerasSilent"].Create(seed: 1);
        using var jax = networks["JaxSilent"].Create(seed: 1);
        foreach ((string path, double sumOfFans) in new[] { ("conv1", 9 * (16 + 64.0)), ("conv2", 9 * (64 + 1.0)), ("conv_transpose1", 9 * (64 + 32.0)), ("linear1", 1152 + 100.0) })
        {
            double bound = Math.Sqrt(6 / sumOfFans), largest = keras.get_parameter(path + ".weight")!.data<float>().Max(Math.Abs);
            Assert.InRange(largest, 0.98 * bound, bound * (1 + 1e-6));
        }

        foreach ((string path, double fanIn) in new[] { ("conv1", 144.0), ("conv2", 9.0), ("conv_transpose1", 576.0), ("linear1", 1152.0) })
        {
            double end = 2 / Math.Sqrt(fanIn) / CutDeviation, largest = jax.get_parameter(path + ".weight")!.data<float>().Max(Math.Abs);
            Assert.InRange(largest, 0.97 * end, end * (1 + 1e-6));
        }

        foreach ((string name, TorchSharp.Modules.Parameter bias) in keras.named_parameters().Concat(jax.named_parameters()).Where(p => p.name.EndsWith("bias", StringComparison.Ordinal)))
            Assert.All(bias.data<float>(), value => Assert.Equal(0, value));
    }

    /// <summary>The matrix that each framework's own layer holds has orthonormal columns: (3·3·64)×1 depthwise, (3·3·64)×32 transposed.</summary>
    [Fact]
    public void Orthogonal_kernels_are_orthogonal_as_the_framework_holds_them()
    {
        using var keras = networks["KerasOrthogonal"].Create(seed: 1, dtype: ScalarType.Float64);
        using var jax = networks["JaxOrthogonal"].Create(seed: 1, dtype: ScalarType.Float64);
        using var multiplied = networks["Multiplied"].Create(seed: 1, dtype: ScalarType.Float64);
        using DisposeScope scope = NewDisposeScope();

        // in·m×1×k×k → k×k×in×m → (k·k·in)×m
        IsOrthonormal(keras.get_parameter("conv2.weight")!.view(64, 1, 3, 3).permute(2, 3, 0, 1).reshape(-1, 1));
        IsOrthonormal(multiplied.get_parameter("conv1.weight")!.view(5, 4, 3, 3).permute(2, 3, 0, 1).reshape(-1, 4));

        // in×out×k×k: Keras k×k×out×in, Flax k×k×in×out
        IsOrthonormal(keras.get_parameter("conv_transpose1.weight")!.permute(2, 3, 1, 0).reshape(-1, 64));
        IsOrthonormal(jax.get_parameter("conv_transpose1.weight")!.permute(2, 3, 0, 1).reshape(-1, 32));

        // out×in×k×k → k×k×in×out, in both
        IsOrthonormal(keras.get_parameter("conv1.weight")!.permute(2, 3, 1, 0).reshape(-1, 64));
        IsOrthonormal(jax.get_parameter("conv1.weight")!.permute(2, 3, 1, 0).reshape(-1, 64));

        static void IsOrthonormal(Tensor matrix)
        {
            Tensor identity = eye(matrix.size(1), dtype: ScalarType.Float64);
            Assert.InRange(matrix.t().matmul(matrix).sub(identity).abs().max().item<double>(), 0, 1e-12);
        }
    }

    [Fact]
    public void Spec_and_own_initializers_know_the_semantics()
    {
        Assert.Equal(InitializerSemantics.Keras, networks["KerasHe"].Spec.Semantics);
        Assert.Equal(InitializerSemantics.PyTorch, networks["PyTorchHe"].Spec.Semantics);
        using var told = networks["Told"].Create(seed: 1);
        Assert.All(told.get_parameter("linear1.weight")!.data<float>(), value => Assert.Equal((float)InitializerSemantics.Jax, value));
    }

    [Fact]
    public void Only_other_semantics_are_written()
    {
        Assert.Contains("ParameterFactory(seed, initializer, device, dtype, global::TypedNets.InitializerSemantics.Keras, spec: Spec)", networks["KerasHe"].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("InitializerSemantics", networks["PyTorchHe"].Text, StringComparison.Ordinal);
    }

    /// <summary>The same layers under every framework and initializer, compiled once.</summary>
    public sealed class Networks : IDisposable
    {
        private readonly NetworkAssembly _assembly = NetworkAssembly.Of([.. Sources(), """
            [Network(Semantics = InitializerSemantics.Keras), Input(5, 6, 6), Orthogonal]
            [Conv2d(20, 3, Groups = 5), ReLU]
            internal sealed partial class Multiplied;

            /// <summary>Writes down what it is told.</summary>
            internal sealed class Teller : Initializer
            {
                /// <inheritdoc/>
                public override void Fill(TorchSharp.torch.Tensor tensor, TypedNets.Analysis.ParameterSite site, TorchSharp.torch.Generator generator) =>
                    tensor.fill_((int)site.Semantics);
            }

            [Network(Semantics = InitializerSemantics.Jax), Input(4), Initializer<Teller>]
            [Linear(3)]
            internal sealed partial class Told;
            """]);

        internal RunningNetwork this[string type] => _assembly[type];

        /// <inheritdoc/>
        public void Dispose() => _assembly.Dispose();

        private static IEnumerable<string> Sources() =>
            from framework in s_frameworks
            from initializer in new[]
            {
                ("He", "HeNormal"), ("Zeros", "Zeros"), ("Silent", ""), ("HeNormal", "HeNormal"), ("XavierNormal", "XavierNormal(Gain = 2)"),
                ("LeCunUniform", "LeCunUniform"), ("Orthogonal", "Orthogonal"), ("TruncatedNormal", "TruncatedNormal(0.02)"),
                ("VarianceScaling", "VarianceScaling(1, Mode = FanMode.FanOut)"), ("TorchDefault", "TorchDefault"),
            }
            select $$"""
                [Network{{(framework == "PyTorch" ? "" : $"(Semantics = InitializerSemantics.{framework})")}}, Input(16, 8, 8){{(initializer.Item2.Length == 0 ? "" : ", " + initializer.Item2)}}]
                [Conv2d(64, 3), Tanh, Conv2d(64, 3, Groups = 64), ConvTranspose2d(32, 3), ReLU, Flatten, Linear(100)]
                internal sealed partial class {{framework}}{{initializer.Item1}};
                """;
    }
}
