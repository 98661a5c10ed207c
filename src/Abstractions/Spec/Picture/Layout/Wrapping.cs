namespace TypedNets.Picture.Layout;

/// <summary>Decides where a stack of stages that is too high goes on in a further column.</summary>
internal static class Wrapping
{
    private const double Tallest = 1600, Widest = 1.5, Tolerated = 1.15;

    /// <summary>Cuts stages that are much too high into parts that each start a column, so that columns become of like heights.</summary>
    public static List<Stage> Cut(List<Stage> stages)
    {
        double total = StageStack.Height(stages), top = 0;
        double column = total / Math.Ceiling(total / Tallest / Tolerated);
        var parts = new List<Stage>();
        foreach (Stage stage in stages)
        {
            double start = top, end = top += stage.Height + StageStack.GapAfter(stage);
            parts.AddRange(stage.Height <= Tallest * Tolerated ? [stage]
                : stage.Parts([.. Enumerable.Range(1, (int)(total / column)).Select(i => (i * column) - start).Where(at => at > 0 && at < end - start)], column / 3));
        }

        return parts;
    }

    /// <summary>The columns, from left to right.</summary>
    public static List<List<Stage>> Columns(List<Stage> stages)
    {
        List<List<Stage>> columns = Filled(stages, double.PositiveInfinity);
        for (int count = columns.Count + 1; columns.Max(StageStack.Height) > Tallest; count++)
        {
            List<List<Stage>> split = Split(stages, count);
            double height = split.Max(StageStack.Height), width = split.Sum(StageStack.Width) + ((split.Count - 1) * StageStack.Gutter);
            if (height > columns.Max(StageStack.Height) * (1 - (0.5 / count)) || split.Count < count) // hardly lower: one part is as high
                break;
            columns = split;
            if (width >= height * Widest)
                break;
        }

        return columns;
    }

    /// <summary>As many columns as asked for, or fewer, the highest as low as can be.</summary>
    private static List<List<Stage>> Split(List<Stage> stages, int count)
    {
        double low = stages.Max(stage => stage.Height), high = StageStack.Height(stages);
        while (high - low > 1)
        {
            double middle = (low + high) / 2;
            if (Filled(stages, middle).Count <= count)
                high = middle;
            else
                low = middle;
        }

        return Filled(stages, high);
    }

    private static List<List<Stage>> Filled(List<Stage> stages, double height)
    {
        List<List<Stage>> columns = [[]];
        double used = 0;
        foreach (Stage stage in stages)
        {
            if (columns[columns.Count - 1].Count > 0 && (stage.StartsColumn || used + stage.Height > height + 0.01))
            {
                columns.Add([]);
                used = 0;
            }

            columns[columns.Count - 1].Add(stage);
            used += stage.Height + StageStack.GapAfter(stage);
        }

        return columns;
    }
}
