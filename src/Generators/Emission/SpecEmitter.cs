using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>Writes what generic code sees of a network: its spec and its factory.</summary>
internal static class SpecEmitter
{
    public static void Write(SourceWriter writer, NetworkTarget target, NetworkGraph graph, NetworkSpec spec)
    {
        WriteCreate(writer, target);
        writer.Line("/// <summary>All that is known about the network before it runs.</summary>");
        writer.Line(Documentation.OfNetwork(graph));
        writer.Line($"public static {KnownNames.TypedNets}.NetworkSpec Spec {{ get; }} = new(");
        writer.Indent(1);
        writer.Line($"{Literals.Of(spec.Network)},");
        writer.Line($"{Literals.List(spec.Inputs.Select(Value))},");
        writer.Line($"{Literals.List(spec.Outputs.Select(Value))},");
        writer.Line("[");
        writer.Indent(1);
        foreach (LayerSpec layer in spec.Layers)
            WriteLayer(writer, layer);
        writer.Indent(-1);
        string end = spec.Semantics == InitializerSemantics.PyTorch ? "])" : $"], {KnownNames.TypedNets}.InitializerSemantics.{spec.Semantics})";
        writer.Indent(-1);
        if (spec.Blocks.Count == 0)
        {
            writer.Line($"    {end};");
            return;
        }

        writer.Open($"    {end}");
        writer.Line($"Blocks = {Literals.List(spec.Blocks.Select(block => $"new({Literals.Of(block.Path)}, {Literals.Of(block.Kind)})"))},");
        writer.Close(";");
    }

    /// <summary>The factory of INetwork.</summary>
    private static void WriteCreate(SourceWriter writer, NetworkTarget target)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public static {Literals.Identifier(target.Name)} Create({KnownNames.TypedNets}.NetworkOptions options) =>");
        writer.Line("    new(options.Seed, options.Initializer, options.Device, options.DType);\n");
    }

    private static void WriteLayer(SourceWriter writer, LayerSpec layer)
    {
        string head = $"new({Literals.Of(layer.Path)}, {Literals.OfNullable(layer.Member)}, {Literals.Of(layer.Kind)}, "
            + $"{Literals.List(layer.Inputs.Select(Literals.Of))}, {Literals.List(layer.InputShape)}, {Literals.List(layer.OutputShape)}, ";
        string[] more =
        [
            .. layer.Arguments.Length == 0 ? Array.Empty<string>() : [$"Arguments = {Literals.Of(layer.Arguments)}"],
            .. layer.Shares is null ? Array.Empty<string>() : [$"Shares = {Literals.Of(layer.Shares)}"],
            .. layer.Predicted is not { } signal ? Array.Empty<string>() : [$"Predicted = new({Literals.Of(signal.Forward)}, {Literals.Of(signal.Gradient)}){More(signal)}"],
        ];
        string end = more.Length == 0 ? "" : $" {{ {string.Join(", ", more)} }}";
        if (layer.Parameters.Count == 0)
        {
            writer.Line($"{head}[], {Literals.Of(layer.Macs)}){end},");
            return;
        }

        writer.Line(head + "[");
        foreach (ParameterSpec parameter in layer.Parameters)
            writer.Line($"    {Parameter(parameter)},");
        writer.Line($"], {Literals.Of(layer.Macs)}){end},");
    }

    private static string Value(ValueSpec value) =>
        $"new({Literals.Of(value.Name)}, {Literals.List(value.Shape)}{(value.DType == DType.Float32 ? "" : $", {KnownNames.TypedNets}.DType.{value.DType}")})";

    private static string Parameter(ParameterSpec p) =>
        $"new({Literals.Of(p.Name)}, {KnownNames.TypedNets}.ParameterRole.{p.Role}, {Literals.List(p.Shape)}, {Literals.Of(p.FanIn)}, {Literals.Of(p.FanOut)}, "
        + $"{Literals.Of(p.EffectiveFanIn)}, {Literals.Of(p.EffectiveFanOut)}, {Literals.Of(p.Initializer)}, {Literals.Of(p.Gain)}, {Literals.Of(p.Std)}, {Literals.Of(p.Bound)})";

    private static string More(PredictedSignal signal)
    {
        string[] more =
        [
            .. signal.Correlation is { } correlation ? new[] { $"Correlation = {Literals.Of(correlation)}" } : [],
            .. signal.Reason is { } reason ? new[] { $"Reason = {Literals.Of(reason)}" } : [],
        ];
        return more.Length == 0 ? "" : $" {{ {string.Join(", ", more)} }}";
    }
}
