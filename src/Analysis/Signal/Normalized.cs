namespace TypedNets.Analysis.Signal;

/// <summary>
/// Signals through a normalisation to mean 0 and variance 1 with a scale and a shift that are constant at the start. The gradient is that
/// of a division by the standard deviation; what flows back through mean and variance is small in wide layers (Yang et al. 2019).
/// </summary>
internal static class Normalized
{
    /// <summary>The output; null when scale or shift are drawn.</summary>
    /// <param name="layer">The normalisation.</param>
    /// <param name="input">What it normalises; without sources where that is unknown.</param>
    /// <param name="divisor">The variance or second moment that it divides by; null where that is unknown.</param>
    /// <param name="shared">What all data share of the input, what is subtracted taken off.</param>
    /// <param name="mean">What is left of the input's mean.</param>
    /// <param name="centres">Whether the mean of each channel over all positions is subtracted.</param>
    public static Moments? Forward(SignalLayer layer, Moments input, double? divisor, Func<double> shared, double mean = 0, bool centres = false)
    {
        if (Constant(layer, ParameterRole.Scale, 1) is not { } scale || Constant(layer, ParameterRole.Shift, 0) is not { } shift || divisor <= 0)
            return null;
        double all = divisor + Epsilon(layer) ?? 1, left = mean / Math.Sqrt(all), second = (divisor ?? 1) / all;
        double cross = (2 * scale * shift * left) + (shift * shift);
        var output = new Moments((scale * left) + shift, (scale * scale * second) + cross)
        {
            SharedBy = new(() => (scale * scale * shared() / all) + cross),
            PairsBy = input.PairsBy is null ? null : new(() => centres ? input.Pairs.Centred(scale * scale / all) : input.Pairs.Times(scale * scale / all)),
            OwnBy = input.OwnBy,
            Sources = input.Sources.Count > 0 ? input.Sources : [layer.Number],
            IsNearlyNormal = input.Sources.Count > 0,
            Profile = centres && input.Sources.Count > 0 ? Centred(input) : input.Profile,
            Marginal = input.Marginal is { } before ? new(() => before.Value?.Then(x => (scale * (x - (input.Mean - mean)) / Math.Sqrt(all)) + shift)) : null,
        };
        if (input.IsNormal || input.Function is not { } function || divisor is null)
            return input.IsNormal ? output with { Function = output.AsNormal(layer.Number) } : output;
        double Kept() => input.Shared - (input.Mean * input.Mean) is > 0 and var common ? Math.Max(0, Math.Min(1, (shared() - (mean * mean)) / common)) : 0;
        return output with { Function = NormalizedFunction.Of(function, layer.Number, Kept, mean, Epsilon(layer), centres, x => (scale * x) + shift) };
    }

    /// <summary>By how much the gradient's second moment grows; null when unknown.</summary>
    /// <param name="layer">The normalisation.</param>
    /// <param name="divisor">What it divides the second moment by.</param>
    public static double? Backward(SignalLayer layer, double? divisor) =>
        divisor > 0 && Constant(layer, ParameterRole.Scale, 1) is { } scale ? scale * scale / (divisor.Value + Epsilon(layer)) : null;

    /// <summary>Where more is shared with all positions, as in the middle of a map, more is taken off with the mean: E (x − m)² = E x² − 2 E x·m + E m². On large maps both are taken to go alike.</summary>
    private static Profile? Centred(Moments input)
    {
        int rank = Math.Max(Profile.Rank(input.Profile), input.Pairs.Rank);
        var lists = new double[]?[rank];
        for (int i = 0; i < rank; i++)
        {
            double[]? rows = input.Pairs.Rows(i), places = rows is null ? Profile.Axis(input.Profile, i) : Profile.Axis(input.Profile, i, rows.Length);
            if (rows is null && places is not null && PairSums.Zero(places.Length) is null)
                lists[i] = places;
            else if ((rows ?? places) is { } one)
                lists[i] = Profile.Normalize([.. one.Select((_, p) => Math.Max(0, (input.SecondMoment * (places?[p] ?? 1)) - input.Shared - (2 * (rows?[p] ?? 0))))]).List;
        }

        return Profile.Of(lists);
    }

    /// <summary>What is added to the variance.</summary>
    public static double Epsilon(SignalLayer layer) => layer.Arguments.Number("Eps", 1e-5);

    private static double? Constant(SignalLayer layer, ParameterRole role, double fallback) =>
        layer.Parameter(role) is not { } parameter ? fallback : parameter.Draw is Draw.Constant constant ? constant.Value : null;
}
