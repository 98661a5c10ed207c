using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Running;

/// <summary>A network starts as declared, or as its construction says.</summary>
[Collection(nameof(TorchCollection))]
public sealed class InitializerTests(ExampleNetworks networks)
{
    public static TheoryData<string> Rules =>
    [
        "HeNormal", "HeUniform(FanOut)", "XavierNormal", "XavierUniform", "LeCunNormal", "LeCunUniform", "Orthogonal", "ScaledOrthogonal", "ZerO", "Mimetic", "RandomNormal(0.01)",
        "RandomUniform(-0.1, 0.1)", "TruncatedNormal(0.02)", "VarianceScaling(2)", "Zeros", "Ones", "Constant(0.5)", "TorchDefault",
    ];

    [Theory, MemberData(nameof(Rules))]
    public void OverrideReplacesEveryWeight(string rule)
    {
        Initializer initializer = Initializers.Parse(rule);
        using var network = networks.ByClass.Create(seed: 1, initializer);
        using var declared = networks.ByClass.Create(seed: 1);

        foreach ((string name, TorchSharp.Modules.Parameter parameter) in network.named_parameters())
        {
            bool isWeight = name.EndsWith("weight", StringComparison.Ordinal);
            Assert.True(parameter.requires_grad);
            Assert.True(parameter.isfinite().all().item<bool>());
            bool isDeclared = rule == "HeNormal" || (rule == "LeCunNormal" && name == "head.weight"); // no activation follows: one and the same
            if (!isDeclared && (isWeight || initializer.CoversBiases))
                Assert.NotEqual(Bits.Of(declared.get_parameter(name)!), Bits.Of(parameter));
            else
                Assert.Equal(Bits.Of(declared.get_parameter(name)!), Bits.Of(parameter));
        }
    }

    /// <summary>What rules read from the graph, the compiler tells the constructor.</summary>
    [Theory]
    [InlineData("Kumar", "Kumar")]
    [InlineData("MuP(8)", "MuP(8)")]
    [InlineData("HighPass(Correlation = 0.5)", "HighPass(0.5)")]
    public void GivenAtConstructionARuleDrawsAsItsAttribute(string attribute, string rule)
    {
        using NetworkAssembly assembly = NetworkAssembly.Of($"""
            [Network, Input(1, 12, 12), {attribute}]
            [Conv2d(8, 3), Tanh, Conv2d(8, 3), Sigmoid, Flatten, Linear(32), SiLU, Linear(4)]
            public partial class Declared;

            [Network, Input(1, 12, 12), Ones]
            [Conv2d(8, 3), Tanh, Conv2d(8, 3), Sigmoid, Flatten, Linear(32), SiLU, Linear(4)]
            public partial class Replaced;
            """);
        using var declared = assembly["Declared"].Create(seed: 5);
        using var replaced = assembly["Replaced"].Create(seed: 5, Initializers.Parse(rule));

        foreach ((string name, TorchSharp.Modules.Parameter parameter) in declared.named_parameters())
            Assert.Equal(Bits.Of(parameter), Bits.Of(replaced.get_parameter(name)!));
    }

    [Fact]
    public void SpecGivesTheScaleOfWhatIsDrawn()
    {
        using var network = networks.ByClass.Create(seed: 1);

        foreach (ParameterSpec parameter in networks.ByClass.Spec.Layers.SelectMany(layer => layer.Parameters))
        {
            using Tensor std = network.get_parameter(parameter.Name)!.std(unbiased: false);
            double tolerance = 4 / Math.Sqrt(2.0 * parameter.Count);
            Assert.InRange(std.item<float>(), parameter.Std!.Value * (1 - tolerance), parameter.Std.Value * (1 + tolerance));
        }
    }

    [Theory]
    [InlineData("Dirac")]
    [InlineData("Sparse(0.5)")]
    [InlineData("Identity")]
    public void OverrideThatSuitsNotAllLayersNamesTheParameter(string rule)
    {
        var error = Assert.Throws<InitializerException>(() => networks.ByClass.Create(seed: 1, Initializers.Parse(rule)));

        Assert.Contains(rule == "Dirac" ? "linear1.weight" : "conv1.weight", error.Message);
    }

    [Theory]
    [InlineData("BatchNorm1d")]
    [InlineData("GroupNorm(64)")]
    [InlineData("LayerNorm")]
    [InlineData("RMSNorm")]
    public void NormalisationStartsAtOneAndZeroWhateverWasInMemory(string layer)
    {
        using var assembly = NetworkAssembly.Of($"[Network, Input(4096)] [{layer}] public partial class Net;");
        Tensor[] before = [.. Enumerable.Range(0, 8).Select(_ => full(4096, 7f))];
        foreach (Tensor tensor in before)
            tensor.Dispose();

        using var network = assembly["Net"].Create(seed: 1);

        foreach ((string name, TorchSharp.Modules.Parameter parameter) in network.named_parameters())
            Assert.All(parameter.data<float>(), value => Assert.Equal(name.EndsWith("weight", StringComparison.Ordinal) ? 1 : 0, value));
    }

    [Fact]
    public void OwnInitializerFills()
    {
        using var network = networks.Own.Create(seed: 1);

        Assert.Equal(["AllAlike", "Zeros", "LeCunNormal", "Zeros"], networks.Own.Spec.Layers.SelectMany(layer => layer.Parameters).Select(p => p.Initializer));
        Assert.All(network.get_parameter("linear1.weight")!.data<float>(), value => Assert.Equal(1 / 6f, value));
    }
}
