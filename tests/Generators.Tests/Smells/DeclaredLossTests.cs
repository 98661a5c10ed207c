namespace TypedNets.Generators.Tests;

/// <summary>TN4040 to TN4043: a declared loss and what the network ends in.</summary>
public class DeclaredLossTests
{
    private static readonly string[] s_rules = ["TN4040", "TN4041", "TN4042", "TN4043"];

    [Theory]
    [InlineData("CrossEntropy", "Linear(10), {|TN4040:Softmax(1)|}", "Softmax 'softmax1': the network's output is that of Softmax, but cross_entropy takes logits and applies log-softmax itself, so that with 10 classes it cannot fall below 1.46; remove Softmax.")]
    [InlineData("BinaryCrossEntropyWithLogits", "Linear(3), {|TN4040:Sigmoid|}", "Sigmoid 'sigmoid1': the network's output is that of Sigmoid, but binary_cross_entropy_with_logits takes logits and applies the sigmoid itself, so that it would be applied twice and gradients are at most a quarter; remove Sigmoid, or use binary_cross_entropy.")]
    [InlineData("CrossEntropy", "Linear(10), {|TN4042:Tanh|}", "Tanh 'tanh1': the network's output is that of Tanh, in (-1, 1), so that cross_entropy over 10 classes cannot fall below 0.8; remove Tanh.")]
    [InlineData("CrossEntropy", "Linear(4), {|TN4042:Sigmoid|}, Unflatten(1, [4, 1]), Flatten", "Sigmoid 'sigmoid1': the network's output is that of Sigmoid, in (0, 1), so that cross_entropy over 4 classes cannot fall below 0.74; remove Sigmoid.")]
    [InlineData("NegativeLogLikelihood", "Linear(10), {|TN4041:Softmax(1)|}", "Softmax 'softmax1': the network's output is that of Softmax, but nll_loss takes log-probabilities; use LogSoftmax instead of Softmax.")]
    public Task A_layer_that_the_loss_does_not_take_is_found(string loss, string layers, string message) =>
        DiagnosticCheck.Finds($"[Network(Loss = Loss.{loss}), Input(8), {layers}] public partial class Net;", message);

    [Theory]
    [InlineData("BinaryCrossEntropy", "Linear(3)", "TN4041", "the network's output is that of Linear, but binary_cross_entropy takes probabilities and throws outside [0, 1]; put Sigmoid after it, or use binary_cross_entropy_with_logits.")]
    [InlineData("CrossEntropy", "Linear(1)", "TN4043", "the network's output has one class, over which softmax is always 1 and cross_entropy always 0; give one output per class, or use binary_cross_entropy_with_logits for one yes or no.")]
    public async Task A_loss_for_which_another_is_meant_is_found_and_replaced(string loss, string layers, string rule, string message)
    {
        string wrong = $"[Network({{|{rule}:Loss = Loss.{loss}|}}), Input(8), {layers}] public partial class Net;";
        await DiagnosticCheck.Finds(wrong, $"Loss.{loss} of 'Net': {message}");
        await DiagnosticFixTest<CodeFixes.SetArgumentFix>.Makes(wrong, $"[Network(Loss = Loss.BinaryCrossEntropyWithLogits), Input(8), {layers}] public partial class Net;");
    }

    [Theory]
    [InlineData("CrossEntropy", "Linear(10)")]
    [InlineData("CrossEntropy", "Linear(10), LogSoftmax(1)")]
    [InlineData("CrossEntropy", "Softmax(1), Linear(10)")]
    [InlineData("NegativeLogLikelihood", "Linear(10), LogSoftmax(1)")]
    [InlineData("BinaryCrossEntropy", "Linear(1), Sigmoid, Flatten")]
    [InlineData("BinaryCrossEntropyWithLogits", "Linear(1)")]
    [InlineData("MeanSquaredError", "Linear(3), Softmax(1)")]
    [InlineData("Unstated", "Linear(10), Softmax(1)")]
    public Task What_a_loss_takes_is_silent(string loss, string layers) =>
        DiagnosticCheck.Misses($"[Network(Loss = Loss.{loss}), Input(8), {layers}] public partial class Net;", s_rules);

    [Fact]
    public Task The_activation_that_the_loss_applies_is_removed() => DiagnosticFixTest<CodeFixes.RemoveLayerFix>.Makes(
        "[Network(Loss = Loss.CrossEntropy), Input(8), Linear(10), {|TN4040:Softmax(1)|}] public partial class Net;",
        "[Network(Loss = Loss.CrossEntropy), Input(8), Linear(10)] public partial class Net;");
}
