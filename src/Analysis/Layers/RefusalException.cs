namespace TypedNets.Analysis.Layers;

/// <summary>A layer or an initializer refuses its arguments or its input; caught where the network is analysed.</summary>
/// <param name="id">One of <see cref="RuleIds"/>.</param>
/// <param name="argument">The argument that is wrong; null for the whole.</param>
/// <param name="message">What is wrong, expected, actual, what to do; the layer's name is added in front.</param>
public sealed class RefusalException(string id, string? argument, string message) : Exception(message)
{
    /// <summary>One of <see cref="RuleIds"/>.</summary>
    public string Id { get; } = id;

    /// <summary>The argument that is wrong; null for the whole.</summary>
    public string? Argument { get; } = argument;
}
