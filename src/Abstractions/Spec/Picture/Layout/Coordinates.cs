namespace TypedNets.Picture.Layout;

/// <summary>
/// Places from left to right. Vertices with straight links between them move as one column; columns are packed to the left in their
/// order, then each moves towards the mean of what it is linked with, as far as its neighbours let it.
/// </summary>
internal static class Coordinates
{
    private const int Sweeps = 12;

    public static void Assign(IReadOnlyList<List<Vertex>> layers)
    {
        var columns = new List<Column>();
        var columnOf = new Dictionary<Vertex, Column>();
        foreach (Vertex vertex in layers.SelectMany(layer => layer))
        {
            Link? straight = vertex.Above.Find(link => link.IsStraight);
            if (straight is null)
                columns.Add(columnOf[vertex] = new Column());
            else
                columnOf[vertex] = columnOf[straight.Upper];
            columnOf[vertex].Members[vertex] = straight is null ? 0 : columnOf[straight.Upper].Members[straight.Upper] + straight.UpperOffset - straight.LowerOffset;
        }

        foreach (List<Vertex> layer in layers)
        {
            for (int i = 1; i < layer.Count; i++)
                Column.Separate(columnOf[layer[i - 1]], layer[i - 1], columnOf[layer[i]], layer[i]);
        }

        List<Column> packed = Packed(columns);
        foreach (Column column in packed)
            column.Link(columnOf);
        for (int sweep = 0; sweep < Sweeps; sweep++)
        {
            foreach (Column column in sweep % 2 == 0 ? Enumerable.Reverse(packed) : packed)
                column.Move();
        }

        foreach (Column column in packed)
        {
            foreach (KeyValuePair<Vertex, double> member in column.Members)
                member.Key.X = Math.Round(column.X) + member.Value;
        }
    }

    /// <summary>The columns from left to right, each as far left as it can be.</summary>
    private static List<Column> Packed(List<Column> columns)
    {
        var packed = new List<Column>(columns.Count);
        Dictionary<Column, int> open = columns.ToDictionary(column => column, column => column.Left.Count);
        var ready = new Queue<Column>(columns.Where(column => open[column] == 0));
        while (ready.Count > 0)
        {
            Column column = ready.Dequeue();
            packed.Add(column);
            column.X = column.Left.Select(left => left.Key.X + left.Value).DefaultIfEmpty(0).Max();
            foreach (Column right in column.Right.Keys.Where(right => --open[right] == 0))
                ready.Enqueue(right);
        }

        return packed;
    }
}
