using System.Text;

namespace TypedNets.Picture;

/// <summary>
/// Colours for light and for dark. Texts have a contrast of at least 4.5 to what they stand on in both (WCAG 2, level AA).
/// </summary>
internal static class Palette
{
    private static readonly (Family Family, string Light, string Dark)[] s_families =
    [
        (Family.Convolution, "#d6e6fb", "#1d3f66"),
        (Family.Linear, "#d5efdc", "#1e4a30"),
        (Family.Table, "#d2eeee", "#184848"),
        (Family.Sequence, "#f9dcea", "#5a2843"),
        (Family.Normalization, "#eceef2", "#343a44"),
        (Family.Activation, "#ffe5cf", "#5a3a17"),
        (Family.Pool, "#e7defa", "#43346b"),
        (Family.Join, "#fdf1b8", "#514612"),
        (Family.Reshape, "#f6f3ec", "#3d3a33"),
        (Family.Dropout, "#f3f4f6", "#2b3038"),
        (Family.Other, "#ffffff", "#22272e"),
    ];

    /// <summary>The class of a family.</summary>
    public static string Class(Family family) => "f" + (int)family;

    /// <summary>The rules for what stands in the element with an id; a page may hold several pictures.</summary>
    public static string Css(string id)
    {
        var text = new StringBuilder();
        AddColours(text, id, "#ffffff", "#16191d", "#4f5761", "#6f7a87", "#8b95a1", "#57606a");
        foreach ((Family family, string light, _) in s_families)
            text.Append($"#{id} .{Class(family)}{{fill:{light}}}\n");
        text.Append("@media screen and (prefers-color-scheme:dark){\n");
        AddColours(text, id, "#14181d", "#f0f3f6", "#c0c8d1", "#8a95a1", "#6a7480", "#b0bac5");
        foreach ((Family family, _, string dark) in s_families)
            text.Append($"#{id} .{Class(family)}{{fill:{dark}}}\n");
        return text.Append("}\n").ToString();
    }

    private static void AddColours(StringBuilder text, string id, string background, string ink, string muted, string edge, string outline, string frame) => text
        .Append($"#{id} .paper{{fill:{background}}}\n")
        .Append($"#{id} text{{fill:{ink}}}\n#{id} .muted{{fill:{muted}}}\n")
        .Append($"#{id} .edge{{stroke:{edge}}}\n#{id} .tip{{fill:{edge}}}\n")
        .Append($"#{id} .outline{{stroke:{outline}}}\n#{id} .frame{{fill:{frame};stroke:{frame}}}\n");
}
