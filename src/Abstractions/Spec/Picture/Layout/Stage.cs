namespace TypedNets.Picture.Layout;

/// <summary>Layers between two places where a single line, or none, runs: laid out by itself.</summary>
internal sealed class Stage
{
    private const int MostLines = 8;
    private readonly IReadOnlyList<List<Vertex>> _layers;
    private readonly double[] _tops;
    private readonly Channel[] _channels;

    /// <param name="layers">Its layers.</param>
    /// <param name="isOrdered">Whether their order has been settled.</param>
    public Stage(IReadOnlyList<List<Vertex>> layers, bool isOrdered = false)
    {
        _layers = layers;
        if (!isOrdered)
            CrossingReduction.Order(layers);
        Alignment.Choose(layers);
        Coordinates.Assign(layers);
        _channels = [.. layers.Take(layers.Count - 1).Select(layer => new Channel(layer))];
        _tops = new double[layers.Count];
        for (int i = 0; i < layers.Count; i++)
        {
            _tops[i] = Height;
            Height += layers[i].Select(vertex => vertex.Height).DefaultIfEmpty(0).Max() + (i < _channels.Length ? _channels[i].Height : 0);
        }

        Vertex[] all = [.. layers.SelectMany(layer => layer)];
        Left = all.Select(vertex => vertex.X - (vertex.Width / 2)).DefaultIfEmpty(0).Min();
        Right = all.Select(vertex => vertex.X + (vertex.Width / 2)).DefaultIfEmpty(0).Max();
        Entries = [.. layers[0].SelectMany(vertex => vertex.Above)];
        EndsAtPort = layers[layers.Count - 1].Any(vertex => vertex.Below.Any(link => link.Lower.Item is Port));
    }

    /// <summary>Its ends, around the places of its vertices.</summary>
    public double Left { get; }

    public double Right { get; }

    public double Height { get; }

    /// <summary>Its lower end, within its level.</summary>
    public double Bottom { get; private set; }

    /// <summary>The lines from the stage before, from left to right; one at most, unless the stage starts a column.</summary>
    public IReadOnlyList<Link> Entries { get; }

    /// <summary>Whether it has to stand at the top of a column, because lines beside each other lead to it.</summary>
    public bool StartsColumn => Entries.Count > 1;

    public bool EndsAtPort { get; }

    public bool StartsWithPorts => _layers[0].Count > 0 && _layers[0].All(vertex => vertex.Item is Port);

    /// <summary>
    /// Cut near some heights, where a place is near enough: between layers where every line leads from a place of its own to a place of
    /// its own, so that the lines can run beside each other from one column to the next.
    /// </summary>
    public IEnumerable<Stage> Parts(double[] heights, double nearEnough)
    {
        int[] cuts = [.. Enumerable.Range(1, _layers.Count - 1).Where(IsCut)];
        var starts = new SortedSet<int>(heights.SelectMany(at => cuts.OrderBy(cut => Math.Abs(_tops[cut] - at)).Take(1)
            .Where(cut => Math.Abs(_tops[cut] - at) < nearEnough))) { 0 };
        if (starts.Count == 1)
            return [this];
        foreach (Link link in _layers.SelectMany(layer => layer).SelectMany(vertex => vertex.Below))
            link.Reset();
        int[] ends = [.. starts.Skip(1), _layers.Count];
        return [.. starts.Select((start, i) => new Stage([.. _layers.Skip(start).Take(ends[i] - start)], isOrdered: true))];
    }

    private bool IsCut(int layer)
    {
        Link[] links = [.. _layers[layer - 1].SelectMany(vertex => vertex.Below)];
        return links.Length <= MostLines && links.All(link => link.Upper.Below.Count == 1 && link.Lower.Above.Count == 1)
            && links.Zip(links.Skip(1), (a, b) => a.Lower.Order < b.Lower.Order).All(isRight => isRight);
    }

    /// <summary>Settles the places of its items, and draws its nets.</summary>
    public void Place(double x, double y)
    {
        Bottom = y + Height;
        for (int i = 0; i < _layers.Count; i++)
        {
            foreach (Vertex vertex in _layers[i])
            {
                (vertex.X, vertex.Top) = (vertex.X + x, y + _tops[i]);
                if (vertex.Item is { } item)
                    (item.X, item.Y) = (vertex.X, vertex.Top);
            }
        }

        for (int i = 0; i < _channels.Length; i++)
        {
            foreach (Link link in _layers[i].SelectMany(vertex => vertex.Below))
            {
                double bottom = y + _tops[i + 1], top = bottom - _channels[i].Height;
                double? track = _channels[i].Track(link);
                var start = new Point(link.UpperX, link.Upper.Top + link.Upper.Height);
                var end = new Point(link.LowerX, bottom);
                link.Net.Lines.Add(track is { } middle ? [start, new(start.X, top + middle), new(end.X, top + middle), end] : [start, end]);
                if (link.Lower.Item?.TakesArrows == true)
                    link.Net.Arrows.Add(end);
            }
        }
    }
}
