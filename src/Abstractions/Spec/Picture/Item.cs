namespace TypedNets.Picture;

/// <summary>What has a place on a level of the picture.</summary>
internal abstract class Item
{
    public double Width { get; set; }

    public double Height { get; set; }

    /// <summary>Its centre, from its level's left.</summary>
    public double X { get; set; }

    /// <summary>Its top, from its level's top.</summary>
    public double Y { get; set; }

    /// <summary>The next even width, so that centres are at whole pixels.</summary>
    public static double Even(double width) => Math.Ceiling(width / 2) * 2;

    /// <summary>Whether edges end on it with an arrow.</summary>
    public virtual bool TakesArrows => true;
}

/// <summary>Operations, the first and those that follow it alone.</summary>
internal sealed class Card : Item
{
    public Card(IReadOnlyList<Row> rows, int first, int last)
    {
        (Rows, First, Last) = (rows, first, last);
        Width = rows.Max(row => row.Width);
        Height = rows.Sum(row => row.Height);
    }

    public IReadOnlyList<Row> Rows { get; }

    /// <summary>The layer that reads what the card reads.</summary>
    public int First { get; }

    /// <summary>The layer whose output leaves the card.</summary>
    public int Last { get; }
}

/// <summary>An input or output of the network.</summary>
internal sealed class Terminal : Item
{
    public Terminal(ValueSpec value, string name)
    {
        Value = value;
        Name = TextWidth.Fitted(name, Row.KindSize, 200);
        Shape = SpecText.Shape(value.Shape) + (value.DType == DType.Float32 ? "" : " " + value.DType.ToString().ToLowerInvariant());
        Width = Even(28 + Math.Max(50, TextWidth.Of(Name, Row.KindSize, isBold: true) + 10 + TextWidth.Of(Shape, Row.DetailSize)));
        Height = 26;
    }

    public ValueSpec Value { get; }

    public string Name { get; }

    public string Shape { get; }
}

/// <summary>A place on a frame's border where an edge passes.</summary>
internal sealed class Port : Item
{
    public Port(double height) => (Width, Height) = (8, height);

    public override bool TakesArrows => false;
}
