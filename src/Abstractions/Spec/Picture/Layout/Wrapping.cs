namespace TypedNets.Picture.Layout;

/// <summary>Stacks stages, their lines in line, and wraps a stack that is too high into columns side by side.</summary>
internal static class Wrapping
{
    private const double Tallest = 1300, Gap = 26, Gutter = 52, Lead = 14, Widest = 1.5;

    public static void Place(Level level, List<Stage> stages, double top)
    {
        double total = Total(stages);
        List<List<Stage>> columns = [stages];
        for (int count = 2; total > Tallest; count++)
        {
            columns = Split(stages, count);
            double height = columns.Max(Total), width = columns.Sum(Width) + ((columns.Count - 1) * Gutter);
            if (height <= Tallest || width >= height * Widest || columns.Count < count - 1)
                break;
        }

        double left = 0;
        for (int i = 0; i < columns.Count; i++)
        {
            double start = i == 0 && (columns[0].Count == 0 || columns[0][0].StartsWithPorts) ? 0 : top + (columns.Count > 1 && i > 0 ? 2 * Lead : 0);
            level.Height = Math.Max(level.Height, Stack(columns[i], left, start));
            left += Width(columns[i]) + Gutter;
        }

        level.Width = Math.Max(0, left - Gutter);
        Connect(columns, top);
        if (columns.Count > 1)
            level.Height += 2 * Lead;
    }

    private static double Total(List<Stage> stages) => stages.Sum(stage => stage.Height + Gap) - Gap;

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
            used += stage.Height + Gap;
        }

        return columns;
    }

    /// <summary>Where the stages of a column stand beside each other's, so that the lines between them are straight.</summary>
    private static double[] Shifts(List<Stage> column)
    {
        var shifts = new double[column.Count];
        for (int i = 1; i < column.Count; i++)
            shifts[i] = shifts[i - 1] + (column[i].Entry is { } line ? line.UpperX - line.LowerX : ((column[i - 1].Left + column[i - 1].Right) - (column[i].Left + column[i].Right)) / 2);
        return shifts;
    }

    private static double Width(List<Stage> column)
    {
        double[] shifts = Shifts(column);
        return column.Count == 0 ? 0 : column.Select((stage, i) => stage.Right + shifts[i]).Max() - column.Select((stage, i) => stage.Left + shifts[i]).Min();
    }

    private static double Stack(List<Stage> column, double left, double y)
    {
        double[] shifts = Shifts(column);
        double start = column.Count == 0 ? 0 : left - column.Select((stage, i) => stage.Left + shifts[i]).Min();
        for (int i = 0; i < column.Count; i++)
        {
            column[i].Place(start + shifts[i], y);
            if (i > 0 && column[i].Entry is { } line)
                Draw(line);
            y += column[i].Height + Gap;
        }

        return column.Count == 0 ? y : y - Gap;
    }

    /// <summary>Lines between columns run below the left one, up beside it, and above the right one.</summary>
    private static void Connect(List<List<Stage>> columns, double top)
    {
        double left = 0;
        for (int i = 0; i + 1 < columns.Count; i++)
        {
            left += Width(columns[i]) + Gutter;
            if (columns[i + 1][0].Entry is not { } line)
                continue;
            double between = left - (Gutter / 2), below = columns[i].Max(stage => stage.Bottom) + Lead, above = top + Lead;
            Draw(line, new(line.UpperX, below), new(between, below), new(between, above), new(line.LowerX, above));
        }
    }

    private static void Draw(Link line, params Point[] corners)
    {
        var end = new Point(line.LowerX, line.Lower.Top);
        line.Net.Lines.Add([new(line.UpperX, line.Upper.Top + line.Upper.Height), .. corners, end]);
        if (line.Lower.Item?.TakesArrows == true)
            line.Net.Arrows.Add(end);
    }
}
