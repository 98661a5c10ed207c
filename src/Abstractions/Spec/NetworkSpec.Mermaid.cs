using System.Globalization;
using System.Text;

namespace TypedNets;

public sealed partial record NetworkSpec
{
    /// <summary>
    /// The network as a Mermaid flowchart, which GitHub, GitLab and most editors draw: a node for every operation with its output's
    /// shape and its parameters, rounded nodes for inputs and outputs.
    /// </summary>
    /// <returns>The diagram's text with LF line ends and none at its end, without the code fence.</returns>
    public string ToMermaid()
    {
        var text = new StringBuilder("flowchart TD\n");
        var nodes = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < Inputs.Count; i++)
        {
            nodes[Inputs[i].Name] = $"in{i}";
            text.Append($"    in{i}([{Label(Inputs[i].Name, SpecText.Shape(Inputs[i].Shape))}])\n");
        }

        for (int i = 0; i < Layers.Count; i++)
        {
            LayerSpec layer = Layers[i];
            string parameters = layer.Shares is { } owner ? $"again {owner}" : layer.ParameterCount == 0 ? "" : $"{SpecText.Integer(layer.ParameterCount)} {(layer.ParameterCount == 1 ? "parameter" : "parameters")}";
            text.Append($"    layer{i}[{Label($"{layer.Path}: {layer.Kind}", SpecText.Shape(layer.OutputShape), parameters)}]\n");
            foreach (string input in layer.Inputs)
                text.Append($"    {nodes[input]} --> layer{i}\n");
            nodes[layer.Path] = $"layer{i}"; // after its edges: an input may have the same name
        }

        for (int i = 0; i < Outputs.Count; i++)
        {
            text.Append($"    out{i}([{Label(Outputs.Count == 1 ? "output" : $"output {Outputs[i].Name}", SpecText.Shape(Outputs[i].Shape))}])\n");
            text.Append($"    {nodes[Outputs[i].Name]} --> out{i}\n");
        }

        return text.ToString().TrimEnd('\n');
    }

    private static string Label(params string[] lines) =>
        $"\"{string.Join("<br/>", lines.Where(line => line.Length > 0).Select(Escaped))}\"";

    /// <summary>Mermaid's own entities, for what it would read as text delimiters, entities, HTML or Markdown.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (char c in text)
        {
            if (c is '"' or '#' or '&' or '<' or '>' or '`' or '*' or '\\' or ';' || char.IsControl(c))
                escaped.Append('#').Append(((int)c).ToString(CultureInfo.InvariantCulture)).Append(';');
            else
                escaped.Append(c);
        }

        return escaped.ToString();
    }
}
