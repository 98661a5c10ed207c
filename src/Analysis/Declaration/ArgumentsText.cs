using System.Globalization;
using System.Text;

namespace TypedNets.Analysis;

/// <summary>
/// Arguments as text: <c>OutChannels = 32, KernelSizes = [3, 5], Approximate = "Tanh"</c>. Truth values are 0 and 1; of what depends on a
/// block's parameters only the numbers are written.
/// </summary>
public static class ArgumentsText
{
    /// <summary>Writes arguments.</summary>
    public static string Write(Arguments arguments) => string.Join(", ", arguments.Items.Select(argument => $"{argument.Name} = {Value(argument)}"));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public static Arguments Read(string text)
    {
        var arguments = new List<Argument>();
        int position = 0;
        while (position < text.Length)
        {
            int equals = text.IndexOf(" = ", position, StringComparison.Ordinal);
            if (equals < 0)
                throw Wrong(text, position);
            string name = text.Substring(position, equals - position);
            position = equals + 3;
            arguments.Add(text[position] == '[' ? List(name, text, ref position)
                : text[position] == '"' ? new Argument(name, [], Quoted(text, ref position))
                : new Argument(name, [Number(text, ref position)]));
            if (position < text.Length && !Skip(text, ", ", ref position))
                throw Wrong(text, position);
        }

        return new Arguments([.. arguments]);
    }

    private static string Value(Argument argument) => argument.Text is { } text ? Quote(text)
        : argument.Texts.Count > 0 ? $"[{string.Join(", ", argument.Texts.Select(Quote))}]"
        : argument.Numbers.Count == 1 ? Invariant.Shortest(argument.Numbers[0])
        : $"[{string.Join(", ", argument.Numbers.Select(Invariant.Shortest))}]";

    private static string Quote(string text) => $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";

    private static Argument List(string name, string text, ref int position)
    {
        List<double> numbers = [];
        List<string> texts = [];
        position++;
        while (!Skip(text, "]", ref position))
        {
            if (position >= text.Length)
                throw Wrong(text, position);
            if (text[position] == '"')
                texts.Add(Quoted(text, ref position));
            else
                numbers.Add(Number(text, ref position));
            Skip(text, ", ", ref position);
        }

        return new Argument(name, [.. numbers]) { Texts = [.. texts] };
    }

    private static string Quoted(string text, ref int position)
    {
        var value = new StringBuilder();
        for (position++; position < text.Length && text[position] != '"'; position++)
        {
            if (text[position] == '\\')
                position++;
            value.Append(text[position]);
        }

        position++;
        return value.ToString();
    }

    private static double Number(string text, ref int position)
    {
        int end = text.IndexOfAny([',', ']'], position);
        string number = text.Substring(position, (end < 0 ? text.Length : end) - position);
        if (!double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double value))
            throw Wrong(text, position);
        position += number.Length;
        return value;
    }

    private static bool Skip(string text, string expected, ref int position)
    {
        if (string.CompareOrdinal(text, position, expected, 0, expected.Length) != 0)
            return false;
        position += expected.Length;
        return true;
    }

    private static FormatException Wrong(string text, int position) =>
        new($"Arguments must be as in 'Padding = 1, KernelSizes = [3, 5]', but '{text}' is not from character {position} on.");
}
