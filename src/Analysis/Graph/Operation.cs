using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis;

/// <summary>One operation of a step as it runs: a repeated block is as many of them, a shared step is its operations.</summary>
/// <param name="Declaration">What was written.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Part">Where it was written.</param>
internal sealed record Operation(LayerDeclaration Declaration, LayerKind Kind, SourcePart Part)
{
    /// <summary>The block that it is; null for other kinds, and for a block that cannot be read, which is reported elsewhere.</summary>
    public BlockDefinition? Block { get; init; }

    /// <summary>The number, among all operations, of the one whose parameters it uses again; null when it is none of a shared step.</summary>
    public int? Shares { get; init; }

    /// <summary>Whether it has parameters or buffers of its own.</summary>
    public bool HasState => Kind.HasState && Shares is null;

    /// <summary>How many values it reads.</summary>
    public int InputCount => Kind switch
    {
        Layers.Block => Math.Max(1, Block?.Network.Inputs.Count ?? 1),
        Layer => Layer.InputsOf(Declaration.Arguments),
        _ => Kind.InputCount,
    };

    /// <summary>What it is called in messages.</summary>
    public string Name => Kind is Layers.Block or Layer ? Declaration.TypeName : Kind.Name;
}
