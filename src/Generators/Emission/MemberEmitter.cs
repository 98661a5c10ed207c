using TypedNets.Analysis;
using TypedNets.Analysis.Layers;

namespace TypedNets.Generators;

/// <summary>Writes fields, properties and their registration.</summary>
internal static class MemberEmitter
{
    public static void WriteFields(SourceWriter writer, NetworkGraph graph, MemberNames members)
    {
        foreach (StepNode step in graph.Steps)
        {
            if (step.Form == StepForm.Value)
            {
                LayerNode layer = graph.Layers[step.Layers[0]];
                writer.Line($"private static readonly {KnownNames.Value} {members.FieldOf(step)} = new({Literals.Of(step.Key)}, {Literals.List(layer.OutputShape.Sizes)});");
                continue;
            }

            // Moving the network replaces a parameter of its own in the field that has its name.
            if (IsParameter(graph, step))
                writer.Line($"[{KnownNames.TorchSharp}.Utils.ComponentName(Name = {Literals.Of(step.Key)})]");
            foreach (int layer in step.Layers)
                writer.Line($"private readonly {LayerEmissions.Of(graph.Layers[layer]).ModuleType} {members.FieldOf(layer)};");
            if (step.Form == StepForm.Sequential)
                writer.Line($"private readonly {KnownNames.Modules}.Sequential {members.FieldOf(step)};");
        }

        writer.Line();
    }

    public static void WriteProperties(SourceWriter writer, NetworkTarget target, NetworkGraph graph, MemberNames members)
    {
        Dictionary<string, PropertyTarget> declared = target.Properties.ToDictionary(property => property.Name);
        foreach (StepNode step in graph.Steps)
        {
            bool isDeclared = declared.TryGetValue(step.Member, out PropertyTarget? property);
            string type = step.Form switch
            {
                StepForm.Value => KnownNames.Value,
                StepForm.Sequential => KnownNames.Modules + ".Sequential",
                _ => LayerEmissions.Of(graph.Layers[step.Layers[0]]).ModuleType,
            };
            writer.Line(Documentation.OfStep(graph, step, property?.Documentation ?? ""));
            writer.Line(isDeclared
                ? $"{property!.Modifiers} partial {property.Type} {Literals.Identifier(step.Member)} => {members.FieldOf(step)};\n".TrimStart()
                : $"public {type} {step.Member} => {members.FieldOf(step)};\n");
        }
    }

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

    private static bool IsParameter(NetworkGraph graph, StepNode step) =>
        step.Form == StepForm.Module && LayerCatalogue.Get(graph.Layers[step.Layers[0]].Kind).IsParameter;
}
