namespace TypedNets.Studies.Presets;

/// <summary>There is no result of what a claim is about: its <see cref="PresetClaim"/> is not judged.</summary>
/// <param name="message">What is missing, in a sentence.</param>
public sealed class MissingResultException(string message) : Exception(message);
