using System.Globalization;
using System.Text;
using static TorchSharp.torch;

namespace TypedNets.Data;

/// <summary>
/// Optdigits: handwritten digits, 8 x 8 grey, 3,823 to train on and 1,797 to test on (Alpaydin and Kaynak, "Optical Recognition of
/// Handwritten Digits", UCI Machine Learning Repository, 1998, doi 10.24432/C50P49; CC BY 4.0). The test set is scikit-learn's load_digits.
/// </summary>
public static class Optdigits
{
    private const int Size = 8, Columns = Size * Size + 1, Highest = 16;

    private static readonly DataFile
        TrainFile = File("optdigits.tra", "e1b683cc211604fe8fd8c4417e6a69f31380e0c61d4af22e93cc21e9257ffedd"),
        TestFile = File("optdigits.tes", "6ebb3d2fee246a4e99363262ddf8a00a3c41bee6014c373ed9d9216ba7f651b8");

    /// <summary>The pixels of the training set on the 0..1 scale: mean 0.3077, standard deviation 0.3773.</summary>
    public static ChannelStatistics Statistics { get; } = new([0.30775f], [0.37728f]);

    /// <summary>Loads one split from <c>digits/</c> in the data root; a file that is missing there is downloaded (0.8 MB in all).</summary>
    /// <param name="split">Which part.</param>
    /// <param name="root">The folder that contains <c>digits/</c>; null means <see cref="DataFolder.DefaultRoot"/>.</param>
    /// <param name="download">Whether missing files may be downloaded.</param>
    /// <param name="standardize">Whether to subtract the training set's mean and divide by its standard deviation
    /// (<see cref="Statistics"/>); otherwise values are in [0, 1].</param>
    /// <param name="cancellation">Ends a download.</param>
    /// <returns>Inputs float32 of shape N x 1 x 8 x 8; labels 0 to 9.</returns>
    /// <exception cref="DataFileException">A file is missing, damaged or cannot be downloaded.</exception>
    [Sample(1, 8, 8, Classes = 10)]
    public static Dataset Load(Split split, string? root = null, bool download = true, bool standardize = true,
        CancellationToken cancellation = default)
    {
        var file = split switch
        {
            Split.Train => TrainFile,
            Split.Test => TestFile,
            _ => throw new ArgumentOutOfRangeException(nameof(split), split, "Optdigits has the splits Train and Test."),
        };
        var folder = new DataFolder("digits", root) { AllowDownload = download };
        using var scope = NewDisposeScope();
        var rows = tensor(Numbers(folder.Read(file, cancellation))).view(-1, Columns);
        var pixels = rows.narrow(1, 0, Size * Size).reshape(-1, 1, Size, Size);
        return new Dataset("Optdigits", Statistics.Scale(pixels, standardize, Highest), rows.select(1, Size * Size).to_type(ScalarType.Int64),
            [.. Enumerable.Range(0, 10).Select(digit => digit.ToString(CultureInfo.InvariantCulture))]);
    }

    /// <summary>Rows of 64 numbers 0..16 and the class, separated by commas; the content is known by its checksum.</summary>
    private static byte[] Numbers(byte[] content) =>
        [.. Encoding.ASCII.GetString(content).Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(number => byte.Parse(number, CultureInfo.InvariantCulture))];

    private static DataFile File(string name, string sha256) =>
        new(name, sha256, null, new Uri("https://archive.ics.uci.edu/ml/machine-learning-databases/optdigits/" + name));
}
