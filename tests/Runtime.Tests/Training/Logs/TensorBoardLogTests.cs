using System.Buffers.Binary;
using System.Numerics;
using Tensorboard;
using TypedNets.Tests.Data;
using TypedNets.Training;

namespace TypedNets.Tests.Training;

public sealed class TensorBoardLogTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TheFileHasWhatWasSeen()
    {
        List<(string, long, float)> expected = [];
        var log = new TensorBoardLog(Path.Combine(_folder.FullPath, "run")) { GradientNorm = true };
        Train(5, step =>
        {
            log.Write(step);
            expected.AddRange(
                [("train/loss", step.Number, (float)step.Loss), ("train/learning_rate", step.Number, (float)step.LearningRate), ("train/gradient_norm", step.Number, (float)step.GradientNorm())]);
            if (step.Evaluation is { } evaluation)
                expected.AddRange([("validation/loss", step.Number, (float)evaluation.Loss), ("validation/accuracy", step.Number, (float)evaluation.Accuracy)]);
        });
        Assert.Equal(21, expected.Count);
        Assert.Equal(expected, Scalars());
    }

    [Fact]
    public void FewerNumbersCanBeWritten()
    {
        Train(5, new TensorBoardLog(_folder.FullPath) { Every = 3 }.Write);
        Assert.Equal(
            [("validation/loss", 2), ("validation/accuracy", 2), ("train/loss", 3), ("train/learning_rate", 3), ("validation/loss", 4), ("validation/accuracy", 4), ("validation/loss", 5), ("validation/accuracy", 5)],
            Scalars().Select(scalar => (scalar.Tag, scalar.Step)));
    }

    [Fact]
    public void RefusesNoInterval() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TensorBoardLog(_folder.FullPath) { Every = 0 });

    private static void Train(int steps, Action<TrainingStep> onStep)
    {
        using var data = Blobs.Create(30);
        using var network = Blobs.Network();
        new Trainer { BatchSize = 10, Steps = steps, Schedule = new CosineDecay(), Validation = new Validation(data, 2), OnStep = onStep }
            .Fit(network, data, TestContext.Current.CancellationToken);
    }

    /// <summary>By the format of TFRecord: length, its checksum, an event, its checksum.</summary>
    private List<(string Tag, long Step, float Value)> Scalars()
    {
        byte[] file = File.ReadAllBytes(Path.Combine(_folder.FullPath, Assert.Single(_folder.AllFiles)));
        List<(string, long, float)> scalars = [];
        for (int at = 0; at < file.Length;)
        {
            int length = (int)BinaryPrimitives.ReadInt64LittleEndian(file.AsSpan(at));
            Assert.Equal(Masked(file.AsSpan(at, 8)), BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at + 8)));
            ReadOnlySpan<byte> content = file.AsSpan(at + 12, length);
            Assert.Equal(Masked(content), BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at + 12 + length)));
            Event entry = Event.Parser.ParseFrom(content.ToArray());
            if (at == 0)
                Assert.Equal("brain.Event:2", entry.FileVersion);
            else
                scalars.Add((Assert.Single(entry.Summary.Value).Tag, entry.Step, entry.Summary.Value[0].SimpleValue));
            at += length + 16;
        }

        return scalars;
    }

    private static uint Masked(ReadOnlySpan<byte> content)
    {
        uint checksum = ~0u;
        foreach (byte value in content)
            checksum = BitOperations.Crc32C(checksum, value);
        return BitOperations.RotateRight(~checksum, 15) + 0xa282ead8;
    }
}
