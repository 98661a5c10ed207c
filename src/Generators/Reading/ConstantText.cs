using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>Constants as C# writes them, so that generated code can pass them on.</summary>
internal static class ConstantText
{
    /// <summary>A constant of an attribute.</summary>
    public static string Of(TypedConstant constant) => constant switch
    {
        { IsNull: true } => "null",
        { Kind: TypedConstantKind.Type, Value: ITypeSymbol type } => $"typeof({type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)})",
        { Kind: TypedConstantKind.Array } => $"new {constant.Type!.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)} {{ {string.Join(", ", constant.Values.Select(Of))} }}",
        { Kind: TypedConstantKind.Enum } => $"({constant.Type!.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)})({Convert.ToString(constant.Value, CultureInfo.InvariantCulture)})",
        _ => Of(constant.Value),
    };

    /// <summary>A value.</summary>
    public static string Of(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        string text => SymbolDisplay.FormatLiteral(text, quote: true),
        char character => SymbolDisplay.FormatLiteral(character, quote: true),
        float number => Invariant.Literal(number),
        double number => Invariant.Literal(number),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>The number that a constant is, 0 or 1 for a truth value; null for anything else.</summary>
    public static double? Number(TypedConstant constant) => constant.Kind == TypedConstantKind.Primitive ? Number(constant.Value) : null;

    /// <summary>The number that a value is, 0 or 1 for a truth value; null for anything else.</summary>
    public static double? Number(object? value) => value switch
    {
        bool flag => flag ? 1 : 0,
        sbyte or byte or short or ushort or int or uint or long or float or double => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>A constant that parameters can have; null for anything else.</summary>
    public static Constant? ToConstant(object? value) => Number(value) is { } number
        ? new Constant(number, value is bool ? ConstantType.Truth : value is float ? ConstantType.Single : value is double ? ConstantType.Real : ConstantType.Integer)
        : null;
}
