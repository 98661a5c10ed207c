using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Tests.Docs;

/// <summary>The text of docs/layers.md, from the catalogue and the attributes' documentation.</summary>
internal static partial class LayersPage
{
    private static readonly Dictionary<string, XElement> s_documentation = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "TypedNets.Abstractions.xml"))
        .Descendants("member").ToDictionary(member => member.Attribute("name")!.Value);

    /// <summary>Enough for every kind's required arguments; a kind reads only its own.</summary>
    private static readonly Arguments s_required = new([
        new("OutChannels", [4]), new("KernelSize", [1]), new("OutFeatures", [4]), new("OutputSize", [1]), new("Dim", [-1]), new("NumGroups", [1]), new("Size", [1]),
        new("Dims", [0, 1]), new("NumEmbeddings", [4]), new("EmbeddingDim", [4]), new("HiddenSize", [4]), new("SplitSize", [1]),
        new("NumHeads", [1]), new("Nhead", [1]),
    ]);

    public static string Text()
    {
        var text = new StringBuilder("""
            # Layers

            Made from the layer catalogue by a test; do not edit. After a change of the catalogue run
            `DOCS_ACCEPT=1 dotnet run --project tests/Analysis.Tests`.

            Names, meaning and defaults are PyTorch's. Sizes of the input are never written; shapes leave the batch out.
            Arguments shown are required, all others are properties of the attribute.

            | Layer | What it does | Input → output | Parameters |
            |---|---|---|---|

            """);
        foreach (LayerKind kind in LayerCatalogue.All.Where(kind => kind is not Activation))
            text.Append($"| {Signature(kind)} | {Documentation(kind, "summary")} | {Documentation(kind, "remarks")} | {Parameters(kind)} |\n");

        text.Append("""

            ## Activations

            They leave the shape as it is, except GLU. The gain is what `HeNormal`, `HeUniform` and `Orthogonal` multiply the standard
            deviation of the weights before the activation by, here at the default arguments: PyTorch's `calculate_gain` where it has
            a value, else 1/√E[φ(z)²] for a standard normal z; 1 for those that normalise over a dimension.

            | Activation | What it does | Parameters | Gain |
            |---|---|---|---|

            """);
        foreach (Activation kind in LayerCatalogue.All.OfType<Activation>())
            text.Append($"| {Signature(kind)} | {Documentation(kind, "summary")} | {Parameters(kind)} | {Invariant.Text(kind.Gain(s_required))} |\n");
        return text.Replace("\r\n", "\n").ToString();
    }

    /// <summary>As it is written, with the arguments of the attribute's first constructor that are required.</summary>
    private static string Signature(LayerKind kind)
    {
        ParameterInfo[] required = [.. Attribute(kind).GetConstructors()[0].GetParameters().Where(p => !p.HasDefaultValue && !p.IsDefined(typeof(ParamArrayAttribute)))];
        return $"`{kind.Name}{(kind is Block or Layer ? "<T>" : "")}{(required.Length == 0 ? "" : $"({string.Join(", ", required.Select(p => p.Name))})")}`";
    }

    private static string Documentation(LayerKind kind, string part)
    {
        XElement? element = s_documentation[$"T:{Attribute(kind).FullName}"].Element(part);
        if (element is null)
            return "";
        foreach (XElement reference in element.Elements("see").ToArray())
            reference.ReplaceWith($"`{reference.Attribute("cref")!.Value.Split('.')[^1]}`");
        string text = Space().Replace(element.Value.Trim(), " ").Replace("|", "\\|").TrimEnd('.');
        return text.StartsWith($"{kind.Name}: ", StringComparison.Ordinal) ? text[(kind.Name.Length + 2)..] : text;
    }

    /// <summary>Names of the parameters, from the first input that the kind takes.</summary>
    private static string Parameters(LayerKind kind)
    {
        if (kind is Reuse)
            return kind is Block ? "those of its layers" : "none of its own";
        foreach (int rank in new[] { 3, 4, 2, 1 })
        {
            var shape = new Shape([.. Enumerable.Repeat((long?)4, rank)]);
            var layer = new LayerInference(s_required, [.. Enumerable.Repeat(shape, kind is Join ? 2 : kind.InputCount)], kind is TableLayer ? DType.Int64 : DType.Float32);
            try
            {
                kind.Infer(layer);
                return string.Join(", ", layer.Parameters.Select(parameter => parameter.Name.Length > 0 ? parameter.Name : "itself"));
            }
            catch (RefusalException) when (rank > 1)
            {
                // Not its rank.
            }
        }

        throw new InvalidOperationException($"{kind.Name} takes none of the inputs; add its required arguments.");
    }

    private static Type Attribute(LayerKind kind) => typeof(LayerAttribute).Assembly.GetType($"TypedNets.{kind.Name}Attribute{(kind is Block or Layer ? "`1" : "")}", throwOnError: true)!;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
