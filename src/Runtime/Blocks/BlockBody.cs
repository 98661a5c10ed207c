using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TypedNets;

/// <summary>
/// What a network puts into a block that it uses: the layers, built for the shapes and arguments of this use, and the forward pass over
/// them. Generated code derives from it.
/// </summary>
/// <typeparam name="TForward">The delegate of the forward pass.</typeparam>
public abstract class BlockBody<TForward>
    where TForward : Delegate
{
    private nn.Module? _block;

    /// <summary>The forward pass.</summary>
    public abstract TForward Forward { get; }

    /// <summary>Whether the block is in training.</summary>
#pragma warning disable IDE1006, SA1300 // as TorchSharp's modules call it, so that layers are written alike in both
    protected bool training => Block.training;
#pragma warning restore IDE1006, SA1300

    private nn.Module Block => _block ?? throw new InvalidOperationException("The body of a block has no block yet.");

    /// <summary>Puts the body into its block.</summary>
    /// <param name="block">The block, which is under construction.</param>
    public void Enter(nn.Module block) => _block = block;

    /// <summary>The forward pass with every value shown, as <see cref="INetwork{TSelf}.Observe"/>.</summary>
    /// <param name="inputs">The block's inputs.</param>
    /// <param name="observer">What the values are shown to.</param>
    /// <returns>The block's output.</returns>
    public abstract Tensor[] Observe(Tensor[] inputs, ValueObserver observer);

    /// <summary>A step of the block.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="key">Its <c>state_dict</c> key.</param>
    /// <exception cref="InvalidOperationException">The block has changed since the network that uses it was compiled.</exception>
    public T Get<T>(string key)
        where T : class => Member(key) as T ?? throw new InvalidOperationException(
            $"Block '{Block.GetName()}' has a step '{key}' of type {typeof(T).Name}, which the network that uses it was not compiled with; compile that network again with this version of the block.");

    /// <summary>The module, parameter or value of a step; null when there is none.</summary>
    protected abstract object? Member(string key);

    /// <summary>A parameter of the block itself, as it is now: moving the block replaces it.</summary>
    protected Parameter Parameter(string key) => Block.named_parameters(recurse: false).First(named => named.name == key).parameter;
}
