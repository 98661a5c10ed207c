using static TypedNets.Picture.SvgText;

namespace TypedNets.Picture;

/// <summary>Cards, inputs and outputs, by their left and top.</summary>
internal static class SvgCards
{
    private const double Corner = 6;

    /// <summary>An input or output.</summary>
    public static void Write(SvgText svg, Terminal terminal, double x, double y)
    {
        svg.Line($"<g><title>{Escaped($"{terminal.Value.Name}: {terminal.Shape}")}</title>");
        svg.Box($"node {Palette.Class(Family.Other)}", x, y, terminal.Width, terminal.Height, terminal.Height / 2);
        svg.Box("outline", x, y, terminal.Width, terminal.Height, terminal.Height / 2);
        svg.Text("bold", x + 14, y + 17, terminal.Name);
        svg.Text("muted", x + terminal.Width - 14, y + 17, terminal.Shape, End);
        svg.Line("</g>");
    }

    /// <summary>A card, line by line.</summary>
    public static void Write(SvgText svg, Card card, double x, double y)
    {
        svg.Line("<g>");
        double top = y;
        foreach (Row row in card.Rows)
        {
            Write(svg, row, x, top, card.Width, row == card.Rows[0], row == card.Rows[card.Rows.Count - 1]);
            top += row.Height;
        }

        string dash = card.Rows.Any(row => row.Layer.Shares is not null) ? " stroke-dasharray=\"5 3\"" : "";
        svg.Box("outline", x, y, card.Width, card.Height, Corner, dash);
        svg.Line("</g>");
    }

    private static void Write(SvgText svg, Row row, double x, double y, double width, bool isFirst, bool isLast)
    {
        svg.Line($"<g data-path=\"{Escaped(row.Layer.Path)}\"><title>{Escaped(Tooltip.Of(row.Layer))}</title>");
        svg.Line($"<path class=\"{Palette.Class(row.Family)}\" d=\"{Outline(x, y, width, row.Height, isFirst ? Corner : 0, isLast ? Corner : 0)}\"/>");
        string arguments = row.Arguments.Length > 0 ? $"<tspan class=\"muted\" dx=\"6\">{Escaped(row.Arguments)}</tspan>" : "";
        svg.Line($"<text x=\"{Number(x + Row.Margin)}\" y=\"{Number(y + 15)}\"><tspan{(row.IsBold ? " class=\"bold\"" : "")}>{Escaped(row.Layer.Kind)}</tspan>{arguments}</text>");
        svg.Text("muted", x + width - Row.Margin, y + 15, row.Right, End);
        svg.Text("muted", x + Row.Margin, y + 30, row.Lower);
        svg.Text("muted", x + width - Row.Margin, y + 30, row.LowerRight, End);
        svg.Line("</g>");
    }

    private static string Outline(double x, double y, double width, double height, double top, double bottom) =>
        $"M{Number(x)},{Number(y + top)}q0,-{Number(top)} {Number(top)},-{Number(top)}H{Number(x + width - top)}q{Number(top)},0 {Number(top)},{Number(top)}"
        + $"V{Number(y + height - bottom)}q0,{Number(bottom)} -{Number(bottom)},{Number(bottom)}H{Number(x + bottom)}q-{Number(bottom)},0 -{Number(bottom)},-{Number(bottom)}Z";
}
