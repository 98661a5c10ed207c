using System.Globalization;
using static TypedNets.Picture.SvgText;

namespace TypedNets.Picture;

/// <summary>Draws a network's level and all in it.</summary>
internal sealed class SvgPicture(NetworkSpec spec)
{
    private const double Margin = 20, Title = 52;
    private readonly SvgText _svg = new();

    /// <summary>The whole document.</summary>
    public string Draw()
    {
        Level level = LevelBuilder.Of(spec);
        string totals = $"{Tooltip.Parameters(spec.ParameterCount)}{(spec.Macs is { } macs ? $" · {SpecText.Operations(macs)} multiply-adds" : "")}";
        double titleWidth = Math.Max(TextWidth.Of(spec.Network, 17, isBold: true), TextWidth.Of(totals, 11.5));
        double width = Math.Ceiling(Math.Max(level.Width, titleWidth) + (2 * Margin)), height = Math.Ceiling(level.Height + Title + (2 * Margin));

        Write(level, Math.Round((width - level.Width) / 2), Margin + Title);
        string content = _svg.ToString(), id = "net-" + Hash(spec.Network + content);
        string size = $"{Number(width)} {Number(height)}";
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" id="{id}" role="img" aria-labelledby="{id}-title {id}-desc" viewBox="0 0 {size}" width="{Number(width)}" height="{Number(height)}" font-family="system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif" font-size="{Number(Row.KindSize)}">
            <title id="{id}-title">{Escaped(spec.Network)}</title>
            <desc id="{id}-desc">{Escaped(Description(totals))}</desc>
            <style>
            {Palette.Css(id)}#{id} .edge{"{fill:none;stroke-width:1.4}"}
            #{id} .outline{"{fill:none}"}
            #{id} .frame{"{fill-opacity:.07;stroke-opacity:.55}"}
            #{id} .muted{"{font-size:10.5px}"}
            #{id} .bold{"{font-weight:600}"}
            </style>
            <rect class="paper" width="{Number(width)}" height="{Number(height)}" rx="8"/>
            <text class="bold" x="{Number(Margin)}" y="36" font-size="17">{Escaped(spec.Network)}</text>
            <text class="muted" x="{Number(Margin)}" y="54" style="font-size:11.5px">{Escaped(totals)}</text>
            {content}</svg>
            """.Replace("\r", "");
    }

    private string Description(string totals) =>
        $"A graph of {SpecText.Integer(spec.Layers.Count)} operations from {Values(spec.Inputs)} to {Values(spec.Outputs)}; {totals}.";

    private static string Values(IReadOnlyList<ValueSpec> values) => values.Count == 0 ? "nothing" : string.Join(", ", values.Select(value => $"{value.Name} {SpecText.Shape(value.Shape)}"));

    private void Write(Level level, double x, double y)
    {
        foreach (Frame frame in level.Items.OfType<Frame>())
            Write(frame, x + frame.X - (frame.Width / 2), y + frame.Y);
        foreach (Net net in level.Nets)
            SvgLines.Write(_svg, net, NetTitle(net), x, y);
        foreach (Item item in level.Items)
        {
            double left = x + item.X - (item.Width / 2), top = y + item.Y;
            if (item is Card card)
                SvgCards.Write(_svg, card, left, top);
            else if (item is Terminal terminal)
                SvgCards.Write(_svg, terminal, left, top);
            else if (item is Port)
                _svg.Line($"<path class=\"edge\" d=\"M{Number(x + item.X)},{Number(top)}V{Number(top + item.Height)}\"/>");
        }
    }

    private string NetTitle(Net net) => net.Value < spec.Inputs.Count ? $"{spec.Inputs[net.Value].Name}: {SpecText.Shape(spec.Inputs[net.Value].Shape)}"
        : $"{spec.Layers[net.Value - spec.Inputs.Count].Path}: {SpecText.Shape(spec.Layers[net.Value - spec.Inputs.Count].OutputShape)}";

    private void Write(Frame frame, double x, double y)
    {
        int count = frame.Block.Repetitions.Count;
        string repeat = count > 1 ? $" data-repeat=\"{count}\"" : "";
        _svg.Line($"<g data-block=\"{Escaped(frame.Block.Path)}\"{repeat}><title>{Escaped(FrameTitle(frame.Block))}</title>");
        _svg.Box("frame", x, y, frame.Width, frame.Height, 8);
        _svg.Text("bold", x + frame.Headings.TitleEnd, y + 16, frame.Title, SvgText.End);
        _svg.Text("muted", x + frame.Headings.PathStart, y + 16, frame.Path);
        Write(frame.Level, x + frame.Inset, y);
        _svg.Line("</g>");
    }

    private string FrameTitle(Scope block)
    {
        string paths = string.Join(", ", block.Repetitions.Select(repetition => repetition.Path));
        string cost = Tooltip.Parameters(block.Repetitions.SelectMany(repetition => repetition.AllLayers).Sum(layer => spec.Layers[layer].ParameterCount));
        int last = block.Repetitions[block.Repetitions.Count - 1].AllLayers.Last();
        return $"{paths}: {block.Kind}\n{cost}{(block.Repetitions.Count > 1 ? " together" : "")}"
            + (block.SizesVary ? $"\nsizes are those of the first; the last gives {SpecText.Shape(spec.Layers[last].OutputShape)}" : "");
    }

    /// <summary>FNV-1a, so that pictures on one page do not take each other's rules.</summary>
    private static string Hash(string text)
    {
        uint hash = 2166136261;
        foreach (char c in text)
            hash = unchecked((hash ^ c) * 16777619);
        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
