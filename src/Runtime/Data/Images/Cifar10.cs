using static TorchSharp.torch;

namespace TypedNets.Data;

/// <summary>
/// CIFAR-10: small photographs, 32 x 32 in colour, 50,000 to train on and 10,000 to test on (Krizhevsky, "Learning Multiple Layers of
/// Features from Tiny Images", 2009), in the publisher's binary version.
/// </summary>
public static class Cifar10
{
    private const int Size = 32, Channels = 3, Record = 1 + Channels * Size * Size;

    private static readonly DataFile Archive = new("cifar-10-binary.tar.gz",
        "c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd", null,
        new Uri("https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz"));

    private static readonly DataFile[] TrainingBatches =
    [
        File("data_batch_1.bin", "cee916563c9f80d84e3cc88e17fdc0941787f1244f00a67874d45b261883ada5"),
        File("data_batch_2.bin", "a591ca11fa1708a91ee40f54b3da4784ccd871ecf2137de63f51ada8b3fa57ed"),
        File("data_batch_3.bin", "bbe8596564c0f86427f876058170b84dac6670ddf06d79402899d93ceea26f67"),
        File("data_batch_4.bin", "014e562d6e23c72197cc727519169a60359f5eccd8945ad5a09d710285ff4e48"),
        File("data_batch_5.bin", "755304fc0b379caeae8c14f0dac912fbc7d6cd469eb67a1029a08a39453a9add"),
    ];

    private static readonly DataFile TestBatch =
        File("test_batch.bin", "8e2eb146ae340b09e24670f29cabc6326dba54da8789dab6768acf480273f65b");

    /// <summary>The pixels of the training set on the 0..1 scale: mean and standard deviation of red, green and blue.</summary>
    public static ChannelStatistics Statistics { get; } = new([0.4914f, 0.4822f, 0.4465f], [0.2470f, 0.2435f, 0.2616f]);

    /// <summary>The ten classes in the order of their labels.</summary>
    public static IReadOnlyList<string> ClassNames { get; } =
        ["airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"];

    /// <summary>
    /// Loads one split from <c>cifar10/</c> in the data root, where the publisher's archive or the files in it lie; the archive is
    /// downloaded when it is needed and missing (170 MB).
    /// </summary>
    /// <param name="split">Which part.</param>
    /// <param name="batches">How many of the training set's five files of 10,000 images to read, 1 to 5; the test set has one.</param>
    /// <param name="root">The folder that contains <c>cifar10/</c>; null means <see cref="DataFolder.DefaultRoot"/>.</param>
    /// <param name="download">Whether the archive may be downloaded.</param>
    /// <param name="standardize">Whether to subtract each channel's mean and divide by its standard deviation
    /// (<see cref="Statistics"/>); otherwise values are in [0, 1].</param>
    /// <param name="cancellation">Ends a download.</param>
    /// <returns>Inputs float32 of shape N x 3 x 32 x 32; labels 0 to 9.</returns>
    /// <exception cref="DataFileException">A file is missing, damaged or cannot be downloaded.</exception>
    [Sample(3, 32, 32, Classes = 10)]
    public static Dataset Load(Split split, int batches = 5, string? root = null, bool download = true, bool standardize = true,
        CancellationToken cancellation = default)
    {
        if (batches < 1 || batches > TrainingBatches.Length)
            throw new ArgumentOutOfRangeException(nameof(batches), batches, "CIFAR-10 has 1 to 5 files of training images.");
        DataFile[] files = split switch
        {
            Split.Train => TrainingBatches[..batches],
            Split.Test => [TestBatch],
            _ => throw new ArgumentOutOfRangeException(nameof(split), split, "CIFAR-10 has the splits Train and Test."),
        };
        var folder = new DataFolder("cifar10", root) { AllowDownload = download };
        using var scope = NewDisposeScope();
        var records = cat([.. files.Select(file => tensor(folder.Read(file, cancellation)).view(-1, Record))]);
        var labels = records.select(1, 0).to_type(ScalarType.Int64);
        var pixels = records.narrow(1, 1, Record - 1).reshape(-1, Channels, Size, Size);
        return new Dataset("CIFAR-10", Statistics.Scale(pixels, standardize), labels, ClassNames);
    }

    private static DataFile File(string name, string sha256) => new("cifar-10-batches-bin/" + name, sha256, null) { Archive = Archive };
}
