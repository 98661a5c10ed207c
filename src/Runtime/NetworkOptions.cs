using static TorchSharp.torch;

namespace TypedNets;

/// <summary>How a network is built.</summary>
/// <param name="Seed">
/// Root of the parameters' random streams; each parameter's own follows from it and the parameter's path. Null draws one from
/// libtorch's global generator, so that <c>torch.manual_seed</c> still makes a program repeatable.
/// </param>
/// <param name="Initializer">
/// Replaces the initializers of all weights; biases without one of their own then start at zero, unless it covers them. Null keeps the
/// declared ones.
/// </param>
/// <param name="Device">Where the parameters live; null is the CPU.</param>
/// <param name="DType">Their element type; null is 32-bit floating point.</param>
public sealed record NetworkOptions(long? Seed = null, Initializer? Initializer = null, Device? Device = null, ScalarType? DType = null);
