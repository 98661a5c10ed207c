using System.Text;

namespace TypedNets.Picture;

/// <summary>What a viewer shows over a line of a card: all numbers.</summary>
internal static class Tooltip
{
    /// <summary>An operation's.</summary>
    public static string Of(LayerSpec layer)
    {
        var text = new StringBuilder($"{layer.Path}: {layer.Kind}\n{SpecText.Shape(layer.InputShape)} → {SpecText.Shape(layer.OutputShape)}");
        if (layer.Shares is not null)
            text.Append($"\nuses the parameters of {layer.Shares}");
        if (layer.ParameterCount > 0)
            text.Append('\n').Append(Parameters(layer.ParameterCount));
        if (layer.Macs is > 0)
            text.Append($"\n{SpecText.Integer(layer.Macs.Value)} multiply-adds per sample");
        foreach (ParameterSpec parameter in layer.Parameters)
            text.Append('\n').Append(Of(parameter));
        return text.ToString();
    }

    /// <summary>A number of parameters.</summary>
    public static string Parameters(long count) => $"{SpecText.Integer(count)} {(count == 1 ? "parameter" : "parameters")}";

    private static string Of(ParameterSpec parameter)
    {
        var text = new StringBuilder($"{parameter.Name} {string.Join("×", parameter.Shape)}: {parameter.Initializer}");
        if (parameter is { FanIn: { } fanIn, FanOut: { } fanOut })
            text.Append($", fan-in {SpecText.Fan(fanIn)}, fan-out {SpecText.Fan(fanOut)}");
        if (parameter is { EffectiveFanIn: { } effectiveIn, EffectiveFanOut: { } effectiveOut } && (effectiveIn != parameter.FanIn || effectiveOut != parameter.FanOut))
            text.Append($" (effective {SpecText.Fan(effectiveIn)}, {SpecText.Fan(effectiveOut)})");
        if (parameter.Gain is { } gain)
            text.Append($", gain {SpecText.Scale(gain)}");
        if (parameter.Std is { } std && std != 0)
            text.Append($", std {SpecText.Scale(std)}");
        if (parameter.Bound is { } bound)
            text.Append($", ±{SpecText.Scale(bound)}");
        return text.ToString();
    }
}
