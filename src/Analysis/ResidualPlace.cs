namespace TypedNets.Analysis;

/// <summary>Where a weight stands in a network with residual branches.</summary>
/// <param name="Branches">L, the number of residual branches of the whole network; positive.</param>
/// <param name="Layers">m, the number of layers with weights, one after the other, in the branch that it is in; 0 outside of all.</param>
/// <param name="Ends">Whether no other weight comes after it in its branch, or, outside of all, in the network.</param>
public sealed record ResidualPlace(int Branches, int Layers, bool Ends)
{
    /// <summary>
    /// How many branches were added to what it reads, since the last weight or normalisation on the way past them: for the first weight of a
    /// branch, and for one on its shortcut, the number of its branch in its stage, from 0.
    /// </summary>
    public int Added { get; init; }

    /// <summary>l, the number of its transformer block, from 0: of the attentions before it that branches have; null before the first.</summary>
    public int? Block { get; init; }

    /// <summary>Whether its branch ends in a learned factor.</summary>
    public bool IsScaled { get; init; }

    /// <summary>The constant factor on the shortcut beside its branch.</summary>
    public double Shortcut { get; init; } = 1;

    /// <summary>Whether the sum of its branch and shortcut is normalised before anything else reads it.</summary>
    public bool IsNormalized { get; init; }

    /// <summary>How many of the matrices stacked in it, the first ones, make queries and keys, of which nothing but weights of an attention follows.</summary>
    public int Scores { get; init; }

    /// <summary>Whether its branch is inside of a layer, with a normalisation, as in TransformerEncoderLayer.</summary>
    public bool IsInside { get; init; }

    /// <summary>How many of the branches are inside of decoder layers.</summary>
    public int Decoders { get; init; }

    /// <summary>Whether it is in a decoder layer, or feeds the target of one.</summary>
    public bool IsDecoder { get; init; }

    /// <summary>N, the layers of an encoder: two branches each, attention and feed-forward network.</summary>
    internal double EncoderLayers => (Branches - Decoders) / 2.0;

    /// <summary>M, the layers of a decoder: three branches each, attention, attention to the encoder and feed-forward network.</summary>
    internal double DecoderLayers => Decoders / 3.0;

    /// <summary>The same for one of the matrices stacked in the weight.</summary>
    internal ResidualPlace OfBlock(int block) => this with { Scores = block < Scores ? 1 : 0 };
}
