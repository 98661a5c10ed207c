namespace TypedNets;

/// <summary>A network was called with a tensor that it cannot take.</summary>
/// <param name="message">Network, input, expected, actual and what to do.</param>
/// <param name="inputName">The input.</param>
public sealed class NetworkInputException(string message, string inputName) : ArgumentException(message)
{
    /// <inheritdoc/>
    public override string ParamName { get; } = inputName;
}
