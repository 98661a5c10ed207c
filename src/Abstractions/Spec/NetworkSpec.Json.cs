namespace TypedNets;

public sealed partial record NetworkSpec
{
    /// <summary>
    /// The spec as JSON for other tools: network, inputs, outputs, parameterCount, macs, semantics, blocks, and for every operation path, member, kind, arguments,
    /// the operation whose parameters it shares, inputs, shapes, parameters with fans, initializer and scale, and cost. Shapes leave the batch out; what is not known is null.
    /// </summary>
    /// <returns>Indented text with LF line ends and none at its end; numbers read back as the same bits, and the same spec gives the same text.</returns>
    public string ToJson() => JsonText.Object(
        ("network", JsonText.Of(Network)),
        ("inputs", JsonText.Lines(Inputs.Select(Json))),
        ("outputs", JsonText.Lines(Outputs.Select(Json))),
        ("parameterCount", JsonText.Of(ParameterCount)),
        ("macs", JsonText.Of(Macs)),
        ("semantics", JsonText.Of(Semantics.ToString().ToLowerInvariant())),
        ("blocks", JsonText.Lines(Blocks.Select(block => JsonText.ObjectLine(("path", JsonText.Of(block.Path)), ("kind", JsonText.Of(block.Kind)))))),
        ("layers", JsonText.Lines(Layers.Select(Json))));

    private static string Json(ValueSpec value) => JsonText.ObjectLine(
        ("name", JsonText.Of(value.Name)),
        ("shape", Json(value.Shape)),
        ("dtype", JsonText.Of(value.DType.ToString().ToLowerInvariant())));

    private static string Json(LayerSpec layer) => JsonText.Object(
        ("path", JsonText.Of(layer.Path)),
        ("member", JsonText.Of(layer.Member)),
        ("kind", JsonText.Of(layer.Kind)),
        ("arguments", JsonText.Of(layer.Arguments)),
        ("shares", JsonText.Of(layer.Shares)),
        ("inputs", JsonText.Line(layer.Inputs.Select(JsonText.Of))),
        ("inputShape", Json(layer.InputShape)),
        ("outputShape", Json(layer.OutputShape)),
        ("parameters", JsonText.Lines(layer.Parameters.Select(Json))),
        ("macs", JsonText.Of(layer.Macs)),
        ("predicted", layer.Predicted is { } signal ? Json(signal) : "null"));

    private static string Json(ParameterSpec parameter) => JsonText.Object(
        ("name", JsonText.Of(parameter.Name)),
        ("role", JsonText.Of(parameter.Role.ToString().ToLowerInvariant())),
        ("shape", JsonText.Line(parameter.Shape.Select(size => JsonText.Of(size)))),
        ("fanIn", JsonText.Of(parameter.FanIn)),
        ("fanOut", JsonText.Of(parameter.FanOut)),
        ("effectiveFanIn", JsonText.Of(parameter.EffectiveFanIn)),
        ("effectiveFanOut", JsonText.Of(parameter.EffectiveFanOut)),
        ("initializer", JsonText.Of(parameter.Initializer)),
        ("gain", JsonText.Of(parameter.Gain)),
        ("std", JsonText.Of(parameter.Std)),
        ("bound", JsonText.Of(parameter.Bound)));

    private static string Json(IReadOnlyList<long?> shape) => JsonText.Line(shape.Select(JsonText.Of));

    private static string Json(PredictedSignal signal) => JsonText.ObjectLine(
        [("forward", JsonText.Of(signal.Forward)), ("gradient", JsonText.Of(signal.Gradient)), ("correlation", JsonText.Of(signal.Correlation)), .. signal.Reason is { } reason ? new[] { ("reason", JsonText.Of(reason)) } : []]);
}
