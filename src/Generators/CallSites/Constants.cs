using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TypedNets.Generators;

/// <summary>Reads numbers from the author's code.</summary>
internal static class Constants
{
    /// <summary>What is converted, without the conversions around it.</summary>
    public static IOperation Unconverted(this IOperation operation)
    {
        while (operation is IConversionOperation { OperatorMethod: null } or IConversionOperation { Operand: ITupleOperation or IArrayCreationOperation or ICollectionExpressionOperation } or IParenthesizedOperation)
            operation = operation is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)operation).Operand;
        return operation;
    }

    /// <summary>A whole number; null when it is not constant.</summary>
    public static long? Integer(IOperation operation) => operation.ConstantValue is { HasValue: true, Value: int or long or short or byte } constant
        ? Convert.ToInt64(constant.Value, System.Globalization.CultureInfo.InvariantCulture)
        : operation is IConversionOperation conversion ? Integer(conversion.Operand) : null;

    /// <summary>Whole numbers in an array, a collection expression or a tuple, null for those that are not constant; null when their count is not certain.</summary>
    public static long?[]? Integers(IOperation operation) => operation.Unconverted() switch
    {
        IArrayCreationOperation { Initializer: { } initializer } => [.. initializer.ElementValues.Select(Integer)],
        ICollectionExpressionOperation collection when collection.Elements.All(element => element is not ISpreadOperation) => [.. collection.Elements.Select(Integer)],
        ITupleOperation tuple => [.. tuple.Elements.Select(Integer)],
        _ => null,
    };
}
