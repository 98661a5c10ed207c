namespace TypedNets.Picture.Layout;

/// <summary>Orders the vertices of each layer by the mean place of their neighbours, sweep by sweep, and keeps the order with fewest crossings.</summary>
internal static class CrossingReduction
{
    private const int Sweeps = 8;

    /// <summary>Above so many links a sweep costs more than it brings.</summary>
    private const int ManyLinks = 20_000;

    public static void Order(IReadOnlyList<List<Vertex>> layers)
    {
        if (layers.Count < 2 || layers.All(layer => layer.Count < 2))
            return;
        long fewest = Crossings(layers);
        Vertex[][] best = [.. layers.Select(layer => layer.ToArray())];
        int sweeps = layers.Sum(layer => layer.Sum(vertex => vertex.Below.Count)) > ManyLinks ? 2 : Sweeps;
        for (int sweep = 0; sweep < sweeps && fewest > 0; sweep++)
        {
            bool isDown = sweep % 2 == 0;
            for (int i = 1; i < layers.Count; i++)
                Sort(layers[isDown ? i : layers.Count - 1 - i], isDown);
            long crossings = Crossings(layers);
            if (crossings >= fewest)
                continue;
            fewest = crossings;
            best = [.. layers.Select(layer => layer.ToArray())];
        }

        for (int i = 0; i < layers.Count; i++)
        {
            layers[i].Clear();
            layers[i].AddRange(best[i]);
            LayerGraph.Number(layers[i]);
        }
    }

    private static void Sort(List<Vertex> layer, bool isDown)
    {
        Vertex[] sorted = [.. layer.OrderBy(vertex => (isDown ? vertex.Above : vertex.Below)
            .Select(link => isDown ? Place(link.Upper, link.UpperOffset) : Place(link.Lower, link.LowerOffset)).DefaultIfEmpty(vertex.Order).Average())];
        layer.Clear();
        layer.AddRange(sorted);
        LayerGraph.Number(layer);
    }

    private static double Place(Vertex vertex, double offset) => vertex.Order + (offset / (vertex.Width + 1));

    /// <summary>Pairs of links whose ends are in opposite order, counted with a tree of partial sums.</summary>
    private static long Crossings(IReadOnlyList<List<Vertex>> layers)
    {
        long crossings = 0;
        foreach (List<Vertex> layer in layers.Take(layers.Count - 1))
        {
            (double Upper, double Lower)[] links = [.. layer.SelectMany(vertex => vertex.Below)
                .Select(link => (Place(link.Upper, link.UpperOffset), Place(link.Lower, link.LowerOffset))).OrderBy(link => link)];
            double[] places = [.. links.Select(link => link.Lower).Distinct().OrderBy(place => place)];
            var sums = new long[places.Length + 1];
            for (int i = 0; i < links.Length; i++)
            {
                int place = Array.BinarySearch(places, links[i].Lower) + 1;
                long before = 0;
                for (int at = place; at > 0; at -= at & -at)
                    before += sums[at];
                crossings += i - before;
                for (int at = place; at < sums.Length; at += at & -at)
                    sums[at]++;
            }
        }

        return crossings;
    }
}
