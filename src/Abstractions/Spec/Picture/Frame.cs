namespace TypedNets.Picture;

/// <summary>A block with what is in it, or several equal ones of which one is drawn.</summary>
internal sealed class Frame : Item
{
    /// <summary>The height of its heading, which lies at both sides of the edges that come in.</summary>
    public const double Heading = 24;
    private const double Padding = 12;

    /// <param name="block">The block.</param>
    /// <param name="around">What it stands in.</param>
    public Frame(Scope block, Scope around)
    {
        Block = block;
        Title = block.Kind + (block.Repetitions.Count > 1 ? $" ×{block.Repetitions.Count}" : "");
        Path = TextWidth.Fitted(around.Within(block.Path) + (block.Repetitions.Count > 1 ? " … " + LastNumber(block) + (block.SizesVary ? ", sizes vary" : "") : ""), Row.DetailSize, 190);
    }

    public Scope Block { get; }

    public string Title { get; }

    public string Path { get; }

    public Level Level { get; } = new();

    /// <summary>Where values come in.</summary>
    public Dictionary<int, Port> Inlets { get; } = [];

    /// <summary>Where values go out.</summary>
    public Dictionary<int, Port> Outlets { get; } = [];

    /// <summary>From the frame's left to its level's.</summary>
    public double Inset { get; private set; }

    public override bool TakesArrows => false;

    /// <summary>Where the title ends and the path starts, from the frame's left.</summary>
    public (double TitleEnd, double PathStart) Headings { get; private set; }

    /// <summary>Where a port is, from the frame's centre.</summary>
    public double Offset(Port port) => Inset + port.X - (Width / 2);

    /// <summary>Puts the border around the level that has been laid out, wide enough for the heading.</summary>
    public void Enclose()
    {
        double title = TextWidth.Of(Title, Row.KindSize, isBold: true) + 18, path = TextWidth.Of(Path, Row.DetailSize) + 18;
        double first = Inlets.Count > 0 ? Inlets.Values.Min(port => port.X) : Level.Width / 2, last = Inlets.Count > 0 ? Inlets.Values.Max(port => port.X) : first;
        Inset = Math.Ceiling(Math.Max(Padding, title - first));
        Width = Item.Even(Inset + Math.Max(Level.Width + Padding, last + path));
        Height = Level.Height + (Outlets.Count > 0 ? 0 : Padding);
        Headings = (Inset + first - 9, Inset + last + 9);
    }

    /// <summary>The number that the last repetition's path ends with, else its last part.</summary>
    private static string LastNumber(Scope block)
    {
        string path = block.Repetitions[block.Repetitions.Count - 1].Path, name = path.Substring(path.LastIndexOf('.') + 1), digits = name.TrimEnd("0123456789".ToCharArray());
        return digits.Length < name.Length ? name.Substring(digits.Length) : name;
    }
}
