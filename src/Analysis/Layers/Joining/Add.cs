namespace TypedNets.Analysis.Layers;

/// <summary>The sum of several values.</summary>
public sealed class Add : ElementwiseJoin
{
    /// <summary>Into the first; its gradient needs neither.</summary>
    public override LayerMemory Memory(Arguments arguments) => new(SharesInput: false, KeepsOutput: false, CanOverwriteInput: true);
}
