namespace TypedNets.Generators.Tests.Chains;

/// <summary>Layers that name the elements' places anew.</summary>
internal sealed class ShapeDrawer : LayerDrawer
{
    public override IReadOnlyCollection<string> Kinds { get; } = ["Flatten", "Permute", "Reshape", "Transpose", "Unflatten"];

    public override bool Takes(DType type) => true;

    public override DrawnLayer? Draw(string kind, LayerInput input, Random random)
    {
        var written = new Written(kind);
        int rank = input.Rank;
        long[] sizes = input.Sizes;
        switch (kind)
        {
            case "Flatten":
                int start = random.Next(1, rank + 1), end = random.Chance(0.1) ? random.Next(1, rank + 1) : random.Next(start, rank + 1);
                long[] merged = start > end ? [] : [.. sizes[..(start - 1)], sizes[(start - 1)..end].Aggregate(1L, (product, size) => product * size), .. sizes[end..]];
                return written.Set("StartDim", Sign(start), unless: 1L).Set("EndDim", Sign(end), unless: -1L).By(x => x.reshape([x.shape[0], .. merged]));
            case "Permute":
                int[] order = [.. Enumerable.Range(1, rank)];
                random.Shuffle(order);
                return written.At("Dims", (long[])[0, .. order.Select(Sign)]).By(x => x.permute([0, .. order.Select(dimension => (long)dimension)]));
            case "Reshape":
                long elements = sizes.Aggregate(1L, (product, size) => product * size);
                return written.At("Shape", Split(elements, out long[] shape)).By(x => x.reshape([x.shape[0], .. shape]));
            case "Transpose":
                int first = random.Next(random.Chance(0.1) ? 0 : 1, rank + 1), second = random.Next(1, rank + 1);
                return written.At("Dim0", Sign(first)).At("Dim1", Sign(second)).By(x => first == second ? x : x.movedim([first, second], [second, first]));
            default:
                int split = random.Next(1, rank + 1);
                return rank >= 4 ? null : written.At("Dim", Sign(split)).At("UnflattenedSize", Split(sizes[split - 1], out long[] parts))
                    .By(x => x.reshape([x.shape[0], .. sizes[..(split - 1)], .. parts, .. sizes[split..]]));
        }

        long Sign(int dimension) => random.Chance(0.5) ? dimension : dimension - rank - 1;

        // Two or three factors, one of them sometimes left to follow from the others, and sometimes wrong.
        long[] Split(long number, out long[] factors)
        {
            long one = random.Divisor(number), other = random.Divisor(Math.Max(number / one, 1));
            factors = random.Pick<long[]>([number], [one, number / one], [one, other, Math.Max(number / one, 1) / other]);
            long[] text = [.. factors];
            if (random.Chance(0.4))
            {
                int inferred = random.Next(text.Length);
                factors[inferred] = number / Math.Max(1, factors.Where((_, i) => i != inferred).Aggregate(1L, (product, factor) => product * factor));
                text[inferred] = -1;
            }

            return text;
        }
    }
}
