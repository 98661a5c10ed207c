namespace TypedNets.Picture.Layout;

/// <summary>A place on a layer: an item's, or where a net passes between items.</summary>
internal sealed class Vertex(Item? item, int layer)
{
    /// <summary>The item; null where a net passes.</summary>
    public Item? Item { get; } = item;

    public int Layer { get; } = layer;

    /// <summary>Place within its layer, from the left.</summary>
    public int Order { get; set; }

    public double Width => Item?.Width ?? 2;

    public double Height => Item?.Height ?? 0;

    /// <summary>Centre, within its stage until that is placed, then within its level.</summary>
    public double X { get; set; }

    /// <summary>Top, within its stage until that is placed, then within its level.</summary>
    public double Top { get; set; }

    /// <summary>Links from the layer above.</summary>
    public List<Link> Above { get; } = [];

    /// <summary>Links to the layer below.</summary>
    public List<Link> Below { get; } = [];

    /// <summary>Items on the longest way down from here.</summary>
    public int Depth { get; set; }

    /// <summary>The least distance between the centres of neighbours.</summary>
    public static double Distance(Vertex left, Vertex right) =>
        ((left.Width + right.Width) / 2) + (left.Item is null || right.Item is null ? 14 : 28);
}

/// <summary>A part of a net, between two layers that follow each other.</summary>
internal sealed class Link(Net net, Vertex upper, double upperOffset, Vertex lower, double? lowerOffset)
{
    public Net Net { get; } = net;

    public Vertex Upper { get; } = upper;

    public Vertex Lower { get; } = lower;

    /// <summary>Where it may arrive anywhere on the lower one's top.</summary>
    public bool IsFree { get; } = lowerOffset is null;

    public double UpperOffset { get; } = upperOffset;

    public double LowerOffset { get; set; } = lowerOffset ?? 0;

    /// <summary>Whether it joins others to the same item on one track, because they are many.</summary>
    public bool IsJoined { get; set; }

    /// <summary>Whether it is to be a straight line.</summary>
    public bool IsStraight { get; set; }

    /// <summary>Forgets how it was laid out.</summary>
    public void Reset()
    {
        (IsJoined, IsStraight) = (false, false);
        if (IsFree)
            LowerOffset = 0;
    }

    public double UpperX => Upper.X + UpperOffset;

    public double LowerX => Lower.X + LowerOffset;
}
