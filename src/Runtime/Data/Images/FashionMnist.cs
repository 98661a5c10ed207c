namespace TypedNets.Data;

/// <summary>
/// Fashion-MNIST: articles of clothing, 28 x 28 grey, 60,000 to train on and 10,000 to test on (Xiao, Rasul, Vollgraf,
/// "Fashion-MNIST: a Novel Image Dataset for Benchmarking Machine Learning Algorithms", arXiv 1708.07747; MIT licence).
/// </summary>
public static class FashionMnist
{
    /// <summary>The pixels of the training set on the 0..1 scale: mean 0.2860, standard deviation 0.3530.</summary>
    public static ChannelStatistics Statistics { get; } = new([0.28604f], [0.35302f]);

    private static readonly IdxImageSet Set = new("Fashion-MNIST", "fashion-mnist",
        ["T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot"], Statistics,
        new Dictionary<Split, (DataFile, DataFile)>
        {
            [Split.Train] = (
                File("train-images-idx3-ubyte.gz", "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84",
                    "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888"),
                File("train-labels-idx1-ubyte.gz", "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845",
                    "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9")),
            [Split.Test] = (
                File("t10k-images-idx3-ubyte.gz", "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073",
                    "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b"),
                File("t10k-labels-idx1-ubyte.gz", "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5",
                    "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34")),
        });

    /// <summary>
    /// Loads one split from <c>fashion-mnist/</c> in the data root; files that are missing there are downloaded (31 MB in all).
    /// </summary>
    /// <param name="split">Which part.</param>
    /// <param name="root">The folder that contains <c>fashion-mnist/</c>; null means <see cref="DataFolder.DefaultRoot"/>.</param>
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
        new Uri("https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/" + name),
        new Uri("http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/" + name));
}
