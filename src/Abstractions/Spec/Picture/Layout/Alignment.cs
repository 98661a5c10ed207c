namespace TypedNets.Picture.Layout;

/// <summary>Chooses the links that become straight lines: those of the longest chain before those beside it, none across another.</summary>
internal static class Alignment
{
    private const double Step = 24;

    /// <summary>More lines than these join before they arrive.</summary>
    private const int MostEnds = 10;

    public static void Choose(IReadOnlyList<List<Vertex>> layers)
    {
        foreach (List<Vertex> layer in layers.Take(layers.Count - 1))
        {
            var chosen = new List<Link>();
            foreach (Link link in layer.SelectMany(vertex => vertex.Below).Where(link => Weight(link) > 0).OrderByDescending(Weight))
            {
                if (chosen.All(other => Agree(other, link)))
                    chosen.Add(link);
            }

            chosen.ForEach(link => link.IsStraight = true);
        }

        foreach (Vertex vertex in layers.Skip(1).SelectMany(layer => layer))
            SpreadEnds(vertex);
    }

    private static bool Agree(Link a, Link b) => Math.Sign(a.Upper.Order - b.Upper.Order) * Math.Sign(a.Lower.Order - b.Lower.Order) > 0;

    private static int Weight(Link link)
    {
        (bool isUpper, bool isLower) = (link.Upper.Item is not null, link.Lower.Item is not null);
        if (!isUpper && !isLower)
            return 3;
        if (isUpper && isLower)
            return IsMain(link, link.Upper.Below, other => other.Lower) && IsMain(link, link.Lower.Above, other => other.Upper) ? 2 : 0;
        return isUpper ? link.Upper.Below.Count == 1 ? 1 : 0 : link.Lower.Above.Count == 1 ? 1 : 0;
    }

    /// <summary>
    /// Whether a link is the one of an item's that goes straight on: the only one to an item, else the one with the longest way before
    /// it, else the middle one. Of an even number of equals none does, and the item stands in the middle between them.
    /// </summary>
    private static bool IsMain(Link link, List<Link> links, Func<Link, Vertex> end)
    {
        Link[] items = [.. links.Where(other => end(other).Item is not null)];
        if (items.Length == 1)
            return true;
        int longest = items.Max(other => end(other).Depth);
        if (items.Count(other => end(other).Depth == longest) == 1)
            return end(link).Depth == longest;
        return links.Count % 2 == 1 && links.OrderBy(other => end(other).Order).ElementAt(links.Count / 2) == link;
    }

    /// <summary>Spreads the links that arrive on an item over its top, in their order, around the straight one where there is one.</summary>
    private static void SpreadEnds(Vertex vertex)
    {
        if (vertex.Above.Count < 2 || !vertex.Above.All(link => link.IsFree))
            return;
        vertex.Above.Sort((a, b) => a.Upper.Order != b.Upper.Order ? a.Upper.Order.CompareTo(b.Upper.Order) : a.UpperOffset.CompareTo(b.UpperOffset));
        int straight = vertex.Above.FindIndex(link => link.IsStraight);
        double middle = straight >= 0 ? straight : (vertex.Above.Count - 1) / 2.0;
        if (vertex.Above.Count > MostEnds)
        {
            foreach (Link link in vertex.Above)
                (link.LowerOffset, link.IsJoined) = (Math.Sign(vertex.Above.IndexOf(link) - middle) * Step, !link.IsStraight);
            return;
        }

        double step = Math.Min(Step, ((vertex.Width / 2) - 14) / Math.Max(middle, vertex.Above.Count - 1 - middle));
        for (int i = 0; i < vertex.Above.Count; i++)
            vertex.Above[i].LowerOffset = Math.Round((i - middle) * step);
    }
}
