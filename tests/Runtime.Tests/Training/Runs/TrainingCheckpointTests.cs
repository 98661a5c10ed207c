using TypedNets.Checkpoints;
using TypedNets.Data;
using TypedNets.Tests.Data;
using TypedNets.Tests.Initialization;
using TypedNets.Training;
using static TorchSharp.torch;

namespace TypedNets.Tests.Training;

/// <summary>Checkpoints that must not be continued, and say why. Dropout draws from the global generator.</summary>
[Collection(nameof(GlobalGenerator))]
public sealed class TrainingCheckpointTests : IDisposable
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
    public void OtherSettingsAreNamed()
    {
        Fit(Pictures.Trainer(new Adam(), 3, checkpointing: new Checkpointing(Path, 10)));
        var other = new Trainer
        {
            Optimizer = new Adam(0.5),
            Schedule = new StepDecay(3),
            Clipping = new ClipByValue(1),
            BatchSize = 5,
            Seed = 4,
            Steps = 3,
            Augmentations = [new RandomCrop(2)],
            Validation = new Validation(_data, 2),
            Checkpointing = new Checkpointing(Path, 10),
        };
        byte[] before = File.ReadAllBytes(Path);
        string message = Assert.Throws<CheckpointMismatchException>(() => Fit(other)).Message;
        Assert.StartsWith($"'{Path}' is of a training run with other settings; nothing was loaded.", message, StringComparison.Ordinal);
        foreach (string name in new[] { "Optimizer", "Schedule", "Clipping", "BatchSize", "Seed", "Augmentations", "Validation" })
            Assert.Contains($"\n  {name}: ", message, StringComparison.Ordinal);
        Assert.Contains("BatchSize: 10 there, 5 here", message, StringComparison.Ordinal);
        Assert.DoesNotContain("the data:", message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(Path));
    }

    [Fact]
    public void OnlyWhatDiffersIsNamed()
    {
        Fit(Pictures.Trainer(new Adam(), 3, checkpointing: new Checkpointing(Path, 10)));
        using var fewer = _data.Take(50);
        string message = Refused<CheckpointMismatchException>(Pictures.Trainer(new Adam(), 4, checkpointing: new Checkpointing(Path, 10)), fewer);
        Assert.Equal(
            [
                $"'{Path}' is of a training run with other settings; nothing was loaded.",
                "  the data: pictures, 52 samples of 1×6×6 there, pictures, 50 samples of 1×6×6 here",
                "  the number of updates: 3 there, 4 here",
                "To go on, set them as they were; to start anew, delete the file or name another.",
            ],
            message.Split(Environment.NewLine));
    }

    [Fact]
    public void AnotherNetworkIsRefused()
    {
        Fit(Pictures.Trainer(new Adam(), 3, checkpointing: new Checkpointing(Path, 10)));
        using var network = nn.Sequential(("flatten", nn.Flatten()), ("head", nn.Linear(36, 3)));
        using Tensor before = network.parameters().First().clone();
        var error = Assert.Throws<CheckpointMismatchException>(() =>
            Pictures.Trainer(new Adam(), 3, checkpointing: new Checkpointing(Path, 10)).Fit(network, _data, TestContext.Current.CancellationToken));
        Assert.Contains("conv.weight", error.Report.Unexpected);
        Assert.Single(error.WrongShapes);
        Assert.Equal(before.data<float>().ToArray(), network.parameters().First().data<float>().ToArray());
    }

    /// <summary>Bytes of header and content are changed in turn. What is not refused does no harm, as in the name of the writer.</summary>
    [Fact]
    public void DamageIsFoundWhereverItIs()
    {
        Trainer trainer = Pictures.Trainer(new Adam(), 3, new Validation(_data, 2) { KeepBest = true }, new Checkpointing(Path, 10));
        byte[] result = Fit(trainer), whole = File.ReadAllBytes(Path);
        int found = 0, changes = 0;
        for (int at = 0; at < whole.Length; at += at < 3000 ? 13 : 997, changes++)
        {
            byte[] damaged = [.. whole];
            damaged[at] ^= 1;
            File.WriteAllBytes(Path, damaged);
            if (IsRefused(trainer, out byte[]? after))
                found++;
            else
                Assert.True(result.SequenceEqual(after!), $"The change of byte {at} of {whole.Length} was not found.");
        }

        Assert.InRange(found, changes - 3, changes);
        for (int length = 0; length < whole.Length; length += whole.Length / 9)
        {
            File.WriteAllBytes(Path, whole[..length]);
            Assert.True(IsRefused(trainer, out _), $"The end at byte {length} was not found.");
        }
    }

    [Fact]
    public void WhatIsNoRunIsRefused()
    {
        using (var network = Pictures.Network())
            Checkpoint.Save(network, Path);
        string message = Refused<CheckpointFormatException>(Pictures.Trainer(new Adam(), 3, checkpointing: new Checkpointing(Path, 10)), _data);
        Assert.Contains("it is no checkpoint of a training run; name another file, or delete it to start anew.", message, StringComparison.Ordinal);
    }

    private byte[] Fit(Trainer trainer)
    {
        using var network = Pictures.Network();
        trainer.Fit(network, _data, TestContext.Current.CancellationToken);
        return Pictures.Bits(network);
    }

    private static string Refused<TException>(Trainer trainer, Dataset data)
        where TException : Exception
    {
        using var network = Pictures.Network();
        return Assert.Throws<TException>(() => trainer.Fit(network, data)).Message;
    }

    private bool IsRefused(Trainer trainer, out byte[]? result)
    {
        result = null;
        try
        {
            result = Fit(trainer);
            return false;
        }
        catch (CheckpointFormatException)
        {
            return true;
        }
    }
}
