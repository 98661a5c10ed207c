using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Signal;

/// <summary>
/// Signals through pools of n positions. A mean keeps what the positions share and divides the rest by n; the largest of them is that of n
/// normal values which share as much.
/// </summary>
/// <param name="axes">The windows.</param>
/// <param name="rule">What becomes of a window.</param>
/// <param name="countsPadding">Whether a mean divides by the whole window at an edge too.</param>
internal sealed class Pooled(IReadOnlyList<TapMap> axes, PoolRule rule, bool countsPadding)
{
    /// <summary>A mean over fewer is not nearly normal.</summary>
    private const double LeastForNormal = 9;

    /// <summary>The output; null where theory does not reach.</summary>
    public Moments? Forward(SignalLayer layer, Moments input)
    {
        if (!axes.All(axis => axis.IsCounted) || input.Repeats)
            return null;
        return rule switch
        {
            PoolRule.Mean when input.IsCentred && input.Mean * input.Mean < 0.1 * input.SecondMoment => null,
            PoolRule.Mean => Mean(layer, input),
            PoolRule.Largest when input.SharesMaxima && input.OwnBy is null => null,
            PoolRule.Largest => new LargestOfWindow(axes).Forward(layer, input),
            _ => null,
        };
    }

    /// <summary>Why there is no output.</summary>
    public string Unknown(Moments input) => input.IsCentred && rule == PoolRule.Mean ? "an instance normalisation before it leaves each channel with mean zero over the positions" : input.Repeats ? "neighbours in what it reads are copies of each other, by how much is not followed"
        : input.SharesMaxima && rule == PoolRule.Largest ? "windows of a pool before it overlap, so that neighbours share a largest value, which is not followed"
        : rule == PoolRule.Norm ? "norms over windows have no theory here"
        : rule == PoolRule.Largest && axes.All(axis => axis.IsCounted) ? "what it takes the largest of is neither normal nor a rising function of what is"
        : "a size is not known, or too large to follow each position";

    /// <summary>The gradient at the input; null where theory does not reach.</summary>
    public Gradient? Backward(Moments input, Gradient output)
    {
        if (!axes.All(axis => axis.IsCounted) || rule == PoolRule.Norm)
            return null;
        double factor = 1;
        var lists = new double[]?[axes.Count];
        for (int i = 0; i < axes.Count; i++)
        {
            double[] taps = axes[i].Gather(null);
            double[] passed = [.. taps.Select((real, o) => (Profile.Axis(output.Profile, i, axes[i].Outputs)?[o] ?? 1) / (rule == PoolRule.Largest ? real : Square(Divisor(axes[i], real))))];
            (lists[i], double mean) = Profile.Normalize(axes[i].Scatter(passed));
            factor *= mean;
        }

        // A value that is the largest of several windows gets the sum of their gradients.
        double again = rule == PoolRule.Largest && output.Shared > 0 && TapMap.Overlap(axes) ? new LargestOfWindow(axes).MeanOfAgain(input.Function) : 0;
        return new Gradient(factor * (output.SecondMoment + (again * output.Shared)))
        {
            Profile = Profile.Of(lists),
            Shared = rule == PoolRule.Mean && axes.All(axis => axis.Outputs == 1) ? factor * output.SecondMoment : factor * output.Shared,
            IsSmooth = output.IsSmooth || rule == PoolRule.Mean,
            Maxima = rule != PoolRule.Largest || input.Function is null ? [] : output.Maxima.Count == 0 ? [(1, Taps())] : [.. output.Maxima.Select(one => (one.Share, one.Of * Taps()))],
        };
    }

    private Moments Mean(SignalLayer layer, Moments input)
    {
        // E (Σ x)² = taps · q + taps · (taps − 1) · shared, over the squared divisor.
        (double own, double pairs, double same, double mean) = (1, 1, 1, 1);
        var lists = new double[]?[axes.Count];
        for (int i = 0; i < axes.Count; i++)
        {
            double[] taps = axes[i].Gather(null), sums = axes[i].Gather(Profile.Axis(input.Profile, i, axes[i].Inputs));
            (lists[i], double spread) = Profile.Normalize([.. sums.Select((sum, o) => sum / Square(Divisor(axes[i], taps[o])))]);
            own *= spread;
            pairs *= taps.Average(real => Square(real / Divisor(axes[i], real)));
            same *= taps.Average(real => real / Square(Divisor(axes[i], real)));
            mean *= taps.Average(real => real / Divisor(axes[i], real));
        }

        double within = input.Shared + input.Pairs.Within(axes) + (input.OwnBy is { } alike ? input.Own * alike.Value.Within([.. axes.Select(axis => axis.MeanTaps)]) : 0), second = (own * input.SecondMoment) + ((pairs - same) * within), average = mean * input.Mean;
        bool isWhole = axes.All(axis => axis.Outputs == 1);
        Lazy<(double Mean, SharedMap Map)> shared = new(() => input.Pairs.ThroughMeans(input.Shared, axes, countsPadding));
        var output = new Moments(average, second)
        {
            SharedBy = new(() => shared.Value.Mean),
            PairsBy = input.PairsBy is null || isWhole ? null : new(() => shared.Value.Map),
            OwnBy = isWhole || (input.OwnBy is null && !TapMap.Overlap(axes)) ? null : new(() => (input.OwnBy?.Value ?? Fluctuation.Apart(1)).Through(axes) is { Size: > 0 } through ? through.Times(1 / through.Size) : Fluctuation.Apart(1)),
            Sources = input.Sources,
            Profile = Profile.Of(lists),
            IsNearlyNormal = input.IsNearlyNormal || Taps() >= LeastForNormal,
        };
        return input.IsNormal ? output with { Function = output.AsNormal(layer.Number) } : output;
    }

    private double Taps() => axes.Aggregate(1.0, (product, axis) => product * axis.MeanTaps);

    private double Divisor(TapMap axis, double real) => countsPadding ? axis.Taps : real;

    private static double Square(double x) => x * x;
}
