namespace TypedNets.Picture;

/// <summary>What stands directly in a block, and the values that run between.</summary>
internal sealed class Level
{
    public List<Item> Items { get; } = [];

    public List<Net> Nets { get; } = [];

    public double Width { get; set; }

    public double Height { get; set; }
}

/// <summary>A value on its way from where it is computed to all that read it: one line that branches.</summary>
/// <param name="source">Where it comes from.</param>
/// <param name="offset">Where it leaves, from the source's centre.</param>
/// <param name="value">Its number.</param>
internal sealed class Net(Item source, double offset, int value)
{
    public Item Source { get; } = source;

    public double Offset { get; } = offset;

    public int Value { get; } = value;

    public List<NetEnd> Ends { get; } = [];

    /// <summary>Lines from top to bottom, corner by corner.</summary>
    public List<Point[]> Lines { get; } = [];

    /// <summary>Tips of arrows; all point down.</summary>
    public List<Point> Arrows { get; } = [];
}

/// <summary>Where a value arrives.</summary>
/// <param name="target">What reads it.</param>
/// <param name="offset">Where it arrives, from the target's centre; null where it may arrive anywhere on the target's top.</param>
internal sealed class NetEnd(Item target, double? offset)
{
    public Item Target { get; } = target;

    public double? Offset { get; } = offset;
}

/// <summary>A place.</summary>
internal readonly record struct Point(double X, double Y)
{
    public Point Moved(double x, double y) => new(X + x, Y + y);
}
