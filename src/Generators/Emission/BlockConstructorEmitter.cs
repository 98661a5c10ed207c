using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>Writes the constructor by which another network uses this one as a block: it takes the layers that the other has built.</summary>
internal static class BlockConstructorEmitter
{
    /// <summary>Writes the constructor; a network of several outputs is no block and has none.</summary>
    public static void Write(SourceWriter writer, NetworkTarget target, NetworkGraph graph, MemberNames members)
    {
        if (graph.Outputs.Count > 1)
            return;
        string forward = ForwardSignature.Delegate(graph.Signature);
        writer.Line("/// <summary>Takes the layers that a network has built which uses this one as a block; generated code calls it.</summary>");
        writer.Line("/// <param name=\"body\">The layers, and the forward pass over them.</param>");
        writer.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        writer.Open($"public {Literals.Identifier(target.Name)}({KnownNames.TypedNets}.BlockBody<{forward}> body)\n    : base({Literals.Of(target.Name)})");
        writer.Line($"{members.Body} = body;\nbody.Enter(this);");
        foreach (StepNode step in graph.Steps)
        {
            writer.Line($"{members.FieldOf(step)} = body.Get<{MemberEmitter.TypeOf(graph, step)}>({Literals.Of(step.Key)});");
            foreach (int node in step.Form == StepForm.Sequential ? step.Nodes : [])
                writer.Line($"{members.FieldOf(node)} = null!; // the body has it");
        }

        writer.Line("RegisterComponents();");
        writer.Close();
        writer.Line();
    }
}
