using TypedNets.Analysis;
using TypedNets.Analysis.Layers;

namespace TypedNets.Generators;

/// <summary>Writes fields, properties and their registration.</summary>
internal static class MemberEmitter
{
    /// <summary>Writes the fields of all steps.</summary>
    /// <param name="writer">Takes the text.</param>
    /// <param name="graph">The network, or a block at a use.</param>
    /// <param name="members">The names.</param>
    /// <param name="isBody">Whether the fields are those of a block's body, which is no module.</param>
    public static void WriteFields(SourceWriter writer, NetworkGraph graph, MemberNames members, bool isBody = false)
    {
        foreach (StepNode step in graph.Steps)
        {
            // Moving the network replaces a parameter of its own in the field that has its name.
            if (!isBody && IsParameter(graph, step))
                writer.Line($"[{KnownNames.TorchSharp}.Utils.ComponentName(Name = {Literals.Of(step.Key)})]");
            if (step.Form == StepForm.Sequential)
            {
                foreach (int node in step.Nodes)
                    writer.Line($"private readonly {MemberTypes.Of(graph.Nodes[node])} {members.FieldOf(node)};");
            }

            writer.Line($"private readonly {TypeOf(graph, step)} {members.FieldOf(step)};");
        }
    }

    /// <summary>Writes the properties of all steps.</summary>
    public static void WriteProperties(SourceWriter writer, NetworkTarget target, NetworkGraph graph, MemberNames members, NetworkSpec spec)
    {
        Dictionary<string, PredictedSignal?> signals = spec.Layers.ToDictionary(layer => layer.Path, layer => layer.Predicted);
        Dictionary<string, PropertyTarget> declared = target.Properties.ToDictionary(property => property.Name);
        foreach (StepNode step in graph.Steps)
        {
            bool isDeclared = declared.TryGetValue(step.Member, out PropertyTarget? property);
            writer.Line(Documentation.OfStep(graph, step, property?.Documentation ?? "", signals));
            writer.Line(isDeclared
                ? $"{property!.Modifiers} partial {property.Type} {Literals.Identifier(step.Member)} => {members.FieldOf(step)};\n".TrimStart()
                : $"public {TypeOf(graph, step)} {step.Member} => {members.FieldOf(step)};\n");
        }
    }

    /// <summary>The type of a step's property.</summary>
    public static string TypeOf(NetworkGraph graph, StepNode step) => step.Form switch
    {
        StepForm.Module => MemberTypes.Of(graph.Nodes[step.Nodes[0]]),
        StepForm.Blocks => MemberTypes.Of(step.Form, new LayerDeclaration("", new Arguments([new Argument("T", [], step.Type)]))),
        _ => MemberTypes.Of(step.Form, null),
    };

    /// <summary>Writes the registration of all steps.</summary>
    public static void WriteRegistration(SourceWriter writer, NetworkGraph graph, MemberNames members)
    {
        (string Table, string Key, string Field)[] entries =
        [
            .. graph.Steps.Where(step => step.Form != StepForm.Value)
                .Select(step => (IsParameter(graph, step) ? "_internal_params" : "_internal_submodules", step.Key, members.FieldOf(step))),
        ];
        writer.Line("/// <summary>Registers the layers under their state_dict keys, once and without reflection.</summary>");
        writer.Open("protected override void RegisterComponents()");
        if (entries.Length > 0)
            writer.Line($"if ({entries[0].Table}.Count > 0)\n    return;");
        foreach ((string table, string key, string field) in entries)
            writer.Line($"{table}.Add({Literals.Of(key)}, {field});");
        writer.Close();
        writer.Line();
    }

    /// <summary>Whether a step is a parameter of the network itself.</summary>
    private static bool IsParameter(NetworkGraph graph, StepNode step) =>
        step.Form == StepForm.Module && graph.Nodes[step.Nodes[0]] is LayerNode layer && LayerCatalogue.Get(layer.Kind).IsParameter;
}
