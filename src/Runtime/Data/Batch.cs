using static TorchSharp.torch;

namespace TypedNets.Data;

/// <summary>
/// Some samples of a data set with their labels. Whoever receives a batch owns it and disposes it, whole or tensor by tensor.
/// </summary>
/// <param name="Inputs">float32, batch x C x H x W, or as the data set's; its own memory, so it may be changed in place.</param>
/// <param name="Labels">int64, batch, or as the data set's.</param>
public readonly record struct Batch(Tensor Inputs, Tensor Labels) : IDisposable
{
    /// <summary>Frees both tensors.</summary>
    public void Dispose()
    {
        Inputs.Dispose();
        Labels.Dispose();
    }
}
