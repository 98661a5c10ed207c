using System.Globalization;

namespace TypedNets.Generators.Tests.Blocks;

/// <summary>Draws constant expressions of C# over parameters: ints A, B, C, a float F, doubles X, Y and truth values P, Q.</summary>
internal sealed class RandomExpression(int seed)
{
    private static readonly string[] s_arithmetic = ["+", "-", "*", "/", "%"];
    private static readonly string[] s_bits = ["&", "|", "^", "<<", ">>", ">>>"];
    private static readonly string[] s_comparisons = ["<", ">", "<=", ">=", "==", "!="];
    private static readonly string[] s_logic = ["&&", "||", "&", "|", "^", "==", "!="];

    private readonly Random _random = new(seed);

    /// <summary>Names and types of the parameters.</summary>
    public static (string Name, string Type)[] Parameters { get; } =
        [("A", "int"), ("B", "int"), ("C", "int"), ("F", "float"), ("X", "double"), ("Y", "double"), ("P", "bool"), ("Q", "bool")];

    /// <summary>An expression and its type.</summary>
    public (string Type, string Text) Next() => _random.Next(4) switch
    {
        0 => ("double", Real(3)),
        1 => ("bool", Truth(3)),
        _ => ("int", Integer(4)),
    };

    /// <summary>Values for the parameters, as C# writes them.</summary>
    public string[] Binding() =>
    [
        .. Parameters.Select(parameter => parameter.Type switch
        {
            "int" => Text(_random.Next(10) == 0 ? _random.Next(int.MinValue, int.MaxValue) : _random.Next(-9, 10)),
            "bool" => Pick("true", "false"),
            "float" => Text(_random.Next(-40, 41) / 10.0) + "F",
            _ => _random.Next(12) == 0 ? "double.PositiveInfinity" : Text((_random.NextDouble() - 0.5) * 20),
        }),
    ];

    private string Integer(int depth) => depth == 0 || _random.Next(6) == 0
        ? Pick("A", "B", "C", "A", "B", Text(_random.Next(0, 40)))
        : _random.Next(12) switch
        {
            0 => Pick("-", "+", "~") + Wrapped(Integer(depth - 1)),
            1 => $"({Truth(depth - 1)} ? {Integer(depth - 1)} : {Integer(depth - 1)})",
            2 => $"(int)({Real(depth - 1)})",
            3 or 4 => $"{Open(Integer(depth - 1))} {Pick(s_bits)} {Open(Integer(depth - 1))}",
            _ => $"{Open(Integer(depth - 1))} {Pick(s_arithmetic)} {Open(Integer(depth - 1))}",
        };

    private string Real(int depth) => depth == 0 || _random.Next(6) == 0
        ? Pick("X", "Y", "F", Text(_random.Next(1, 100) / 8.0 + 0.01), "1e-3", "0.1f")
        : _random.Next(8) switch
        {
            0 => "-" + Wrapped(Real(depth - 1)),
            1 => $"({Truth(depth - 1)} ? {Wrapped(Integer(depth - 1))} : {Real(depth - 1)})",
            2 => $"{Wrapped(Integer(depth - 1))} {Pick(s_arithmetic)} {Wrapped(Real(depth - 1))}",
            3 => $"(float){Wrapped(Real(depth - 1))}",
            4 => $"F {Pick(s_arithmetic)} {Wrapped(Integer(depth - 1))}",
            _ => $"{Open(Real(depth - 1))} {Pick(s_arithmetic)} {Open(Real(depth - 1))}",
        };

    private string Truth(int depth) => depth == 0 || _random.Next(6) == 0
        ? Pick("P", "Q", "true", "false")
        : _random.Next(6) switch
        {
            0 => "!" + Wrapped(Truth(depth - 1)),
            1 => $"{Wrapped(Integer(depth - 1))} {Pick(s_comparisons)} {Wrapped(Integer(depth - 1))}",
            2 => $"{Wrapped(Real(depth - 1))} {Pick(s_comparisons)} {Wrapped(Integer(depth - 1))}",
            3 => $"A {Pick(s_arithmetic)} {Integer(0)} {Pick("<", ">=")} B {Pick(s_arithmetic)} C",
            _ => $"{Open(Truth(depth - 1))} {Pick(s_logic)} {Open(Truth(depth - 1))}",
        };

    /// <summary>With parentheses or without, where what binds more makes another expression of the same type.</summary>
    private string Open(string text) => _random.Next(2) == 0 && !text.Contains("? ", StringComparison.Ordinal) ? text : Wrapped(text);

    private static string Wrapped(string text) => text.All(char.IsLetterOrDigit) ? text : $"({text})";

    private string Pick(params string[] items) => items[_random.Next(items.Length)];

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
