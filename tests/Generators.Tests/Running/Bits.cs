using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Running;

/// <summary>Tensors compared bit by bit.</summary>
internal static class Bits
{
    /// <summary>The bytes of a contiguous tensor.</summary>
    public static byte[] Of(Tensor tensor) => tensor.detach().contiguous().bytes.ToArray();

    /// <summary>The bytes of all parameters by key.</summary>
    public static Dictionary<string, byte[]> OfParameters(nn.Module network) =>
        network.named_parameters().ToDictionary(pair => pair.name, pair => Of(pair.parameter));
}
