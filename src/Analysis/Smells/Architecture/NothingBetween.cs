using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Smells;

/// <summary>
/// Two linear maps with nothing between, which are one. Where the middle is smaller than both ends the two factor a map of low rank,
/// which is meant; so are depthwise, separable and strided convolutions.
/// </summary>
internal sealed class NothingBetween : SmellRule
{
    /// <inheritdoc/>
    public override string Id => RuleIds.NothingBetween;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Find(SmellNetwork network)
    {
        foreach (SmellLayer second in network.Written())
        {
            if (second.Before is { } first && first.After == second && first.Parameters.Count > 0 && Whole(first, second) is { } whole)
                yield return second.Problem(Id, $"nothing stands between {first.Display} and it, so that the two are one linear map: {whole}; put an activation between.", related: first, remedy: $"[{network.CommonActivation()}]");
        }
    }

    /// <summary>The one map that does the same; null where two are meant.</summary>
    private static string? Whole(SmellLayer first, SmellLayer second)
    {
        if ((first.Kind, second.Kind) is not ((Linear, Linear) or (Convolution, Convolution)))
            return null;
        int channels = first.Kind is Linear ? first.InputShape.Rank - 1 : 0;
        if (first.InputShape[channels] is not { } inputs || first.OutputShape[channels] is not { } middle || second.OutputShape[channels] is not { } outputs || middle < Math.Min(inputs, outputs))
            return null;
        return (first.Kind, second.Kind) switch
        {
            (Linear, Linear) => $"{first.InputShape} → {second.OutputShape} by {(first.ParameterCount() + second.ParameterCount()).Grouped()} parameters, where one of {((inputs * outputs) + (second.Arguments.Flag("Bias", true) ? outputs : 0)).Grouped()} does the same",
            (Convolution, Convolution) when first.Windows is { } a && second.Windows is { } b && IsPlain(first, a) && second.Arguments.Integer("Groups", 1) == 1 && !IsSeparable(a, b) =>
                $"a convolution of {inputs} to {outputs} channels with windows of {string.Join("×", a.Zip(b, (one, other) => one.Extent + other.Extent - 1))}",
            _ => null,
        };
    }

    private static bool IsPlain(SmellLayer layer, WindowAxis[] axes) => layer.Arguments.Integer("Groups", 1) == 1 && axes.All(axis => axis.Stride == 1);

    /// <summary>Whether each spans an axis that the other does not.</summary>
    private static bool IsSeparable(WindowAxis[] first, WindowAxis[] second) =>
        first.Zip(second, (a, b) => a.Kernel > 1 && b.Kernel == 1).Contains(true) && first.Zip(second, (a, b) => a.Kernel == 1 && b.Kernel > 1).Contains(true);
}
