namespace TypedNets.Picture.Layout;

/// <summary>Layers between two places where a single line, or none, runs: laid out by itself.</summary>
internal sealed class Stage
{
    private readonly IReadOnlyList<List<Vertex>> _layers;
    private readonly double[] _tops;
    private readonly Channel[] _channels;

    public Stage(IReadOnlyList<List<Vertex>> layers)
    {
        _layers = layers;
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
        Entry = layers[0].SelectMany(vertex => vertex.Above).FirstOrDefault();
        Exit = layers[layers.Count - 1].SelectMany(vertex => vertex.Below).FirstOrDefault();
    }

    /// <summary>Its ends, around the places of its vertices.</summary>
    public double Left { get; }

    public double Right { get; }

    public double Height { get; }

    /// <summary>Its lower end, within its level.</summary>
    public double Bottom { get; private set; }

    /// <summary>The line from the stage before; null for the first and where there is none.</summary>
    public Link? Entry { get; }

    /// <summary>The line to the next stage.</summary>
    public Link? Exit { get; }

    public bool StartsWithPorts => _layers[0].Count > 0 && _layers[0].All(vertex => vertex.Item is Port);

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
