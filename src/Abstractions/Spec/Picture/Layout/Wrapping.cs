namespace TypedNets.Picture.Layout;

/// <summary>Stacks stages, their lines in line, and wraps a stack that is too high into columns side by side.</summary>
internal static class Wrapping
{
    private const double Tallest = 1300, Gap = 26, Gutter = 52, Lead = 14, Widest = 1.5, Worthwhile = 0.7;

    public static void Place(Level level, List<Stage> stages, double top)
    {
        double total = Total(stages);
        List<List<Stage>> columns = [stages];
        for (int count = 2; total > Tallest; count++)
        {
            List<List<Stage>> split = Split(stages, count);
            double height = split.Max(Total), width = split.Sum(Width) + ((split.Count - 1) * Gutter);
            if (height > total * Worthwhile || split.Count < count)
                break;
            columns = split;
            if (height <= Tallest || width >= height * Widest)
                break;
        }

        double[] widths = [.. columns.Select(Width)]; // before lines move with what they join
        double left = 0;
        for (int i = 0; i < columns.Count; i++)
        {
            double start = i > 0 ? top + (2 * Lead) : stages.Count > 0 && stages[0].StartsWithPorts ? 0 : top;
            Stack(columns[i], left, start);
            level.Height = Math.Max(level.Height, columns[i].Select(stage => stage.Bottom).DefaultIfEmpty(start).Last());
            if (i > 0)
                Connect(columns[i - 1], columns[i][0], left - (Gutter / 2), top + Lead);
            left += widths[i] + Gutter;
        }

        level.Width = left - Gutter;
        if (columns.Count > 1)
            level.Height += 2 * Lead;
    }

    /// <summary>A line needs less room where it passes a border than where it ends with an arrow.</summary>
    private static double GapAfter(Stage stage) => stage.Exit?.Lower.Item is Port ? 10 : stage.StartsWithPorts ? 16 : Gap;

    private static double Total(List<Stage> stages) => stages.Sum(stage => stage.Height + GapAfter(stage)) - (stages.Count > 0 ? GapAfter(stages[stages.Count - 1]) : 0);

    /// <summary>As many columns as asked for, or fewer, the highest as low as can be.</summary>
    private static List<List<Stage>> Split(List<Stage> stages, int count)
    {
        double low = stages.Max(stage => stage.Height), high = Total(stages);
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
            if (used > 0 && used + stage.Height > height + 0.01)
            {
                columns.Add([]);
                used = 0;
            }

            columns[columns.Count - 1].Add(stage);
            used += stage.Height + GapAfter(stage);
        }

        return columns;
    }

    /// <summary>Where the stages of a column stand beside each other's, so that the lines between them are straight.</summary>
    private static double[] Shifts(List<Stage> column)
    {
        var shifts = new double[column.Count];
        for (int i = 1; i < column.Count; i++)
            shifts[i] = shifts[i - 1] + (column[i].Entry is { } line ? line.UpperX - line.LowerX : Math.Round((column[i - 1].Left + column[i - 1].Right - column[i].Left - column[i].Right) / 2));
        return shifts;
    }

    private static double Width(List<Stage> column)
    {
        double[] shifts = Shifts(column);
        return column.Count == 0 ? 0 : column.Select((stage, i) => stage.Right + shifts[i]).Max() - column.Select((stage, i) => stage.Left + shifts[i]).Min();
    }

    private static void Stack(List<Stage> column, double left, double y)
    {
        double[] shifts = Shifts(column);
        double start = Math.Round(left - column.Select((stage, i) => stage.Left + shifts[i]).DefaultIfEmpty(0).Min());
        for (int i = 0; i < column.Count; i++)
        {
            column[i].Place(start + shifts[i], y);
            if (i > 0 && column[i].Entry is { } line)
                Draw(line);
            y += column[i].Height + GapAfter(column[i]);
        }
    }

    /// <summary>The line between two columns runs below the left one, up beside it, and above the right one.</summary>
    private static void Connect(List<Stage> column, Stage next, double between, double above)
    {
        if (next.Entry is not { } line)
            return;
        double below = column.Max(stage => stage.Bottom) + Lead;
        Draw(line, new(line.UpperX, below), new(between, below), new(between, above), new(line.LowerX, above));
    }

    private static void Draw(Link line, params Point[] corners)
    {
        var end = new Point(line.LowerX, line.Lower.Top);
        line.Net.Lines.Add([new(line.UpperX, line.Upper.Top + line.Upper.Height), .. corners, end]);
        if (line.Lower.Item?.TakesArrows == true)
            line.Net.Arrows.Add(end);
    }
}
