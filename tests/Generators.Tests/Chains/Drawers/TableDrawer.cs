using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Chains;

/// <summary>Tables: rows that are selected, and what their options do to gradients and norms.</summary>
internal sealed class TableDrawer : LayerDrawer
{
    public override IReadOnlyCollection<string> Kinds { get; } = ["Embedding", "EmbeddingBag"];

    public override bool Takes(DType type) => type == DType.Int64;

    public override DrawnLayer? Draw(string kind, LayerInput input, Random random)
    {
        if (kind == "EmbeddingBag" && input.Rank != 1)
            return null;
        int rows = LayerInput.Tokens + random.Next(3);
        long size = random.Next(1, 6);
        BagMode mode = random.Pick(BagMode.Sum, BagMode.Mean, BagMode.Max);
        // In a bag, libtorch on a CPU divides a row's gradient by how often another row is found.
        bool byFrequency = kind == "Embedding" && random.Chance(0.3), isSparse = random.Chance(0.2);
        int? padding = random.Chance(0.5) ? random.Next(-rows, rows + (random.Chance(0.05) ? 1 : 0)) : null;
        double most = random.Chance(0.3) ? random.Number(0.1, 0.5) : double.PositiveInfinity, power = random.Pick(2, 2, 1, 3.5);
        Written written = new Written(kind).At("NumEmbeddings", rows).At("EmbeddingDim", size)
            .Set("ScaleGradByFreq", byFrequency, unless: false).Set("Sparse", isSparse, unless: false).Set("NormType", power, unless: 2.0);
        if (padding is { } row)
            written.Set("PaddingIdx", row);
        if (most < double.PositiveInfinity)
            written.Set("MaxNorm", most);
        if (kind == "EmbeddingBag")
            written.Set("Mode", mode, unless: BagMode.Mean);
        long silent = padding is { } index ? (index + rows) % rows : -1;
        return written.By(() => new HandLayer(
            (x, layer) =>
            {
                Shrink(layer.Weights[0], x, most, power);
                Tensor found = Rows(layer.Weights[0], x, silent, byFrequency);
                return kind == "Embedding" ? found : Bag(found, x.ne(silent).unsqueeze(-1), mode);
            },
            [rows, size]));
    }

    /// <summary>Rows that are looked up are scaled down in place to the largest norm.</summary>
    private static void Shrink(Tensor table, Tensor input, double most, double power)
    {
        using IDisposable noGradient = no_grad();
        Tensor norms = table.abs().pow(power).sum(1, keepdim: true).pow(1 / power);
        Tensor isFound = zeros_like(norms, requires_grad: false).index_fill_(0, input.flatten(), 1).gt(0);
        table.mul_(where(isFound.logical_and(norms > most), most / (norms + 1e-7), ones_like(norms)));
    }

    /// <summary>The rows, of whose gradients a share comes back: none of the silent row's, and each part of a row's that is found several times.</summary>
    private static Tensor Rows(Tensor table, Tensor input, long silent, bool byFrequency)
    {
        Tensor numbers = input.flatten(), share = numbers.ne(silent).to(table.dtype);
        if (byFrequency)
            share /= numbers.unsqueeze(0).eq(numbers.unsqueeze(1)).sum(1);
        share = share.unsqueeze(1);
        Tensor rows = table.index_select(0, numbers);
        return ((rows * share) + (rows * (1 - share)).detach()).reshape([.. input.shape, -1]);
    }

    /// <summary>The silent row is in no bag, and a bag with nothing in it is zero.</summary>
    private static Tensor Bag(Tensor rows, Tensor isIn, BagMode mode) => mode switch
    {
        BagMode.Sum => (rows * isIn).sum(1),
        BagMode.Mean => (rows * isIn).sum(1) / isIn.sum(1).clamp_min(1),
        _ => where(isIn.any(1), rows.masked_fill(isIn.logical_not(), double.NegativeInfinity).max(1).values, zeros_like(rows.select(1, 0))),
    };
}
