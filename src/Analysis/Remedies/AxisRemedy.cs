using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis;

/// <summary>One value per axis, from a number or an array and not from both.</summary>
internal static class AxisRemedy
{
    /// <summary>One of two arguments to leave out, or the one value that was meant for all axes.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="argument">The argument that is reported.</param>
    public static string? Of(LayerInference layer, string argument)
    {
        string singular = argument.TrimEnd('s');
        if (argument != singular && layer.Arguments.Has(singular) && layer.Arguments.Has(argument))
            return Problem.Choice($"{singular} = default", $"{argument} = default");
        double[] values = layer.Arguments.Numbers(argument) ?? [];
        return values.Length == 0 || values.Distinct().Count() > 1 || argument is "Padding" or "Dims" ? null
            : argument == singular ? $"{argument} = {Invariant.Shortest(values[0])}"
            : $"{singular} = {Invariant.Shortest(values[0])}";
    }
}
