using System.Globalization;
using System.Runtime.CompilerServices;
using TypedNets.Analysis;

namespace TypedNets;

/// <summary>Collects the arguments of a rule and its name; each argument's own name is that of the variable that is passed.</summary>
/// <param name="kind">The rule's name.</param>
internal sealed class RuleBuilder(string kind)
{
    private readonly List<Argument> _arguments = [];
    private readonly List<string> _texts = [];

    /// <summary>A number that has to be given.</summary>
    public RuleBuilder Required(double value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        _texts.Add(Text(value));
        return Add(value, name);
    }

    /// <summary>A number; the name is silent about its default.</summary>
    public RuleBuilder Optional(double value, double fallback, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (value != fallback)
            _texts.Add($"{name}: {Text(value)}");
        return Add(value, name);
    }

    /// <summary>A number, or null for the rule's own choice.</summary>
    public RuleBuilder Optional(double? value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value is double number ? Optional(number, double.NaN, name) : this;

    /// <summary>A member of an enumeration; the name is silent about its default, the first.</summary>
    public RuleBuilder Optional<T>(T value, [CallerArgumentExpression(nameof(value))] string name = "")
        where T : struct, Enum
    {
        if (!Enum.IsDefined(value))
        {
            throw new ArgumentException(
                $"Initializer '{kind}': {name} must be one of {string.Join(", ", Enum.GetNames<T>())}, but is {value}.", name);
        }

        if (!value.Equals(default(T)))
            _texts.Add($"{name}: {value}");
        _arguments.Add(new Argument(Pascal(name), [], value.ToString()));
        return this;
    }

    /// <summary>The initializer.</summary>
    /// <exception cref="ArgumentException">The rule refuses an argument.</exception>
    public Initializer Build() =>
        new RuleInitializer(kind, new Arguments([.. _arguments]), _texts.Count == 0 ? kind : $"{kind}({string.Join(", ", _texts)})");

    private RuleBuilder Add(double value, string name)
    {
        // To a rule, NaN is an argument that was not written.
        if (double.IsNaN(value))
            throw new ArgumentException($"Initializer '{kind}': {name} must be a number, but is NaN.", name);
        _arguments.Add(new Argument(Pascal(name), [value]));
        return this;
    }

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    // All digits, so that two different arguments never share a name.
    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
