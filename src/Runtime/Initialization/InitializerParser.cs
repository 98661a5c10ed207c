using System.Globalization;
using System.Reflection;

namespace TypedNets;

/// <summary>Reads a call of one of the methods of <see cref="Initializers"/>; their signatures are the grammar.</summary>
internal static class InitializerParser
{
    private static readonly MethodInfo[] s_rules = [.. typeof(Initializers).GetMethods(BindingFlags.Public | BindingFlags.Static)
        .Where(method => method.ReturnType == typeof(Initializer) && method.Name != nameof(Initializers.Parse))
        .OrderBy(method => method.Name, StringComparer.Ordinal)];

    /// <summary>The names of all rules.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. s_rules.Select(rule => rule.Name)];

    /// <summary>The initializer.</summary>
    /// <exception cref="ArgumentException">No such rule, or arguments that it does not have.</exception>
    public static Initializer Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string call = text.Trim();
        int open = call.IndexOf('(');
        if (open >= 0 && !call.EndsWith(')'))
            throw Wrong(text, "the closing parenthesis is missing");
        string name = open < 0 ? call : call[..open];
        MethodInfo rule = s_rules.FirstOrDefault(candidate => Key(candidate.Name) == Key(name))
            ?? throw Wrong(text, $"expected one of {string.Join(", ", Names)}");
        string[] arguments = open < 0 ? [] : call[(open + 1)..^1].Split(',', StringSplitOptions.TrimEntries);
        object?[] values = Bind(text, rule, arguments is [""] ? [] : arguments);
        try
        {
            return (Initializer)rule.Invoke(null, values)!;
        }
        catch (TargetInvocationException error) when (error.InnerException is ArgumentException refused)
        {
            throw new ArgumentException(refused.Message, nameof(text), refused);
        }
    }

    private static object?[] Bind(string text, MethodInfo rule, string[] arguments)
    {
        ParameterInfo[] parameters = rule.GetParameters();
        object?[] values = [.. parameters.Select(parameter => parameter.HasDefaultValue ? parameter.DefaultValue : null)];
        bool[] given = new bool[parameters.Length];
        for (int i = 0; i < arguments.Length; i++)
        {
            string[] parts = arguments[i].Split([':', '='], 2, StringSplitOptions.TrimEntries);
            int at = parts.Length == 1 ? i : Array.FindIndex(parameters, parameter => Key(parameter.Name!) == Key(parts[0]));
            if (at < 0 || at >= parameters.Length || given[at])
                throw Wrong(text, $"it takes {Signature(rule)}, each once");
            values[at] = Value(text, parameters[at], parts[^1]);
            given[at] = true;
        }

        for (int i = 0; i < parameters.Length; i++)
        {
            if (!given[i] && !parameters[i].HasDefaultValue)
                throw Wrong(text, $"'{parameters[i].Name}' is missing from {Signature(rule)}");
        }

        return values;
    }

    private static object Value(string text, ParameterInfo parameter, string value)
    {
        Type type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        if (type.IsEnum)
        {
            return Array.Find(Enum.GetNames(type), name => Key(name) == Key(value)) is { } member
                ? Enum.Parse(type, member)
                : throw Wrong(text, $"'{parameter.Name}' is one of {string.Join(", ", Enum.GetNames(type))}");
        }

        if (type == typeof(int))
        {
            return int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out int integer)
                ? integer
                : throw Wrong(text, $"'{parameter.Name}' is a whole number, but '{value}' is none");
        }

        return double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            ? number
            : throw Wrong(text, $"'{parameter.Name}' is a number, with a point for decimals, but '{value}' is none");
    }

    private static string Signature(MethodInfo rule)
    {
        IEnumerable<string> parameters = rule.GetParameters().Select(parameter => parameter.Name + (parameter.HasDefaultValue ? "?" : ""));
        return $"{rule.Name}({string.Join(", ", parameters)})";
    }

    private static string Key(string name) => name.Replace("-", "").Replace("_", "").Trim().ToLowerInvariant();

    private static ArgumentException Wrong(string text, string why) => new($"'{text}' is no initializer: {why}.", nameof(text));
}
