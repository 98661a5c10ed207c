namespace TypedNets.Generators.Tests.Chains;

/// <summary>Attention of a sequence to itself, with parameters and without.</summary>
internal sealed class AttentionDrawer : LayerDrawer
{
    public override IReadOnlyCollection<string> Kinds { get; } = ["MultiheadAttention", "ScaledDotProductAttention"];

    public override bool IsRandom(string kind) => true;

    public override bool MayReorder => true;

    public override DrawnLayer? Draw(string kind, LayerInput input, Random random)
    {
        double dropout = random.Chance(0.5) ? 0 : random.Chance(0.1) ? 1 : random.Number(0.1, 0.8);
        bool isCausal = random.Chance(0.4);
        var written = new Written(kind);
        if (kind == "ScaledDotProductAttention")
        {
            return input.Rank is not (2 or 3) ? null : written.Set("DropoutP", dropout, unless: 0.0).Set("IsCausal", isCausal, unless: false)
                .By(() => new HandLayer((x, layer) => AttentionFormula.Attend(x, x, x, layer.training ? dropout : 0, isCausal)));
        }

        if (input.Rank != 2)
            return null;
        var attention = new AttentionFormula(random.Divisor(input.Sizes[1]), dropout, isCausal, random.Chance(0.7), random.Chance(0.4), random.Chance(0.4));
        written.At("NumHeads", attention.Heads).Set("Dropout", dropout, unless: 0.0).Set("IsCausal", isCausal, unless: false).Set("Bias", attention.Bias, unless: true)
            .Set("AddBiasKv", attention.Learned, unless: false).Set("AddZeroAttn", attention.Zero, unless: false);
        if (random.Chance(0.1))
            written.Set("BatchFirst", true);
        return written.By(() => new HandLayer((x, layer) => attention.Of(x, x, new(layer.Weights), layer.training), [.. attention.Shapes(input.Sizes[1])]));
    }
}
