using static TorchSharp.torch;

namespace TypedNets.Data;

/// <summary>A text as a data set for models that tell the next character.</summary>
public static class CharacterWindows
{
    /// <summary>Cuts a text into windows without overlap; characters after the last whole window are left out.</summary>
    /// <param name="name">The data set's name.</param>
    /// <param name="text">The text.</param>
    /// <param name="alphabet">Every character that occurs, in the order of their numbers.</param>
    /// <param name="length">Characters in a window.</param>
    /// <returns>
    /// Inputs int64 of shape N x length, each an index into the alphabet; labels int64 of the same shape: the character after each.
    /// </returns>
    /// <exception cref="ArgumentException">A character is not in the alphabet, or the text is too short for one window.</exception>
    [Sample(Dim.Any, DType = DType.Int64)]
    public static Dataset Create(string name, string text, string alphabet, int length)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(alphabet);
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        int windows = (text.Length - 1) / length;
        if (windows < 1)
            throw new ArgumentException(
                $"{name}: a window of {length} characters and the one after it need {length + 1} characters, but the text has {text.Length}.",
                nameof(text));
        long[] numbers = Numbers(name, text, alphabet);
        using var scope = NewDisposeScope();
        var all = tensor(numbers);
        return new Dataset(name, all.narrow(0, 0, windows * length).view(windows, length),
            all.narrow(0, 1, windows * length).view(windows, length), [.. alphabet.Select(character => character.ToString())]);
    }

    private static long[] Numbers(string name, string text, string alphabet)
    {
        long[] numbers = new long[text.Length];
        for (int i = 0; i < text.Length; i++)
        {
            numbers[i] = alphabet.IndexOf(text[i]);
            if (numbers[i] < 0)
                throw new ArgumentException(
                    $"{name}: character {i} of the text, '{text[i]}' (U+{(int)text[i]:X4}), is not in the alphabet.", nameof(alphabet));
        }
        return numbers;
    }
}
