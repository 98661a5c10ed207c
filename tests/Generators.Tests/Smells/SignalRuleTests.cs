namespace TypedNets.Generators.Tests;

/// <summary>TN3001 to TN3004: signals and gradients that vanish or explode.</summary>
public class SignalRuleTests
{
    private static readonly string[] s_rules = ["TN3001", "TN3002", "TN3003", "TN3004"];

    [Fact]
    public Task A_signal_that_vanishes_is_found_at_the_first_layer() => DiagnosticCheck.Finds(
        $"[Network, Input(256), XavierNormal(Gain = 0.1)]\n[{Layers("Linear(256), ReLU", 2)}, {{|TN3001:Linear(256)|}}, ReLU, {Layers("Linear(256), ReLU", 3)}] public partial class Net;",
        "Linear 'Linear3': at initialisation the second moment of its output is predicted to be 2.5e-7 of the network's input, below 1e-6: the signal vanishes, and with it the gradients of the weights; HeNormal would keep 2.");

    [Fact]
    public Task A_signal_that_explodes_is_found() => DiagnosticCheck.Finds(
        $"[Network, Input(256), RandomNormal(1)]\n[{Layers("Linear(256), ReLU", 2)}, {{|TN3002:Linear(256)|}}, ReLU] public partial class Net;",
        "Linear 'Linear3': at initialisation the second moment of its output is predicted to be 4.2e6 times that of the network's input, above 1e6: the signal explodes; HeNormal would keep 2.");

    [Fact]
    public Task A_gradient_that_vanishes_is_found_at_the_first_layer_from_the_end() => DiagnosticCheck.Finds(
        $"[Network, Input(256), XavierNormal]\n[{Layers("Linear(256), Sigmoid", 2)}, {{|TN3003:Linear(256)|}}, Sigmoid, {Layers("Linear(256), Sigmoid", 4)}, Linear(256)] public partial class Net;",
        "Linear 'Linear3': at initialisation the squared norm of the gradient that arrives at its output is predicted to be 5.4e-7 of that before the last weights, below 1e-6: this layer and those before it learn nothing; normalise between the layers, or add ways around them.");

    [Fact]
    public Task A_gradient_that_explodes_is_found() => DiagnosticCheck.Finds(
        $"[Network, Input(256), HeNormal]\n[Linear(256, Bias = false), BatchNorm1d, ReLU, {{|TN3004:Linear(256, Bias = false)|}}, BatchNorm1d, ReLU, {Layers("Linear(256, Bias = false), BatchNorm1d, ReLU", 40)}, Linear(256)] public partial class Net;",
        "Linear 'Linear2': at initialisation the squared norm of the gradient that arrives at its output is predicted to be 1.2e6 times that before the last weights, above 1e6: the first updates are chaotic; normalise between the layers, or add ways around them.");

    [Theory]
    [InlineData("HeNormal", "Linear(256), ReLU", 30)]
    [InlineData("XavierNormal", "Linear(256), Tanh", 30)]
    [InlineData("LeCunNormal", "Linear(256), SELU", 30)]
    [InlineData("TorchDefault", "Linear(256), ReLU", 6)]
    [InlineData("RandomNormal(0.001)", "Linear(256, Bias = false), BatchNorm1d, ReLU", 8)]
    [InlineData("RandomNormal(0.001)", "Linear(256), LayerNorm, ReLU", 8)]
    [InlineData("Zeros", "Linear(256), Tanh", 3)]
    public Task Networks_that_keep_their_signal_are_silent(string initializer, string step, int depth) =>
        DiagnosticCheck.Misses($"[Network, Input(256), {initializer}]\n[{Layers(step, depth)}, Linear(10)] public partial class Net;", s_rules);

    /// <summary>What is small on its own is made good by the way around it.</summary>
    [Fact]
    public Task Ways_around_keep_it() => DiagnosticCheck.Misses(
        """
        [Network, Input(64), RandomNormal(0.0001)]
        public partial class Net
        {
            [Linear(64), ReLU, LayerNorm, Linear(64)] public partial Sequential A { get; }
            [Add(nameof(A), Network.Input), LayerNorm, Linear(10)] public partial Sequential Head { get; }
        }
        """, s_rules);

    [Fact]
    public Task The_fix_replaces_the_initializer_of_the_network() => DiagnosticFixTest<CodeFixes.UseInitializerFix>.Makes(
        $"[Network, Input(256), XavierNormal(Gain = 0.1)]\n[{Layers("Linear(256), ReLU", 2)}, {{|TN3001:Linear(256)|}}, ReLU, Linear(10)] public partial class Net;",
        $"[Network, Input(256), HeNormal]\n[{Layers("Linear(256), ReLU", 3)}, Linear(10)] public partial class Net;",
        "Start the network by HeNormal");

    private static string Layers(string step, int count) => string.Join(", ", Enumerable.Repeat(step, count));
}
