namespace TypedNets.Picture;

/// <summary>
/// How wide a text is, without a font at hand: the advance widths of DejaVu Sans, the widest of the common sans-serif fonts, so that a
/// text that fits here fits in Arial, Helvetica, Segoe UI and Roboto too.
/// </summary>
internal static class TextWidth
{
    private const double BoldFactor = 1.13;

    /// <summary>Hundredths of the font's size, from the space to the tilde.</summary>
    private static readonly byte[] s_ascii =
    [
        32, 40, 46, 84, 64, 95, 78, 27, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 53,
        100, 68, 69, 70, 77, 63, 58, 77, 75, 29, 29, 66, 56, 86, 75, 79, 60, 79, 69, 63, 61, 73, 68, 99, 69, 61, 69, 39, 34, 39, 84, 50,
        50, 61, 63, 55, 63, 62, 35, 63, 63, 28, 28, 58, 28, 97, 63, 61, 63, 63, 41, 52, 39, 63, 59, 82, 59, 59, 52, 64, 34, 64, 84,
    ];

    /// <summary>The width of a text in the unit of its font's size.</summary>
    public static double Of(string text, double size, bool isBold = false) => text.Sum(Hundredths) * size * (isBold ? BoldFactor : 1) / 100;

    /// <summary>The text, or as much of its end as fits after an ellipsis: the end of a path tells more than its start.</summary>
    public static string Fitted(string text, double size, double width)
    {
        if (Of(text, size) <= width)
            return text;
        int start = 0;
        for (double left = Of(text, size) + size - width; left > 0 && start < text.Length; start++)
            left -= Hundredths(text[start]) * size / 100;
        if (start < text.Length && char.IsLowSurrogate(text[start]))
            start++;
        return "…" + text.Substring(start);
    }

    private static int Hundredths(char c) => c switch
    {
        < ' ' => 60,
        <= '~' => s_ascii[c - ' '],
        '·' => 32,
        < '\u1100' => 84,
        _ => 100,
    };
}
