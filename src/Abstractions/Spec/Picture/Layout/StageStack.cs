namespace TypedNets.Picture.Layout;

/// <summary>Stages below each other, their lines in line, and stacks of them side by side.</summary>
internal static class StageStack
{
    /// <summary>Room between columns.</summary>
    public const double Gutter = 52;
    private const double Gap = 26, Lead = 14, Track = 9;

    /// <summary>Gives the stages of a level their places, and the level its size.</summary>
    public static void Place(Level level, List<List<Stage>> columns, double top)
    {
        double[] widths = [.. columns.Select(Width)]; // before lines move with what they join
        double left = 0;
        for (int i = 0; i < columns.Count; i++)
        {
            IReadOnlyList<Link> lines = i > 0 ? columns[i][0].Entries : [];
            double tracks = Track * Math.Max(0, lines.Count - 1);
            left += i > 0 ? Gutter + tracks : 0;
            Stack(columns[i], left, i > 0 ? top + (2 * Lead) + tracks : columns[0].Count > 0 && columns[0][0].StartsWithPorts ? 0 : top);
            double bottom = columns[i].Select(stage => stage.Bottom).DefaultIfEmpty(top).Last();
            level.Height = Math.Max(level.Height, bottom);
            if (i > 0)
                Connect(lines, columns[i - 1].Last().Bottom, left - (Gutter / 2) - tracks, top);
            if (i + 1 < columns.Count)
                level.Height = Math.Max(level.Height, bottom + (2 * Lead) + (Track * (columns[i + 1][0].Entries.Count - 1)));
            left += widths[i];
        }

        level.Width = left;
    }

    /// <summary>A line needs less room where it passes a border than where it ends with an arrow.</summary>
    public static double GapAfter(Stage stage) => stage.EndsAtPort ? 10 : stage.StartsWithPorts ? 16 : Gap;

    /// <summary>The height of stages below each other.</summary>
    public static double Height(List<Stage> stages) => stages.Sum(stage => stage.Height + GapAfter(stage)) - (stages.Count > 0 ? GapAfter(stages[stages.Count - 1]) : 0);

    /// <summary>The width of stages below each other.</summary>
    public static double Width(List<Stage> column)
    {
        double[] shifts = Shifts(column);
        return column.Count == 0 ? 0 : column.Select((stage, i) => stage.Right + shifts[i]).Max() - column.Select((stage, i) => stage.Left + shifts[i]).Min();
    }

    /// <summary>Where the stages of a column stand beside each other's, so that the lines between them are straight.</summary>
    private static double[] Shifts(List<Stage> column)
    {
        var shifts = new double[column.Count];
        for (int i = 1; i < column.Count; i++)
            shifts[i] = shifts[i - 1] + (column[i].Entries.FirstOrDefault() is { } line ? line.UpperX - line.LowerX : Math.Round((column[i - 1].Left + column[i - 1].Right - column[i].Left - column[i].Right) / 2));
        return shifts;
    }

    private static void Stack(List<Stage> column, double left, double y)
    {
        double[] shifts = Shifts(column);
        double start = Math.Round(left - column.Select((stage, i) => stage.Left + shifts[i]).DefaultIfEmpty(0).Min());
        for (int i = 0; i < column.Count; i++)
        {
            column[i].Place(start + shifts[i], y);
            if (i > 0 && column[i].Entries.Count > 0)
                Draw(column[i].Entries[0]);
            y += column[i].Height + GapAfter(column[i]);
        }
    }

    /// <summary>
    /// Lines between columns run below the left one, up beside it, and above the right one: the rightmost inside, so that none
    /// crosses another.
    /// </summary>
    private static void Connect(IReadOnlyList<Link> lines, double bottom, double between, double top)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            double track = Track * (lines.Count - 1 - i), below = bottom + Lead + track, x = between + track, above = top + Lead + track;
            Draw(lines[i], new(lines[i].UpperX, below), new(x, below), new(x, above), new(lines[i].LowerX, above));
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
