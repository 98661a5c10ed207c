using TypedNets.Data;

namespace TypedNets.Tests.Data;

/// <summary>CIFAR-10 as published.</summary>
public sealed class CifarTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void A_training_file_has_its_images_and_classes()
    {
        using var data = Cifar10.Load(Split.Train, batches: 1, PublishedData.RootOrSkip("cifar10"), download: false, cancellation: Token);
        Assert.Equal(10_000, data.Count);
        Assert.Equal([3, 32, 32], data.SampleShape);
        // Known from the publisher's Python version of the same file.
        Assert.Equal(["frog", "truck", "truck", "deer", "automobile"], data.Labels.data<long>().Take(5).Select(label => data.ClassNames[(int)label]));
        using var mean = data.Inputs.mean([0, 2, 3]);
        using var moment = data.Inputs.square().mean([0, 2, 3]);
        Assert.All(mean.data<float>().ToArray(), value => Assert.Equal(0, value, 0.02f));
        Assert.All(moment.data<float>().ToArray(), value => Assert.Equal(1, value, 0.03f));
    }

    [Fact]
    public void The_test_set_is_balanced_and_on_the_scale_0_to_1()
    {
        using var data = Cifar10.Load(Split.Test, root: PublishedData.RootOrSkip("cifar10"), download: false, standardize: false, cancellation: Token);
        Assert.All(data.Labels.data<long>().ToArray().CountBy(label => label), pair => Assert.Equal(1000, pair.Value));
        // The first test image's first pixel is (158, 112, 49): red, green and blue are planes one after the other.
        float[] pixel = [.. Enumerable.Range(0, 3).Select(channel => data.Inputs[0, channel, 0, 0].item<float>() * 255)];
        Assert.Equal([158f, 112f, 49f], pixel.Select(value => MathF.Round(value)));
    }

    [Fact]
    public void Says_which_files_it_has() => Assert.Contains("1 to 5 files",
        Assert.Throws<ArgumentOutOfRangeException>("batches", () => Cifar10.Load(Split.Train, batches: 6, download: false, cancellation: Token)).Message);

    [Fact]
    public void Says_where_it_looked()
    {
        using var folder = new TemporaryFolder();
        string message = Assert.Throws<DataFileException>(() => Cifar10.Load(Split.Test, root: folder.FullPath, download: false, cancellation: Token)).Message;
        foreach (string name in new[] { "cifar-10-batches-bin/test_batch.bin", "cifar-10-batches-bin/test_batch.bin.gz", "cifar-10-binary.tar.gz" })
            Assert.Contains(Path.Combine(folder.FullPath, "cifar10", name), message);
        Assert.Contains("the folder that contains cifar10/", message);
        Assert.Contains("https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz", message);
    }
}
