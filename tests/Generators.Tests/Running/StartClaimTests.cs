using TorchSharp;
using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Running;

/// <summary>What the rules about starts say, seen in networks that run: what never learns, what stays equal, what a signal falls to.</summary>
[Collection(nameof(TorchCollection))]
public sealed class StartClaimTests : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    /// <summary>TN2011 and TN2019, and their near misses.</summary>
    [Theory]
    [InlineData("Linear(8), Zeros, ReLU, Linear(4)", "linear1.weight", true)]
    [InlineData("Linear(8, Bias = false), Zeros, ReLU6, Linear(4)", "linear1.weight", true)]
    [InlineData("Linear(8), Zeros, Hardshrink, Linear(4)", "linear1.weight", true)]
    [InlineData("Linear(8), Zeros, Softshrink, Linear(4)", "linear1.weight", true)]
    [InlineData("Linear(8), Zeros, Threshold(0, 1), Linear(4)", "linear1.weight", true)]
    [InlineData("Linear(8), Zeros, Hardtanh(MinVal = 0), Linear(4)", "linear1.weight", true)]
    [InlineData("Linear(8), Zeros, Tanh, Linear(4)", "linear1.weight", false)]
    [InlineData("Linear(8), Zeros, GELU, Linear(4)", "linear1.weight", false)]
    [InlineData("Linear(8), Zeros, LeakyReLU, Linear(4)", "linear1.weight", false)]
    [InlineData("Linear(8), ReLU, Linear(4), Zeros", "linear2.weight", false)]
    [InlineData("Linear(8), LayerNorm, Zeros, ReLU, Linear(4)", "layer_norm1.weight", true)]
    [InlineData("Linear(8), LayerNorm, Zeros, ReLU, Linear(4)", "linear1.weight", true)]
    [InlineData("Linear(8), LayerNorm, Zeros, SiLU, Linear(4)", "linear1.weight", false)]
    public void What_is_flat_at_zero_never_learns(string layers, string parameter, bool isDead)
    {
        (Tensor before, Tensor after) = Trained($"Input(6), HeNormal, {layers}", parameter);
        Assert.Equal(isDead, (after - before).abs().max().item<float>() == 0);
    }

    /// <summary>TN2022.</summary>
    [Fact]
    public void Outputs_of_an_identity_without_an_input_never_learn()
    {
        (Tensor before, Tensor after) = Trained("Input(6), HeNormal, Linear(8), Identity, ReLU, Linear(4)", "linear1.weight");
        Assert.Equal(0, after.slice(0, 6, 8, 1).abs().sum().item<float>());
        Assert.True((after - before).slice(0, 0, 6, 1).abs().sum(1).gt(0).all().item<bool>());
    }

    /// <summary>TN2012 and its near misses.</summary>
    [Theory]
    [InlineData("Constant(0.1), Linear(8), Tanh, Linear(4)", true)]
    [InlineData("Zeros, Linear(8), Sigmoid, Linear(4)", true)]
    [InlineData("HeNormal, Linear(8), Constant(0.1), Tanh, Linear(4)", false)]
    [InlineData("HeNormal, Linear(8), Tanh, Linear(4), Zeros", false)]
    [InlineData("Constant(0.1), Linear(8), Tanh, Dropout(0.5), Linear(4)", false)]
    public void Equal_units_that_are_read_equally_stay_equal(string layers, bool staysEqual)
    {
        (_, Tensor after) = Trained($"Input(6), {layers}", "linear1.weight");
        Assert.Equal(staysEqual, (after - after[0]).abs().max().item<float>() < 1e-6);
    }

    /// <summary>The second moments that messages of TN2006, TN2008 and TN2010 state.</summary>
    [Theory]
    [InlineData("XavierUniform, Linear(512), ReLU, Linear(512), ReLU", 0.25)]
    [InlineData("HeNormal, Linear(512), SELU, Linear(512), SELU, Linear(512), SELU", 0.3297)]
    [InlineData("Orthogonal(Gain = 1), Linear(2048)", 0.25)]
    public void The_second_moment_is_the_one_that_is_said(string layers, double expected)
    {
        using NetworkAssembly assembly = Build($"Input(512), {layers}");
        using nn.Module<Tensor, Tensor> network = assembly["Sample.Net"].Create(seed: 3);
        manual_seed(1);
        double moment = network.call(randn(64, 512)).square().mean().item<float>();
        Assert.InRange(moment / expected, 0.9, 1.1);
    }

    /// <summary>χ of TN2007 over sixteen layers.</summary>
    [Fact]
    public void The_gradient_grows_as_is_said()
    {
        using NetworkAssembly assembly = Build("(Semantics = InitializerSemantics.Keras)", "Input(512), HeNormal, " + string.Join(", ", Enumerable.Repeat("Linear(512), Hardtanh", 16)));
        using nn.Module<Tensor, Tensor> network = assembly["Sample.Net"].Create(seed: 3);
        manual_seed(1);
        Tensor input = randn([64, 512], requires_grad: true), weights = randn(64, 512);
        (network.call(input) * weights).sum().backward();
        double growth = Math.Pow(input.grad!.square().mean().item<float>(), 1.0 / 16);
        Assert.InRange(growth, 1.31, 1.37);
    }

    /// <summary>The parameter before and after ten steps of gradient descent.</summary>
    private static (Tensor Before, Tensor After) Trained(string attributes, string parameter)
    {
        using NetworkAssembly assembly = Build(attributes);
        using nn.Module<Tensor, Tensor> network = assembly["Sample.Net"].Create(seed: 1);
        manual_seed(1);
        Tensor inputs = randn(32, 6), labels = arange(32, ScalarType.Int64).remainder(4), value = network.get_parameter(parameter)!, before = value.detach().clone();
        using optim.Optimizer optimizer = optim.SGD(network.parameters(), 0.5);
        for (int step = 0; step < 10; step++)
        {
            optimizer.zero_grad();
            nn.functional.cross_entropy(network.call(inputs), labels).backward();
            optimizer.step();
        }

        return (before, value.detach().clone());
    }

    private static NetworkAssembly Build(string attributes) => Build("", attributes);

    private static NetworkAssembly Build(string semantics, string attributes) => NetworkAssembly.Of(
        $"{DiagnosticSource.Head}[Network{semantics}, {attributes}]\npublic partial class Net;\n");
}
