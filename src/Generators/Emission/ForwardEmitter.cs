using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>Writes the forward pass: straight-line code, one local a value, each freed after its last use.</summary>
internal static class ForwardEmitter
{
    /// <summary>Writes the forward pass of a network, which checks its inputs, or hands them to the one that it was given as a block.</summary>
    public static void Write(SourceWriter writer, NetworkGraph graph, MemberNames members)
    {
        string[] inputs = Inputs(graph, members);
        writer.Line(Documentation.OfForward(graph, inputs));
        writer.Open($"public override {ForwardSignature.Of(graph.Signature).Result} forward({Declared(inputs)})");
        if (graph.Outputs.Count == 1)
            writer.Line($"if ({members.Body} is not null)\n    return {members.Body}.Forward({string.Join(", ", inputs)});\n");
        for (int i = 0; i < inputs.Length; i++)
            writer.Line($"{KnownNames.TypedNets}.InputGuard.Check({inputs[i]}, Spec, {i}, {FirstParameter(graph, members)});");
        WriteCalls(writer, graph, members, inputs);
        writer.Close();
        writer.Line();
    }

    /// <summary>Writes the forward pass of a block at a use.</summary>
    public static void WriteBody(SourceWriter writer, NetworkGraph graph, MemberNames members)
    {
        string[] inputs = Inputs(graph, members);
        writer.Open($"private {KnownNames.Tensor} forward({Declared(inputs)})");
        WriteCalls(writer, graph, members, inputs);
        writer.Close();
    }

    private static string[] Inputs(NetworkGraph graph, MemberNames members) => [.. Enumerable.Range(0, graph.Inputs.Count).Select(members.LocalOf)];

    private static string Declared(string[] inputs) => string.Join(", ", inputs.Select(input => $"{KnownNames.Tensor} {input}"));

    private static void WriteCalls(SourceWriter writer, NetworkGraph graph, MemberNames members, string[] inputs)
    {
        // A value that overwrote another stands in that one's local.
        Dictionary<int, string> locals = Enumerable.Range(0, inputs.Length).ToDictionary(i => i, i => inputs[i]);
        foreach (ForwardCall call in ForwardPlan.Of(graph).Calls)
            WriteCall(writer, graph, members, call, locals);
        writer.Line();
        string results = string.Join(", ", graph.Outputs.Select(value => locals[value]));
        writer.Line($"return {(graph.Outputs.Count == 1 ? results : $"({results})")};");
    }

    private static void WriteCall(SourceWriter writer, NetworkGraph graph, MemberNames members, ForwardCall call, Dictionary<int, string> locals)
    {
        GraphNode node = graph.Nodes[call.Node];
        int output = graph.ValueOf(call.Node);
        string[] read = [.. node.Inputs.Select(value => locals[value])];
        string shared = node.Shares is { } owner ? $", again {graph.Nodes[owner].Path}" : "";
        writer.Line();
        writer.Line($"// {Documentation.Line(node)}{shared}{(call.InPlace ? ", in place" : "")}");
        if (call.InPlace)
        {
            locals[output] = read[0];
            writer.Line(LayerEmissions.Of((LayerNode)node).ForwardInPlace((LayerNode)node, read) + ";");
        }
        else
        {
            locals[output] = members.LocalOf(output);
            writer.Line($"var {locals[output]} = {Expression(graph, call.Node, members, read)};");
        }

        foreach (int value in call.Freed)
            writer.Line($"{locals[value]}.Dispose();");
    }

    /// <summary>The expression of a node's output in new memory, or memory that it shares as a view.</summary>
    public static string Expression(NetworkGraph graph, int index, MemberNames members, string[] read)
    {
        string module = members.ModuleOf(index);
        if (graph.Nodes[index] is not LayerNode layer)
            return $"{module}.call({string.Join(", ", read)})";
        if (layer.Shares is { } owner)
            layer = layer with { Parameters = ((LayerNode)graph.Nodes[owner]).Parameters };
        return LayerEmissions.Of(layer).Forward(layer, module, read);
    }

    /// <summary>A parameter that tells the network's present device and element type; null when there is none.</summary>
    private static string FirstParameter(NetworkGraph graph, MemberNames members)
    {
        for (int i = 0; i < graph.Nodes.Count; i++)
        {
            if (graph.Nodes[i] is LayerNode { Parameters.Count: > 0 } layer)
                return LayerEmissions.Of(layer).Parameter(members.FieldOf(i), layer.Parameters[0].Name);
        }

        return graph.Nodes.Any(node => node is BlockNode or LayerNode { Kind: nameof(Analysis.Layers.Layer) }) ? "global::System.Linq.Enumerable.FirstOrDefault(parameters())" : "null";
    }
}
