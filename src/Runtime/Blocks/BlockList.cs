using System.Globalization;
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
    /// <summary>Makes a list whose keys are the places from 0.</summary>
    /// <param name="blocks">The blocks.</param>
    public BlockList(params T[] blocks)
        : this("", 0, blocks)
    {
    }

    /// <summary>Makes a list.</summary>
    /// <param name="name">What the blocks' keys begin with.</param>
    /// <param name="first">The number of the first.</param>
    /// <param name="blocks">The blocks.</param>
    public BlockList(string name, int first, params T[] blocks)
        : base(blocks)
    {
        for (int i = 0; i < blocks.Length; i++)
            register_module(name + (first + i).ToString(CultureInfo.InvariantCulture), blocks[i]);
    }

    /// <inheritdoc/>
    protected override void RegisterComponents()
    {
        // They are registered from the start.
    }
}
