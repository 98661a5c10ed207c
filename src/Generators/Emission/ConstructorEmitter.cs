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

    /// <summary>Writes the constructor.</summary>
    public static void Write(SourceWriter writer, NetworkTarget target, NetworkGraph graph, MemberNames members, BlockBodies bodies)
    {
        writer.Line(Summary.Replace("\r\n", "\n"));
        writer.Open($"public {Literals.Identifier(target.Name)}{Parameters}\n    : base({Literals.Of(target.Name)})");
        writer.Line($"using var scope = {KnownNames.Torch}.NewDisposeScope(); // TorchSharp's constructors leave temporary tensors behind");
        string semantics = graph.Semantics == InitializerSemantics.PyTorch ? "" : $", {KnownNames.TypedNets}.InitializerSemantics.{graph.Semantics}";
        writer.Line($"using var parameters = new {KnownNames.TypedNets}.ParameterFactory(seed, initializer, device, dtype{semantics}, spec: Spec);");
        WriteSteps(writer, graph, members, bodies);
        writer.Line();
        writer.Line("RegisterComponents();");
        writer.Close();
        writer.Line();
    }

    /// <summary>Writes the construction of every step, into its fields.</summary>
    public static void WriteSteps(SourceWriter writer, NetworkGraph graph, MemberNames members, BlockBodies bodies)
    {
        foreach (StepNode step in graph.Steps)
        {
            foreach (int index in step.Nodes)
                WriteNode(writer, graph, index, step.Form == StepForm.Blocks ? null : members.FieldOf(index), bodies);
            if (step.Form == StepForm.Sequential)
                WriteSequential(writer, step, graph, members);
            else if (step.Form == StepForm.Blocks)
                WriteList(writer, step, graph, members, bodies);
            else if (step.Form == StepForm.Value)
                writer.Line($"\n{members.FieldOf(step)} = new({Literals.Of(step.Key)}, {Literals.List(graph.ShapeOf(step.Value).Sizes)});");
        }
    }

    private static void WriteNode(SourceWriter writer, NetworkGraph graph, int index, string? field, BlockBodies bodies)
    {
        if (graph.Nodes[index] is BlockNode block)
        {
            if (field is not null)
                writer.Line($"\n// {Documentation.Line(block)}\n{field} = {bodies.Construct(block)};");
            return;
        }

        LayerNode layer = (LayerNode)graph.Nodes[index];
        writer.Line();
        writer.Line($"// {Documentation.Line(layer)}");
        foreach (ParameterNode parameter in layer.Parameters.Where(p => p.Site.Role is ParameterRole.Weight or ParameterRole.Recurrent or ParameterRole.Embedding))
            writer.Line($"// {Documentation.Line(parameter)}");
        foreach (string statement in LayerEmissions.Of(layer).Construct(layer, field!))
            writer.Line(statement);
    }

    private static void WriteSequential(SourceWriter writer, StepNode step, NetworkGraph graph, MemberNames members)
    {
        if (step.Nodes.Count == 0)
        {
            writer.Line($"\n// {step.Key}: left out, since what it reads is shaped as it must be\n{members.FieldOf(step)} = {KnownNames.NN}.Sequential();");
            return;
        }

        IEnumerable<string> children = step.Nodes.Select((node, i) => $"(\"{i}\", {Child(graph.Nodes[node], members.FieldOf(node))})");
        string type = $"{KnownNames.NN}.Module<{KnownNames.Tensor}, {KnownNames.Tensor}>";
        writer.Line($"{members.FieldOf(step)} = {KnownNames.NN}.Sequential(new (string, {type})[] {{ {string.Join(", ", children)} }});");
    }

    /// <summary>A member of a Sequential, whose members read one value.</summary>
    private static string Child(GraphNode node, string field) => node is LayerNode { Kind: not nameof(Analysis.Layers.Layer) } layer ? LayerEmissions.Of(layer).Child(layer, field)
        : node.Inputs.Count == 1 ? field
        : $"new {KnownNames.TypedNets}.FunctionModule({Literals.Of(node.Path)}, input => {field}.call({string.Join(", ", node.Inputs.Select(_ => "input"))}), {field})";

    /// <summary>How the blocks of a list are called, where it is not by their places.</summary>
    private static string[] Numbering(StepNode step, BlockNode[] blocks)
    {
        string first = blocks.Length == 0 ? "0" : blocks[0].Path.Substring(step.Key.Length + 1);
        string name = first.TrimEnd([.. "0123456789"]);
        return first == "0" ? [] : [Literals.Of(name), first.Substring(name.Length)];
    }

    private static void WriteList(SourceWriter writer, StepNode step, NetworkGraph graph, MemberNames members, BlockBodies bodies)
    {
        BlockNode[] blocks = [.. step.Nodes.Select(index => (BlockNode)graph.Nodes[index])];
        writer.Line();
        foreach (BlockNode block in blocks)
            writer.Line($"// {Documentation.Line(block)}");
        string[] arguments = [.. Numbering(step, blocks), .. blocks.Select(bodies.Construct)];
        writer.Line($"{members.FieldOf(step)} = new {KnownNames.TypedNets}.BlockList<{step.Type}>({string.Join(",", arguments.Select(argument => "\n    " + argument))});");
    }
}
