using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using TypedNets;

namespace InitStudy;

/// <summary>Reads the options' values; what is wrong becomes one line that says what was expected.</summary>
internal static class OptionValues
{
    /// <summary>An option for a whole number from 1 to a limit.</summary>
    public static Option<int?> Number(string name, string description, int limit) => new(name)
    {
        Description = description,
        HelpName = "number",
        CustomParser = result =>
            int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= limit
                ? number
                : Fail<int?>(result, FormattableString.Invariant($"a whole number from 1 to {limit}"), result.Tokens[0].Value),
    };

    /// <summary>The item of this name, whatever its case.</summary>
    public static T? OneOf<T>(ArgumentResult result, string text, IReadOnlyList<T> all, Func<T, string> name)
    {
        foreach (T item in all)
        {
            if (string.Equals(name(item), text, StringComparison.OrdinalIgnoreCase))
                return item;
        }
        return Fail<T>(result, $"one of {string.Join(", ", all.Select(name))}", text);
    }

    /// <summary>The initializer that a text describes.</summary>
    public static Initializer? Initializer(ArgumentResult result, string text)
    {
        try
        {
            return Initializers.Parse(text);
        }
        catch (ArgumentException error)
        {
            // Without the name of Parse's parameter, which .NET appends.
            result.AddError($"{OptionOf(result)}: {error.Message.Split(" (Parameter")[0]}");
            return null;
        }
    }

    /// <summary>The items of a list, split at commas outside parentheses.</summary>
    public static IEnumerable<string> Items(ArgumentResult result)
    {
        var items = new List<string> { "" };
        int depth = 0;
        foreach (char character in string.Join(',', result.Tokens.Select(token => token.Value)))
        {
            depth += character switch { '(' => 1, ')' => -1, _ => 0 };
            if (character == ',' && depth == 0)
                items.Add("");
            else
                items[^1] += character;
        }
        return items.Select(item => item.Trim());
    }

    /// <summary>Reports a wrong value.</summary>
    public static T? Fail<T>(ArgumentResult result, string expected, string actual)
    {
        result.AddError($"{OptionOf(result)}: expected {expected}, but got '{actual}'.");
        return default;
    }

    private static string OptionOf(ArgumentResult result) => result.Parent is OptionResult option ? option.Option.Name : result.Argument.Name;
}
