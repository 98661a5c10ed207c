using TypedNets.Checkpoints;
using TypedNets.Data;
using TypedNets.Tests.Data;
using TypedNets.Tests.Initialization;
using TypedNets.Training;
using static TorchSharp.torch;

namespace TypedNets.Tests.Training;

/// <summary>A checkpoint's run goes on with its own loss only, as far as functions can be told apart. Dropout draws from the global generator.</summary>
[Collection(nameof(GlobalGenerator))]
public sealed class CheckpointedLossTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Dataset _data = Pictures.Create();

    private string Path => System.IO.Path.Combine(_folder.FullPath, "run.safetensors");

    public void Dispose()
    {
        _data.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void AnotherLossIsRefused()
    {
        using var crossEntropy = nn.CrossEntropyLoss();
        using var likelihood = nn.NLLLoss();
        (string Name, Func<Tensor, Tensor, Tensor>? Loss)[] losses =
        [
            ("the default", null), ("a lambda or local function", (outputs, labels) => Plain(outputs, labels)),
            ($"{typeof(CheckpointedLossTests)}.Plain", Plain), ($"{typeof(CheckpointedLossTests)}.Smooth", Smooth),
            ("TorchSharp.Modules.CrossEntropyLoss.call", crossEntropy.call), ("TorchSharp.Modules.NLLLoss.call", likelihood.call),
        ];
        foreach (var (there, first) in losses)
        {
            File.Delete(Path);
            Fit(first, steps: 3);
            foreach (var (here, second) in losses.Where(other => other.Name != there))
            {
                string message = Assert.Throws<CheckpointMismatchException>(() => Fit(second, steps: 6)).Message;
                Assert.Equal($"  Loss: {there} there, {here} here", Assert.Single(message.Split(Environment.NewLine)[1..^1]));
            }

            Fit(first, steps: 6);
        }
    }

    /// <summary>What a lambda computes cannot be compared, and its name changes with edits elsewhere.</summary>
    [Fact]
    public void OneLambdaIsTakenForAnother()
    {
        Fit((outputs, labels) => Plain(outputs, labels), steps: 3);
        Fit(Local, steps: 6);

        static Tensor Local(Tensor outputs, Tensor labels) => Smooth(outputs, labels);
    }

    private static Tensor Plain(Tensor outputs, Tensor labels) => nn.functional.cross_entropy(outputs, labels);

    private static Tensor Smooth(Tensor outputs, Tensor labels) => nn.functional.cross_entropy(outputs, labels, label_smoothing: 0.1);

    private void Fit(Func<Tensor, Tensor, Tensor>? loss, int steps)
    {
        using var network = Pictures.Network();
        var trainer = new Trainer { BatchSize = 10, Steps = steps, Loss = loss, Checkpointing = new Checkpointing(Path, 10) };
        Assert.Equal(steps, trainer.Fit(network, _data, TestContext.Current.CancellationToken).Steps);
    }
}
