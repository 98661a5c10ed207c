namespace TypedNets.Data;

/// <summary>
/// MNIST: handwritten digits, 28 x 28 grey, 60,000 to train on and 10,000 to test on (LeCun, Bottou, Bengio, Haffner,
/// "Gradient-Based Learning Applied to Document Recognition", 1998).
/// </summary>
public static class Mnist
{
    /// <summary>The pixels of the training set on the 0..1 scale: mean 0.1307, standard deviation 0.3081.</summary>
    public static ChannelStatistics Statistics { get; } = new([0.13066f], [0.30811f]);

    private static readonly IdxImageSet Set = new("MNIST", "mnist", ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"], Statistics,
        new Dictionary<Split, (DataFile, DataFile)>
        {
            [Split.Train] = (
                File("train-images-idx3-ubyte.gz", "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609",
                    "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"),
                File("train-labels-idx1-ubyte.gz", "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c",
                    "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5")),
            [Split.Test] = (
                File("t10k-images-idx3-ubyte.gz", "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6",
                    "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"),
                File("t10k-labels-idx1-ubyte.gz", "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6",
                    "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2")),
        });

    /// <summary>Loads one split from <c>mnist/</c> in the data root; files that are missing there are downloaded (11 MB in all).</summary>
    /// <param name="split">Which part.</param>
    /// <param name="root">The folder that contains <c>mnist/</c>; null means <see cref="DataFolder.DefaultRoot"/>.</param>
    /// <param name="download">Whether missing files may be downloaded.</param>
    /// <param name="standardize">Whether to subtract the training set's mean and divide by its standard deviation
    /// (<see cref="Statistics"/>), so that the inputs' second moment is about 1, as the theory of initialisation assumes; otherwise
    /// values are in [0, 1].</param>
    /// <param name="cancellation">Ends a download.</param>
    /// <returns>Inputs float32 of shape N x 1 x 28 x 28; labels 0 to 9.</returns>
    /// <exception cref="DataFileException">A file is missing, damaged or cannot be downloaded.</exception>
    [Sample(1, 28, 28, Classes = 10)]
    public static Dataset Load(Split split, string? root = null, bool download = true, bool standardize = true,
        CancellationToken cancellation = default) => Set.Load(split, root, download, standardize, cancellation);

    private static DataFile File(string name, string sha256, string unpackedSha256) => new(name, sha256, unpackedSha256,
        new Uri("https://storage.googleapis.com/cvdf-datasets/mnist/" + name),
        new Uri("https://ossci-datasets.s3.amazonaws.com/mnist/" + name));
}
