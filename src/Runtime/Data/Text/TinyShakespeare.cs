using System.Text;

namespace TypedNets.Data;

/// <summary>
/// Tiny Shakespeare: 1,115,394 characters of Shakespeare's plays, 65 different ones (Karpathy, char-rnn, 2015; the text is in the public
/// domain). The first 90 % are to train on and the last 5 % to test on, as is customary; those between are for validation and not used.
/// </summary>
public static class TinyShakespeare
{
    private static readonly DataFile File = new("input.txt", "86c4e6aa9db7c042ec79f339dcb96d42b0075e16b8fc2e86bf0ca57e2dc565ed", null,
        new Uri("https://raw.githubusercontent.com/karpathy/char-rnn/master/data/tinyshakespeare/input.txt"));

    /// <summary>The characters in the order of their numbers, which is that of their codes.</summary>
    public const string Alphabet = "\n !$&',-.3:;?ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /// <summary>
    /// Loads one split from <c>tiny-shakespeare/</c> in the data root, as windows in which every character is to be told from those
    /// before it; the file is downloaded when it is missing (1 MB).
    /// </summary>
    /// <param name="split">Which part.</param>
    /// <param name="length">Characters in a window; windows follow one another without overlap.</param>
    /// <param name="root">The folder that contains <c>tiny-shakespeare/</c>; null means <see cref="DataFolder.DefaultRoot"/>.</param>
    /// <param name="download">Whether a missing file may be downloaded.</param>
    /// <param name="cancellation">Ends a download.</param>
    /// <returns>Inputs int64 of shape N x length, indices into <see cref="Alphabet"/>; labels the same, one character further.</returns>
    /// <exception cref="DataFileException">The file is missing, damaged or cannot be downloaded.</exception>
    [Sample(Dim.Any, DType = DType.Int64, Classes = 65)]
    public static Dataset Load(Split split, int length = 64, string? root = null, bool download = true,
        CancellationToken cancellation = default)
    {
        var folder = new DataFolder("tiny-shakespeare", root) { AllowDownload = download };
        string text = Encoding.ASCII.GetString(folder.Read(File, cancellation));
        string part = split switch
        {
            Split.Train => text[..(text.Length * 9 / 10)],
            Split.Test => text[(int)(text.Length * 95L / 100)..],
            _ => throw new ArgumentOutOfRangeException(nameof(split), split, "Tiny Shakespeare has the splits Train and Test."),
        };
        return CharacterWindows.Create("Tiny Shakespeare", part, Alphabet, length);
    }
}
