using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>A row of the table for each number of the input.</summary>
public sealed class Embedding : TableLayer
{
    /// <inheritdoc/>
    public override void Infer(LayerInference layer) =>
        layer.Output = new Shape([.. layer.Input.Sizes, AddTable(layer, rows: 1)]);

    /// <summary>Those of the table, each row being as likely.</summary>
    internal override Moments? Forward(SignalLayer layer, IReadOnlyList<Moments> inputs) => layer.Parameter(ParameterRole.Embedding)?.Draw is Draw.Normal table
        ? Moments.Normal(layer.Number, table.Mean, (table.Mean * table.Mean) + (table.Deviation * table.Deviation), new(() => Shared(layer, table)))
        : null;

    /// <summary>Two of as many words are the same now and then.</summary>
    private static double Shared(SignalLayer layer, Draw.Normal table) => (table.Mean * table.Mean) + (table.Deviation * table.Deviation / layer.Parameter(ParameterRole.Embedding)!.Site.Shape[0]);
}
