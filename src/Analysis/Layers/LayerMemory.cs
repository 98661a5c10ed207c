namespace TypedNets.Analysis.Layers;

/// <summary>
/// What a layer does with memory, as libtorch implements it: from this follow the operations that may run in place and the values
/// that may be freed.
/// </summary>
/// <param name="SharesInput">The output is, or can be, the same memory as the input: a view, or dropout in evaluation.</param>
/// <param name="KeepsOutput">The backward pass reads the output, so nothing may overwrite it.</param>
/// <param name="CanOverwriteInput">The operation has an in-place form whose gradient is computed from its result.</param>
public readonly record struct LayerMemory(bool SharesInput, bool KeepsOutput, bool CanOverwriteInput)
{
    /// <summary>New memory that only later layers read: convolutions, fully connected layers, normalisations, pools.</summary>
    public static LayerMemory Fresh => new(false, false, false);

    /// <summary>A view of the input.</summary>
    public static LayerMemory View => new(true, false, false);

    /// <summary>New memory that the backward pass reads again.</summary>
    public static LayerMemory Kept => new(false, true, false);

    /// <summary>Can run in the input's memory; the result is read again by the backward pass.</summary>
    public static LayerMemory InPlace => new(false, true, true);
}
