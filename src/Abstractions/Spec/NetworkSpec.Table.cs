namespace TypedNets;

public sealed partial record NetworkSpec
{
    private const string Unknown = "unknown, as sizes are left open";

    private static readonly (string Header, bool IsNumber)[] s_columns =
    [
        ("Layer", false), ("Input", false), ("Output", false), ("Params", true), ("Fans (effective)", false),
        ("Initializer", false), ("Gain", true), ("Std", true), ("Signal", true), ("Mult-adds", true),
    ];

    /// <summary>
    /// The spec as a table: a row for every operation with shapes (N is the batch), parameters, fan-in/fan-out (effective ones in
    /// brackets where they differ), initializer with gain and standard deviation (± the bound for a uniform one), the second
    /// moment of the output that is predicted at initialisation (? where theory does not reach) and cost, then totals.
    /// A layer's row tells how its first parameter starts; further ones have rows of their own unless they start at zero.
    /// </summary>
    /// <returns>Aligned text with LF line ends and none at its end, the same in every culture.</returns>
    public override string ToString()
    {
        var table = new TextTable(s_columns);
        foreach (LayerSpec layer in Layers)
        {
            string[] start = layer.Parameters.Count == 0 ? ["", "", "", ""] : Start(layer.Parameters[0]);
            table.Add([Title(layer), SpecText.Shape(layer.InputShape), SpecText.Shape(layer.OutputShape),
                layer.ParameterCount == 0 ? "" : SpecText.Integer(layer.ParameterCount), .. start, Moment(layer.Predicted?.Forward),
                layer.Macs is { } macs ? macs == 0 ? "" : SpecText.Operations(macs) : "?"]);
            foreach (ParameterSpec other in layer.Parameters.Skip(1).Where(p => p.Initializer != "Zeros"))
                table.Add(["  " + NameWithin(layer, other), "", "", "", .. Start(other), "", ""]);
        }

        return $"{Network}: {Signature(Inputs)} → {Signature(Outputs)}\n{table}{Totals()}";
    }

    /// <summary>
    /// Path and kind; the path alone for a layer without parameters whose path tells the kind, such as <c>relu1</c>. One that shares the
    /// parameters of another says whose.
    /// </summary>
    private static string Title(LayerSpec layer)
    {
        if (layer.Shares is { } owner)
            return $"{layer.Path}: {layer.Kind}, again {owner}";
        string kind = layer.Kind.TrimEnd('d').TrimEnd('1', '2', '3');
        bool tellsKind = layer.Path.Replace("_", "").StartsWith(kind, StringComparison.OrdinalIgnoreCase);
        return layer.Parameters.Count == 0 && tellsKind ? layer.Path : $"{layer.Path}: {layer.Kind}";
    }

    /// <summary>A parameter's name without its layer's path, which the row above it has.</summary>
    private static string NameWithin(LayerSpec layer, ParameterSpec parameter) =>
        parameter.Name.StartsWith(layer.Path + ".", StringComparison.Ordinal) ? parameter.Name.Substring(layer.Path.Length + 1) : parameter.Name;

    private string Totals()
    {
        double? inputs = SampleBytes(Inputs.Select(input => (input.Shape, input.DType)));
        double? outputs = SampleBytes(Layers.Select(layer => (layer.OutputShape, DType.Float32)));
        return $"Parameters   {SpecText.Integer(ParameterCount)} ({SpecText.Bytes(ParameterCount * 4.0)} as float32)\n"
            + $"Mult-adds    {(Macs is { } macs ? SpecText.Operations(macs) + " per sample" : Unknown)}\n"
            + $"Input        {(inputs is { } read ? SpecText.Bytes(read) + " per sample" : Unknown)}\n"
            + $"Activations  {(outputs is { } kept ? SpecText.Bytes(kept) + " per sample, forward, every output kept" : Unknown)}"
            + (Semantics == InitializerSemantics.PyTorch ? "" : $"\nInitializers as in {Semantics}");
    }

    /// <summary>Fans, initializer, gain, and standard deviation or bound.</summary>
    private static string[] Start(ParameterSpec parameter) =>
    [
        parameter.Role is ParameterRole.Weight or ParameterRole.Recurrent ? Fans(parameter) : "",
        parameter.Initializer,
        parameter.Gain is { } gain ? SpecText.Scale(gain) : "",
        parameter.Bound is { } bound ? "±" + SpecText.Scale(bound)
            : parameter.Std is { } std && std != 0 ? SpecText.Scale(std) : "",
    ];

    private static string Moment(double? moment) => moment is { } known ? known.ToString("G3", System.Globalization.CultureInfo.InvariantCulture) : "?";

    private static string Fans(ParameterSpec parameter)
    {
        if (parameter is not { FanIn: { } fanIn, FanOut: { } fanOut })
            return "";
        string shape = $"{SpecText.Fan(fanIn)}/{SpecText.Fan(fanOut)}";
        if (parameter is not { EffectiveFanIn: { } effectiveIn, EffectiveFanOut: { } effectiveOut })
            return shape;
        string effective = $"{SpecText.Fan(effectiveIn)}/{SpecText.Fan(effectiveOut)}";
        return effective == shape ? shape : $"{shape} ({effective})";
    }

    private static string Signature(IReadOnlyList<ValueSpec> values) => string.Join(", ",
        values.Select(value => SpecText.Shape(value.Shape) + (value.DType == DType.Float32 ? "" : " " + value.DType.ToString().ToLowerInvariant())));

    private static double? SampleBytes(IEnumerable<(IReadOnlyList<long?> Shape, DType Type)> values) => values.Aggregate((double?)0,
        (sum, value) => sum + value.Shape.Aggregate((double?)(value.Type == DType.Int64 ? 8 : 4), (bytes, size) => bytes * size));
}
