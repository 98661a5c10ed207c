namespace TypedNets.Generators.Tests;

/// <summary>TN1203 to TN1206: networks with losses and data sets in the author's code.</summary>
public class LossCallTests
{
    private const string Networks = """
        using TypedNets.Data;
        using TypedNets.Training;
        using static TorchSharp.torch;
        using static TorchSharp.torch.nn;
        using static TorchSharp.torch.nn.functional;

        [Network, Input(1, 28, 28), Flatten, Linear(10)]
        public partial class Logits;

        [Network, Input(1, 28, 28), Flatten, Linear(10), Softmax(1)]
        public partial class Probabilities;

        [Network, Input(1, 28, 28), Flatten, Linear(1)]
        public partial class One;

        [Network, Input(3, 32, 32), Flatten, Linear(10)]
        public partial class Colour;

        [Network, Input(16, DType = DType.Int64), Embedding(65, 8), Transpose(1, 2), Conv1d(65, 1)]
        public partial class Text;


        """;

    private const string Twice = "the output is that of Softmax, but cross_entropy takes logits and applies log-softmax itself, so that with 10 classes it cannot fall below 1.46; remove Softmax.";
    private const string Colours = "Network 'Colour' reads 3×32×32 of float32, but a sample of Mnist.Load is 1×28×28 of float32; change the network's input, or take another data set.";

    [Theory]
    [InlineData("cross_entropy({|TN1203:probabilities.call(x)|}, y);", "Loss cross_entropy on 'Probabilities': " + Twice)]
    [InlineData("using var p = probabilities.call(x); using var loss = CrossEntropyLoss(); loss.call({|TN1203:p|}, y);", "Loss cross_entropy on 'Probabilities': " + Twice)]
    [InlineData("cross_entropy({|TN1203:softmax(logits.call(x), 1)|}, y);", "Loss cross_entropy on 'Logits': " + Twice)]
    [InlineData("cross_entropy({|TN1203:one.call(x)|}, y);", "Loss cross_entropy on 'One': the output has one class, over which softmax is always 1 and cross_entropy always 0; give one output per class, or use binary_cross_entropy_with_logits for one yes or no.")]
    [InlineData("nll_loss({|TN1203:logits.call(x)|}, y);", "Loss nll_loss on 'Logits': the output is that of Linear, but nll_loss takes log-probabilities and falls without end on anything else; put LogSoftmax after it, or use cross_entropy.")]
    [InlineData("binary_cross_entropy({|TN1203:one.call(x)|}, y);", "Loss binary_cross_entropy on 'One': the output is that of Linear, but binary_cross_entropy takes probabilities and throws outside [0, 1]; put Sigmoid after it, or use binary_cross_entropy_with_logits.")]
    [InlineData("mse_loss(one.call(x), {|TN1206:zeros(64)|});", "Loss mse_loss compares N×1, the output of 'One', with 64, torch.zeros: one is repeated to the sizes of the other, so that each output meets other samples' targets; reshape one of them.")]
    [InlineData("using var data = Mnist.Load(Split.Train); new Trainer { Epochs = 1 }.Fit(colour, {|TN1204:data|});", Colours)]
    [InlineData("using var data = Mnist.Load(Split.Train).Take(100); Trainer.Evaluate(colour, {|TN1204:data|});", Colours)]
    [InlineData("Trainer.Evaluate(colour, {|TN1204:Flowers()|});", "Network 'Colour' reads 3×32×32 of float32, but a sample of Use.Flowers is 3×64×64 of float32; change the network's input, or take another data set.")]
    [InlineData("Trainer.Evaluate(logits, {|TN1204:TinyShakespeare.Load(Split.Test)|});", "Network 'Logits' reads 1×28×28 of float32, but a sample of TinyShakespeare.Load is ? of int64; change the network's input, or take another data set.")]
    [InlineData("foreach (var batch in Mnist.Load(Split.Train).Batches(64)) colour.call({|TN1201:batch.Inputs|});", "Input 'input' of 'Colour' must be N×3×32×32, but Mnist.Load is N×1×28×28; give it those sizes.")]
    [InlineData("Trainer.Evaluate(probabilities, {|TN1203:Mnist.Load(Split.Test)|});", "Loss cross_entropy, the trainer's unless another is set, on 'Probabilities': " + Twice)]
    [InlineData("var t = new Trainer { Epochs = 1 }; t.Fit(logits, {|TN1205:Few()|});", "Network 'Logits' has 10 outputs, but Use.Few has 4 classes; some of them are never right; give it 4 outputs.")]
    public Task What_contradicts_is_found(string code, string message) => DiagnosticCheck.Finds(Networks + Method(code), message);

    [Theory]
    [InlineData("cross_entropy(logits.call(x), y);")]
    [InlineData("nll_loss(log_softmax(logits.call(x), 1), y);")]
    [InlineData("nll_loss(probabilities.call(x).log(), y);")]
    [InlineData("binary_cross_entropy(torch.sigmoid(one.call(x)), y);")]
    [InlineData("cross_entropy(y, probabilities.call(x));")]
    [InlineData("mse_loss(one.call(x), y);")]
    [InlineData("mse_loss(one.call(x), zeros(64, 1));")]
    [InlineData("cross_entropy(text.call(randint(65, [2, 16])), y);")]
    [InlineData("new Trainer { Epochs = 1 }.Fit(logits, Mnist.Load(Split.Train));")]
    [InlineData("new Trainer { Epochs = 1 }.Fit(text, TinyShakespeare.Load(Split.Train, 16));")]
    [InlineData("new Trainer { Epochs = 1, Loss = (p, l) => nll_loss(p.log(), l) }.Fit(probabilities, Mnist.Load(Split.Train));")]
    [InlineData("Trainer.Evaluate(probabilities, Mnist.Load(Split.Test), loss: (p, l) => nll_loss(p.log(), l));")]
    [InlineData("Trainer.Evaluate(colour, Any());")]
    [InlineData("foreach (var batch in Mnist.Load(Split.Train).Batches(64)) logits.call(batch.Inputs);")]
    public Task What_fits_or_is_not_certain_is_silent(string code) =>
        DiagnosticCheck.Misses(Networks + Method(code), "TN1201", "TN1202", "TN1203", "TN1204", "TN1205", "TN1206");

    private static string Method(string code) => $$"""
        public static class Use
        {
            public static void Run(Logits logits, Probabilities probabilities, One one, Colour colour, Text text, Tensor x, Tensor y)
            {
                {{code}}
            }

            [Sample(3, 64, 64, Classes = 5)]
            public static Dataset Flowers() => null!;

            [Sample(1, 28, 28, Classes = 4)]
            public static Dataset Few() => null!;

            public static Dataset Any() => null!;
        }
        """;
}
