namespace TypedNets.Picture.Layout;

/// <summary>A level's items on layers, and its nets as links between neighbouring layers; a net has one vertex on each layer that it passes.</summary>
internal sealed class LayerGraph
{
    private readonly Dictionary<Item, Vertex> _vertices = [];

    public LayerGraph(Level level)
    {
        Dictionary<Item, int> layers = LayersOf(level);
        for (int count = layers.Values.DefaultIfEmpty(-1).Max() + 1; Layers.Count < count;)
            Layers.Add([]);
        foreach (Item item in level.Items)
            Layers[layers[item]].Add(_vertices[item] = new Vertex(item, layers[item]));
        foreach (Net net in level.Nets)
            AddLinks(net);
        foreach (List<Vertex> layer in Layers)
            Number(layer);
        foreach (Vertex vertex in Enumerable.Reverse(Layers).SelectMany(layer => layer))
            vertex.Depth = vertex.Below.Select(link => link.Lower.Depth + (link.Lower.Item is null ? 0 : 1)).DefaultIfEmpty(0).Max();
    }

    /// <summary>From top to bottom.</summary>
    public List<List<Vertex>> Layers { get; } = [];

    /// <summary>Lets the vertices of a layer know their order.</summary>
    public static void Number(List<Vertex> layer)
    {
        for (int i = 0; i < layer.Count; i++)
            layer[i].Order = i;
    }

    /// <summary>
    /// An item stands below all that it reads, a source just above its first reader. Ports stand on the outermost layers.
    /// </summary>
    private static Dictionary<Item, int> LayersOf(Level level)
    {
        ILookup<Item, Net> nets = level.Nets.ToLookup(net => net.Source);
        int top = level.Items.Count > 0 && level.Items[0] is Port && nets[level.Items[0]].Any() ? 1 : 0;
        Dictionary<Item, int> layers = level.Items.ToDictionary(item => item, _ => top);
        var read = new HashSet<Item>(level.Nets.SelectMany(net => net.Ends).Select(end => end.Target));
        bool IsInlet(Item item) => item is Port && !read.Contains(item);

        foreach (Item item in TopDown(level, nets))
        {
            if (IsInlet(item))
                layers[item] = 0;
            foreach (NetEnd end in nets[item].SelectMany(net => net.Ends))
                layers[end.Target] = Math.Max(layers[end.Target], layers[item] + 1);
        }

        foreach (Item item in level.Items.Where(item => !read.Contains(item) && !IsInlet(item) && nets[item].Any()))
            layers[item] = nets[item].SelectMany(net => net.Ends).Min(end => layers[end.Target]) - 1;
        int bottom = layers.Where(layer => layer.Key is not Port).Select(layer => layer.Value).DefaultIfEmpty(0).Max() + 1;
        foreach (Item item in level.Items.Where(item => item is Port && read.Contains(item)))
            layers[item] = bottom;
        return layers;
    }

    /// <summary>The items, each after those that it reads: a block may start before what it reads later.</summary>
    private static IEnumerable<Item> TopDown(Level level, ILookup<Item, Net> nets)
    {
        Dictionary<Item, int> open = level.Items.ToDictionary(item => item, _ => 0);
        foreach (NetEnd end in level.Nets.SelectMany(net => net.Ends))
            open[end.Target]++;
        var ready = new Queue<Item>(level.Items.Where(item => open[item] == 0));
        while (ready.Count > 0)
        {
            Item item = ready.Dequeue();
            yield return item;
            foreach (NetEnd end in nets[item].SelectMany(net => net.Ends).Where(end => --open[end.Target] == 0))
                ready.Enqueue(end.Target);
        }
    }

    private void AddLinks(Net net)
    {
        (Vertex upper, double offset) = (_vertices[net.Source], net.Offset);
        int last = net.Ends.Max(end => _vertices[end.Target].Layer);
        ILookup<int, NetEnd> ends = net.Ends.ToLookup(end => _vertices[end.Target].Layer);
        for (int layer = upper.Layer + 1; layer <= last; layer++)
        {
            foreach (NetEnd end in ends[layer])
                Add(new Link(net, upper, offset, _vertices[end.Target], end.Offset));
            if (layer == last)
                break;
            var passing = new Vertex(null, layer);
            Layers[layer].Add(passing);
            Add(new Link(net, upper, offset, passing, 0));
            (upper, offset) = (passing, 0);
        }

        static void Add(Link link)
        {
            link.Upper.Below.Add(link);
            link.Lower.Above.Add(link);
        }
    }
}
