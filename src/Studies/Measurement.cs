using static TorchSharp.torch;

namespace TypedNets.Studies;

/// <summary>Something that is measured once for each seed and is no training of a network: a spectrum, a kernel's error, a signal.</summary>
/// <param name="Subject">What is measured.</param>
/// <param name="Variant">What differs between those that are compared, such as the initializer.</param>
/// <param name="Description">All that determines the numbers besides the seed: another text is another measurement.</param>
/// <param name="Run">From the seed's generator to named numbers, infinite or not a number where that is what came out. It runs on a thread
/// with one libtorch thread, beside others: it must draw from this generator only.</param>
public sealed record Measurement(
    string Subject, string Variant, string Description, Func<Generator, CancellationToken, IReadOnlyDictionary<string, double>> Run);
