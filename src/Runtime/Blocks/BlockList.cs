using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TypedNets;

/// <summary>
/// The blocks of one step. TorchSharp's list registers its modules only when a parent registers it by name, which cannot have dots; this
/// one has them from the start.
/// </summary>
/// <typeparam name="T">The block.</typeparam>
public sealed class BlockList<T> : ModuleList<T>
    where T : nn.Module
{
    /// <summary>Makes a list.</summary>
    /// <param name="blocks">The blocks, whose keys are their places from 0.</param>
    public BlockList(params T[] blocks)
        : base(blocks) => RegisterComponents();
}
