using System.ComponentModel;
using static TorchSharp.torch;

namespace TypedNets;

/// <summary>What the values of an observed forward pass are shown to; generated code calls it.</summary>
/// <param name="see">Takes each layer's output under the path that it has in <see cref="NetworkSpec.Layers"/>, in that order.</param>
/// <param name="prefix">What the paths begin with.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ValueObserver(Action<string, Tensor> see, string prefix = "")
{
    /// <summary>Shows a layer's output.</summary>
    /// <param name="path">Its path in the network, or in the block that it is in.</param>
    /// <param name="output">The output.</param>
    /// <returns>The output.</returns>
    public Tensor Layer(string path, Tensor output)
    {
        see(prefix + path, output);
        return output;
    }

    /// <summary>Runs a block and shows its layers.</summary>
    /// <typeparam name="TBlock">The block's class.</typeparam>
    /// <param name="path">Its path in the network, or in the block that it is in.</param>
    /// <param name="block">The block.</param>
    /// <param name="inputs">Its inputs.</param>
    /// <returns>Its output.</returns>
    public Tensor Block<TBlock>(string path, TBlock block, params Tensor[] inputs)
        where TBlock : nn.Module, INetwork<TBlock> => block.Observe(inputs, new ValueObserver(see, $"{prefix}{path}."))[0];
}
