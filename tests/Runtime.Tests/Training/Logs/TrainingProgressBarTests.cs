using TypedNets.Training;

namespace TypedNets.Tests.Training;

public sealed class TrainingProgressBarTests
{
    [Fact]
    public void OnATerminalTheLineIsDrawnAnew()
    {
        string[] lines = Shown(isTerminal: true, steps: 4, secondsPerStep: 30);
        Assert.Equal(5, lines.Length);
        Assert.Equal("", lines[0]);
        Assert.Matches(@"^\[#{5}\.{15}\] 1/4, epoch 1, loss [0-9.]+ *$", lines[1]);
        Assert.Matches(@"^\[#{10}\.{10}\] 2/4, epoch 1, loss [0-9.]+, validation loss [0-9.]+, accuracy [0-9.]+ %, 1:00 left *$", lines[2]);
        Assert.Matches(@"^\[#{15}\.{5}\] 3/4, epoch 1, .* %, 0:30 left *$", lines[3]);
        Assert.Matches(@"^\[#{20}\] 4/4, epoch 2, .* %, 1:30 *\r?\n$", lines[4]);
    }

    [Fact]
    public void ATerminalIsNotFlooded() => Assert.Equal(3, Shown(isTerminal: true, steps: 50, secondsPerStep: 0.001).Length);

    [Fact]
    public void AFileHasALineForEachTenth()
    {
        string[] lines = string.Concat(Shown(isTerminal: false, steps: 50, secondsPerStep: 100)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(10, lines.Length);
        Assert.StartsWith("[##..................] 5/50, epoch 2, ", lines[0], StringComparison.Ordinal);
        Assert.EndsWith(", 1:15:00 left", lines[0].TrimEnd(), StringComparison.Ordinal);
    }

    /// <summary>What was written, divided where a line was begun anew.</summary>
    private static string[] Shown(bool isTerminal, int steps, double secondsPerStep)
    {
        using var data = Blobs.Create(30);
        using var network = Blobs.Network();
        using var output = new StringWriter();
        var time = new Clock();
        var bar = new TrainingProgressBar(output, isTerminal, time);
        new Trainer
        {
            BatchSize = 10,
            Steps = steps,
            Validation = new Validation(data, 2),
            OnStep = step =>
            {
                time.Seconds += secondsPerStep;
                bar.Show(step);
            },
        }.Fit(network, data, TestContext.Current.CancellationToken);
        return output.ToString().Split('\r');
    }

    private sealed class Clock : TimeProvider
    {
        public double Seconds { get; set; } = 1;

        public override long GetTimestamp() => (long)(Seconds * TimestampFrequency);
    }
}
