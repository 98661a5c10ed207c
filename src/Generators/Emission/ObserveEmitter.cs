using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>
/// Writes the forward pass once more, for whoever looks at its values: one line a layer, nothing in place and nothing freed. So the
/// forward pass itself has no word of it.
/// </summary>
internal static class ObserveEmitter
{
    /// <summary>Writes that of a network.</summary>
    public static void Write(SourceWriter writer, NetworkTarget target, NetworkGraph graph, MemberNames members)
    {
        writer.Line("// The forward pass as SignalProbe runs it: nothing in place, nothing freed, every value shown.");
        writer.Open(Signature($"{KnownNames.TypedNets}.INetwork<{Literals.Identifier(target.Name)}>.", members.ObservedInputs, members.Observer));
        if (graph.Outputs.Count == 1)
            writer.Line($"if ({members.Body} is not null)\n    return {members.Body}.Observe({members.ObservedInputs}, {members.Observer});");
        WriteCalls(writer, graph, members);
        writer.Close();
        writer.Line();
    }

    /// <summary>Writes that of a block at a use.</summary>
    public static void WriteBody(SourceWriter writer, NetworkGraph graph, MemberNames members)
    {
        writer.Open("public override " + Signature("", members.ObservedInputs, members.Observer));
        WriteCalls(writer, graph, members);
        writer.Close();
    }

    /// <summary>The method's head.</summary>
    public static string Signature(string prefix, string inputs, string observer) =>
        $"{KnownNames.Tensor}[] {prefix}Observe({KnownNames.Tensor}[] {inputs}, {KnownNames.TypedNets}.ValueObserver {observer})";

    private static void WriteCalls(SourceWriter writer, NetworkGraph graph, MemberNames members)
    {
        for (int i = 0; i < graph.Inputs.Count; i++)
            writer.Line($"var {members.LocalOf(i)} = {members.ObservedInputs}[{Invariant.Text(i)}];");
        for (int i = 0; i < graph.Nodes.Count; i++)
        {
            GraphNode node = graph.Nodes[i];
            string[] read = [.. node.Inputs.Select(members.LocalOf)];
            string path = Literals.Of(node.Path);
            writer.Line($"var {members.LocalOf(graph.ValueOf(i))} = {members.Observer}." + (node is BlockNode
                ? $"Block({path}, {members.ModuleOf(i)}, {string.Join(", ", read)});"
                : $"Layer({path}, {ForwardEmitter.Expression(graph, i, members, read)});"));
        }

        writer.Line($"return [{string.Join(", ", graph.Outputs.Select(members.LocalOf))}];");
    }
}
