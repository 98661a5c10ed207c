namespace TypedNets.Analysis.Layers;

/// <summary>A layer or an initializer refuses its arguments or its input; caught where the network is analysed.</summary>
/// <param name="id">One of <see cref="RuleIds"/>.</param>
/// <param name="argument">The argument that is wrong; null for the whole.</param>
/// <param name="message">What is wrong, expected, actual, what to do; the layer's name is added in front.</param>
/// <param name="remedy">What is to stand there instead, when that is mechanical.</param>
public sealed class RefusalException(string id, string? argument, string message, string? remedy = null) : Exception(message)
{
    /// <summary>One of <see cref="RuleIds"/>.</summary>
    public string Id { get; } = id;

    /// <summary>The argument that is wrong; null for the whole.</summary>
    public string? Argument { get; } = argument;

    /// <summary>What is to stand there instead, when that is mechanical.</summary>
    public string? Remedy { get; } = remedy;
}
