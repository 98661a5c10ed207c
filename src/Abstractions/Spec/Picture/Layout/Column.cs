namespace TypedNets.Picture.Layout;

/// <summary>Vertices that are linked by straight lines.</summary>
internal sealed class Column
{
    private readonly List<(Column Other, double Distance)> _links = [];

    /// <summary>Its vertices with their distances to the right of it.</summary>
    public Dictionary<Vertex, double> Members { get; } = [];

    /// <summary>Columns next to the left, with the least distance.</summary>
    public Dictionary<Column, double> Left { get; } = [];

    /// <summary>Columns next to the right, with the least distance.</summary>
    public Dictionary<Column, double> Right { get; } = [];

    public double X { get; set; }

    /// <summary>Keeps two neighbours on a layer apart.</summary>
    public static void Separate(Column left, Vertex leftVertex, Column right, Vertex rightVertex)
    {
        double distance = Vertex.Distance(leftVertex, rightVertex) + left.Members[leftVertex] - right.Members[rightVertex];
        left.Right[right] = left.Right.TryGetValue(right, out double known) ? Math.Max(known, distance) : distance;
        right.Left[left] = left.Right[right];
    }

    /// <summary>Finds the links that are not straight.</summary>
    public void Link(Dictionary<Vertex, Column> columnOf)
    {
        foreach (KeyValuePair<Vertex, double> member in Members)
        {
            foreach (Link link in member.Key.Above.Where(link => columnOf.ContainsKey(link.Upper) && columnOf[link.Upper] != this))
                Add(link, link.Upper, link.UpperOffset - link.LowerOffset);
            foreach (Link link in member.Key.Below.Where(link => columnOf.ContainsKey(link.Lower) && columnOf[link.Lower] != this))
                Add(link, link.Lower, link.LowerOffset - link.UpperOffset);

            void Add(Link link, Vertex other, double offset) => _links.Add((columnOf[other],
                columnOf[other].Members[other] + offset - member.Value));
        }
    }

    /// <summary>Moves to the mean of what it is linked with, as far as there is room.</summary>
    public void Move()
    {
        if (_links.Count == 0)
            return;
        double mean = _links.Average(link => link.Other.X + link.Distance);
        double least = Left.Select(left => left.Key.X + left.Value).DefaultIfEmpty(double.NegativeInfinity).Max();
        double most = Right.Select(right => right.Key.X - right.Value).DefaultIfEmpty(double.PositiveInfinity).Min();
        X = Math.Max(least, Math.Min(most, mean));
    }
}
