using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Chains;

/// <summary>Layers that keep some places of a dimension, which are listed one by one.</summary>
internal sealed class PartDrawer : LayerDrawer
{
    public override IReadOnlyCollection<string> Kinds { get; } = ["Select", "Slice", "Split"];

    public override bool Takes(DType type) => true;

    public override DrawnLayer Draw(string kind, LayerInput input, Random random)
    {
        var written = new Written(kind);
        int place = random.Next(1, input.Rank + 1), size = (int)input.Sizes[place - 1];
        long dim = random.Chance(0.5) ? place : place - input.Rank - 1;
        switch (kind)
        {
            case "Select":
                int index = random.Next(-size, size + (random.Chance(0.05) ? 1 : 0));
                return written.At("Dim", dim).At("Index", index).By(x => Places(x, place, [index < 0 ? index + size : index]).squeeze(place));
            case "Slice":
                long start = random.Next(-size - 1, size), end = random.Chance(0.5) ? int.MaxValue : random.Next(-size - 1, size + 3), step = random.Pick(1, 1, 2, 3);
                written.At("Dim", dim).At("Start", start);
                if (end < int.MaxValue)
                    written.At("End", end);
                long first = start < 0 ? Math.Max(start + size, 0) : start, stop = end < 0 ? end + size : end;
                return written.Set("Step", step, unless: 1L)
                    .By(x => Places(x, place, Enumerable.Range(0, size).Select(i => (long)i).Where(i => i >= first && i < stop && (i - first) % step == 0)));
            default:
                int piece = random.Next(1, size + 2), count = (size + piece - 1) / piece, which = random.Next(-count, count + (random.Chance(0.05) ? 1 : 0));
                return written.At("SplitSize", piece).At("Index", which).Set("Dim", dim, unless: 1L).By(x =>
                    Places(x, place, Enumerable.Range(0, size).Where(i => i / piece == (which < 0 ? which + count : which)).Select(i => (long)i)));
        }
    }

    private static Tensor Places(Tensor input, int dimension, IEnumerable<long> places)
    {
        // All of them are as they lie in memory, whose order is that of later random draws.
        long[] taken = [.. places];
        return taken.Length == input.shape[dimension] ? input : input.index_select(dimension, tensor(taken, dtype: ScalarType.Int64));
    }
}
