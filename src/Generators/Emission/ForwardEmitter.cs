using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>Writes the forward pass: straight-line code, one local a value, each freed after its last use.</summary>
internal static class ForwardEmitter
{
    public static void Write(SourceWriter writer, NetworkGraph graph, MemberNames members)
    {
        string[] inputs = [.. Enumerable.Range(0, graph.Inputs.Count).Select(members.LocalOf)];
        writer.Line(Documentation.OfForward(graph, inputs));
        writer.Open($"public override {ForwardSignature.Of(graph.Signature).Result} forward({string.Join(", ", inputs.Select(input => $"{KnownNames.Tensor} {input}"))})");
        for (int i = 0; i < inputs.Length; i++)
            writer.Line($"{KnownNames.TypedNets}.InputGuard.Check({inputs[i]}, Spec, {i}, {FirstParameter(graph, members)});");

        // A value that overwrote another stands in that one's local.
        Dictionary<int, string> locals = Enumerable.Range(0, inputs.Length).ToDictionary(i => i, i => inputs[i]);
        foreach (ForwardCall call in ForwardPlan.Of(graph).Calls)
            WriteCall(writer, graph, members, call, locals);
        writer.Line();
        string results = string.Join(", ", graph.Outputs.Select(value => locals[value]));
        writer.Line($"return {(graph.Outputs.Count == 1 ? results : $"({results})")};");
        writer.Close();
        writer.Line();
    }

    private static void WriteCall(SourceWriter writer, NetworkGraph graph, MemberNames members, ForwardCall call, Dictionary<int, string> locals)
    {
        LayerNode layer = graph.Layers[call.Layer];
        LayerEmission emission = LayerEmissions.Of(layer);
        int output = graph.ValueOf(call.Layer);
        string[] read = [.. layer.Inputs.Select(value => locals[value])];
        writer.Line();
        writer.Line($"// {Documentation.Line(layer)}{(call.InPlace ? ", in place" : "")}");
        if (call.InPlace)
        {
            locals[output] = read[0];
            writer.Line(emission.ForwardInPlace(layer, read) + ";");
        }
        else
        {
            locals[output] = members.LocalOf(output);
            writer.Line($"var {locals[output]} = {emission.Forward(layer, members.FieldOf(call.Layer), read)};");
        }

        foreach (int value in call.Freed)
            writer.Line($"{locals[value]}.Dispose();");
    }

    /// <summary>A parameter that tells the network's present device and element type; null when there is none.</summary>
    private static string FirstParameter(NetworkGraph graph, MemberNames members)
    {
        for (int i = 0; i < graph.Layers.Count; i++)
        {
            if (graph.Layers[i].Parameters.Count > 0)
                return LayerEmissions.Of(graph.Layers[i]).Parameter(members.FieldOf(i), graph.Layers[i].Parameters[0].Name);
        }

        return "null";
    }
}
