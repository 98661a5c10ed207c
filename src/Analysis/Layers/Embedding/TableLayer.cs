namespace TypedNets.Analysis.Layers;

/// <summary>Layers that look up rows of a table. A row is looked up and not summed over, so that its effective fan-in is 1.</summary>
public abstract class TableLayer : LayerKind
{
    /// <inheritdoc/>
    public override bool HasState => true;

    /// <inheritdoc/>
    public override bool IsTransparentForGain => false;

    /// <summary>The row that starts at zero and stays there; null without one.</summary>
    public static long? PaddingRow(Arguments arguments)
    {
        long index = arguments.Integer("PaddingIdx", 0);
        return !arguments.Has("PaddingIdx") ? null : index < 0 ? index + arguments.Integer("NumEmbeddings", 0) : index;
    }

    /// <summary>Reads the arguments and states the table.</summary>
    /// <param name="layer">The inference.</param>
    /// <param name="rows">Number of rows that an output is made of.</param>
    /// <returns>The size of a row.</returns>
    protected static long AddTable(LayerInference layer, double rows)
    {
        long count = layer.Integer("NumEmbeddings", 0, least: 1), size = layer.Integer("EmbeddingDim", 0, least: 1);
        long padding = layer.Arguments.Integer("PaddingIdx", 0);
        if (padding < -count || padding >= count)
            throw layer.Refuse(RuleIds.OutOfRange, "PaddingIdx", $"PaddingIdx must be a row of the table, in [{-count}, {count - 1}], but is {padding}.", $"PaddingIdx = {(padding < 0 ? -count : count - 1)}");
        layer.Number("MaxNorm", 1, norm => norm > 0, "positive");
        layer.Number("NormType", 2, power => power > 0, "positive");
        if (layer.Arguments.Flag("Sparse", false) && layer.Arguments.Flag("ScaleGradByFreq", false))
            throw layer.Refuse(RuleIds.OutOfRange, "ScaleGradByFreq", "PyTorch has no sparse gradients that are scaled by frequency; leave out ScaleGradByFreq or Sparse.", Problem.Choice("ScaleGradByFreq = default", "Sparse = default"));
        layer.RequireInteger();
        layer.AddParameter(new ParameterShape("weight", ParameterRole.Embedding, [count, size], new Fans(rows, size)) { ZeroRow = PaddingRow(layer.Arguments) });
        return size;
    }
}
