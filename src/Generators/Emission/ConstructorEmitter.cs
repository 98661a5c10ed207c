using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>Writes the constructor: each module once, each parameter started once.</summary>
internal static class ConstructorEmitter
{
    /// <summary>The constructor's parameters.</summary>
    public static readonly string Parameters = string.Join(",\n    ",
        "(\n    long? seed = null",
        $"{KnownNames.TypedNets}.Initializer? initializer = null",
        $"{KnownNames.Torch}.Device? device = null",
        $"{KnownNames.Torch}.ScalarType? dtype = null)");

    /// <summary>The constructor's documentation, the same for every network.</summary>
    public const string Summary = """
        /// <summary>Builds the network.</summary>
        /// <param name="seed">Root of the parameters' random streams; null draws one from libtorch's global generator.</param>
        /// <param name="initializer">Replaces the initializers of all weights; null keeps the declared ones.</param>
        /// <param name="device">Where the parameters live; null is the CPU.</param>
        /// <param name="dtype">Their element type; null is 32-bit floating point.</param>
        """;

    public static void Write(SourceWriter writer, NetworkTarget target, NetworkGraph graph, MemberNames members)
    {
        writer.Line(Summary.Replace("\r\n", "\n"));
        writer.Open($"public {Literals.Identifier(target.Name)}{Parameters}\n    : base({Literals.Of(target.Name)})");
        writer.Line($"using var scope = {KnownNames.Torch}.NewDisposeScope(); // TorchSharp's constructors leave temporary tensors behind");
        string semantics = graph.Semantics == InitializerSemantics.PyTorch ? "" : $", {KnownNames.TypedNets}.InitializerSemantics.{graph.Semantics}";
        writer.Line($"using var parameters = new {KnownNames.TypedNets}.ParameterFactory(seed, initializer, device, dtype{semantics});");
        foreach (StepNode step in graph.Steps.Where(step => step.Form != StepForm.Value))
        {
            foreach (int index in step.Layers)
            {
                LayerNode layer = graph.Layers[index];
                writer.Line();
                writer.Line($"// {Documentation.Line(layer)}");
                foreach (ParameterNode parameter in layer.Parameters.Where(p => p.Site.Role is ParameterRole.Weight or ParameterRole.Recurrent or ParameterRole.Embedding))
                    writer.Line($"// {Documentation.Line(parameter)}");
                foreach (string statement in LayerEmissions.Of(layer).Construct(layer, members.FieldOf(index)))
                    writer.Line(statement);
            }

            if (step.Form == StepForm.Sequential)
                WriteSequential(writer, step, graph, members);
        }

        writer.Line();
        writer.Line("RegisterComponents();");
        writer.Close();
        writer.Line();
    }

    private static void WriteSequential(SourceWriter writer, StepNode step, NetworkGraph graph, MemberNames members)
    {
        IEnumerable<string> children = step.Layers.Select((layer, i) =>
            $"(\"{i}\", {LayerEmissions.Of(graph.Layers[layer]).Child(graph.Layers[layer], members.FieldOf(layer))})");
        string type = $"{KnownNames.NN}.Module<{KnownNames.Tensor}, {KnownNames.Tensor}>";
        writer.Line($"{members.FieldOf(step)} = {KnownNames.NN}.Sequential(new (string, {type})[] {{ {string.Join(", ", children)} }});");
    }
}
