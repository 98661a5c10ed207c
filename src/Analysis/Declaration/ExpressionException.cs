namespace TypedNets.Analysis;

/// <summary>An expression over parameters that has no value.</summary>
/// <param name="message">Why.</param>
public sealed class ExpressionException(string message) : Exception(message);
