namespace TypedNets;

/// <summary>An initializer could not start a parameter.</summary>
/// <param name="message">Which initializer, which parameter, its shape, what was expected and what to do.</param>
/// <param name="innerException">What went wrong, where something threw.</param>
public sealed class InitializerException(string message, Exception? innerException = null) : InvalidOperationException(message, innerException);
