using TypedNets.Analysis;
using TypedNets.Analysis.Layers;

namespace TypedNets.Generators.Tests.Chains;

/// <summary>A network that was drawn.</summary>
/// <param name="Name">Its class.</param>
/// <param name="Input">Its input.</param>
/// <param name="Layers">Its layers.</param>
/// <param name="Steps">How many of them each property has; empty when they stand on the class.</param>
internal sealed record Chain(string Name, LayerInput Input, IReadOnlyList<DrawnLayer> Layers, IReadOnlyList<int> Steps)
{
    /// <summary>The class as its user writes it.</summary>
    public string Source
    {
        get
        {
            string type = Input.Type == DType.Float32 ? "" : $", DType = DType.{Input.Type}";
            string head = $"[Network, Input({string.Join(", ", Input.Sizes)}{type})]\n";
            return Steps.Count == 0
                ? $"{head}[{Texts(Layers)}]\npublic partial class {Name};\n"
                : $"{head}public partial class {Name}\n{{\n{string.Concat(Properties())}}}\n";
        }
    }

    /// <summary>The same as the analysis reads it.</summary>
    public NetworkDeclaration Declaration => new(
        Name, [new InputDeclaration("input", [.. Input.Sizes], Input.Type)],
        [.. Layers.Select(layer => new StepDeclaration(null, null, [layer.Declaration], []))], [], []);

    private IEnumerable<string> Properties()
    {
        int done = 0;
        foreach (int count in Steps)
        {
            DrawnLayer[] layers = [.. Layers.Skip(done).Take(count)];
            string[] withState = [.. layers.Select(layer => layer.Kind).Where(kind => LayerCatalogue.Get(kind).HasState)];
            string type = withState.Length switch { 0 => "Value", 1 when LayerCatalogue.Get(withState[0]).IsParameter => "Parameter", 1 => withState[0], _ => "Sequential" };
            yield return $"    [{Texts(layers)}] public partial {type} Step{done} {{ get; }}\n";
            done += count;
        }
    }

    private static string Texts(IEnumerable<DrawnLayer> layers) => string.Join(", ", layers.Select(layer => layer.Text));
}
