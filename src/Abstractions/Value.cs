namespace TypedNets;

/// <summary>
/// The type of a step property without parameters: it names a value of the network. It has no state of its own, only what
/// is known about the value when the network is built.
/// </summary>
/// <param name="Path">The step's path in the network.</param>
/// <param name="Shape">Its sizes without the batch; null is unknown.</param>
public sealed record Value(string Path, IReadOnlyList<long?> Shape);
