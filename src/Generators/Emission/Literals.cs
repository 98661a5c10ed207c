using Microsoft.CodeAnalysis.CSharp;
using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>Values as C# text.</summary>
internal static class Literals
{
    public static string Of(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>A name where code uses it.</summary>
    public static string Identifier(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    public static string OfNullable(string? text) => text is null ? "null" : Of(text);

    public static string Of(long value) => Invariant.Text(value);

    public static string Of(double value) =>
        double.IsPositiveInfinity(value) ? "double.PositiveInfinity"
        : double.IsNegativeInfinity(value) ? "double.NegativeInfinity"
        : double.IsNaN(value) ? "double.NaN"
        : Invariant.Literal(value);

    public static string Of(double? value) => value is { } number ? Of(number) : "null";

    public static string Of(long? value) => value is { } number ? Invariant.Text(number) : "null";

    public static string Of(bool value) => value ? "true" : "false";

    public static string List(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";

    public static string List(IEnumerable<long> items) => List(items.Select(Invariant.Text));

    public static string List(IEnumerable<long?> items) => List(items.Select(Of));
}
