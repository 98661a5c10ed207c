using TypedNets.Data;

namespace TypedNets.Tests.Data;

/// <summary>MNIST and Fashion-MNIST as published.</summary>
public sealed class PublishedDataTests
{
    private static Dataset Load(string set, Split split, bool standardize = true) => set == "mnist"
        ? Mnist.Load(split, PublishedData.RootOrSkip(set), download: false, standardize, TestContext.Current.CancellationToken)
        : FashionMnist.Load(split, PublishedData.RootOrSkip(set), download: false, standardize, TestContext.Current.CancellationToken);

    private static IEnumerable<int> ClassCounts(Dataset data) =>
        data.Labels.data<long>().ToArray().CountBy(label => label).OrderBy(pair => pair.Key).Select(pair => pair.Value);

    [Theory]
    [InlineData("mnist", Split.Train, 60_000)]
    [InlineData("mnist", Split.Test, 10_000)]
    [InlineData("fashion-mnist", Split.Train, 60_000)]
    [InlineData("fashion-mnist", Split.Test, 10_000)]
    public void Have_their_sizes(string set, Split split, int count)
    {
        using var data = Load(set, split);
        Assert.Equal(count, data.Count);
        Assert.Equal([1, 28, 28], data.SampleShape);
        Assert.Equal(10, data.ClassCount);
    }

    [Fact]
    public void Have_their_class_counts()
    {
        using var mnist = Load("mnist", Split.Train);
        Assert.Equal([5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949], ClassCounts(mnist));
        using var mnistTest = Load("mnist", Split.Test);
        Assert.Equal([980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009], ClassCounts(mnistTest));
        using var fashion = Load("fashion-mnist", Split.Test);
        Assert.All(ClassCounts(fashion), n => Assert.Equal(1000, n));
    }

    [Theory]
    [InlineData("mnist")]
    [InlineData("fashion-mnist")]
    public void Are_standardized_by_the_training_set(string set)
    {
        using var data = Load(set, Split.Train);
        using var mean = data.Inputs.mean();

        // Not square(): TorchSharp hands over its exponent as a number that the collector may free while millions of elements are raised.
        using var squares = data.Inputs.mul(data.Inputs);
        using var moment = squares.mean();
        Assert.Equal(0, mean.item<float>(), 1e-3f);
        Assert.Equal(1, moment.item<float>(), 1e-3f);
    }

    [Theory]
    [InlineData("mnist")]
    [InlineData("fashion-mnist")]
    public void Are_grey_levels_from_0_to_1_when_not_standardized(string set)
    {
        using var data = Load(set, Split.Test, standardize: false);
        Assert.Equal(0, data.Inputs.min().item<float>());
        Assert.Equal(1, data.Inputs.max().item<float>());
        using var levels = data.Inputs.mul(255);
        using var whole = levels.round();
        Assert.Equal(0, (levels - whole).abs().max().item<float>(), 1e-4f);
    }

    [Fact]
    public void Images_stand_upright_beside_their_labels()
    {
        // A trouser (class 1) stands and a sneaker (7) lies; transposed images or shuffled labels would show here.
        using var data = Load("fashion-mnist", Split.Test, standardize: false);
        var (trouserWidth, trouserHeight) = Extent(data, 1);
        var (sneakerWidth, sneakerHeight) = Extent(data, 7);
        Assert.True(trouserHeight > trouserWidth + 5, $"trousers are {trouserWidth} x {trouserHeight}");
        Assert.True(sneakerWidth > sneakerHeight + 5, $"sneakers are {sneakerWidth} x {sneakerHeight}");

        static (long Width, long Height) Extent(Dataset data, long label)
        {
            using var average = data.Inputs[data.Labels.eq(label)].mean([0L, 1L]);
            return (average.mean([0L]).gt(0.05).sum().item<long>(), average.mean([1L]).gt(0.05).sum().item<long>());
        }
    }

    [Fact]
    public void Loading_without_files_says_which_is_missing()
    {
        using var folder = new TemporaryFolder();
        var e = Assert.Throws<DataFileException>(() => FashionMnist.Load(Split.Train, folder.FullPath, download: false,
            cancellation: TestContext.Current.CancellationToken));
        Assert.Contains(Path.Combine(folder.FullPath, "fashion-mnist", "train-labels-idx1-ubyte.gz"), e.Message);
        Assert.Contains("https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/", e.Message);
        Assert.Contains("http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/train-labels-idx1-ubyte.gz", e.Message);
        Assert.Throws<ArgumentOutOfRangeException>("split", () => Mnist.Load((Split)7, folder.FullPath, download: false,
            cancellation: TestContext.Current.CancellationToken));
    }
}
