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
            PoolRule.Largest when input.SharesMaxima => null,
            PoolRule.Largest => Largest(layer, input) is { } largest ? largest with { SharesMaxima = axes.Any(axis => axis.Taps > axis.Stride && axis.Outputs > 1) } : null,
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

        return new Gradient(factor * output.SecondMoment)
        {
            Profile = Profile.Of(lists),
            Shared = rule == PoolRule.Mean && axes.All(axis => axis.Outputs == 1) ? factor * output.SecondMoment : factor * output.Shared,
            IsSmooth = output.IsSmooth || rule == PoolRule.Mean,
            AtMaxOf = rule == PoolRule.Largest && input.Function is not null ? output.AtMaxOf * Taps() : 1,
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

        double within = input.Shared + input.Pairs.Within(axes), second = (own * input.SecondMoment) + ((pairs - same) * within), average = mean * input.Mean;
        Lazy<(double Mean, SharedMap Map)> shared = new(() => input.Pairs.Through(input.Shared, Means(input.Pairs, countsPadding), 1));
        var output = new Moments(average, second)
        {
            SharedBy = new(() => shared.Value.Mean),
            PairsBy = input.PairsBy is null || IsWhole ? null : new(() => shared.Value.Map),
            Sources = input.Sources,
            Profile = Profile.Of(lists),
            IsNearlyNormal = input.IsNearlyNormal || Taps() >= LeastForNormal,
        };
        return input.IsNormal ? output with { Function = output.AsNormal(layer.Number) } : output;
    }

    private Moments? Largest(SignalLayer layer, Moments input)
    {
        NormalFunction? function = input.Function ?? (input.IsNearlyNormal || input.Marginal is not null ? input.AsNormal(layer.Number) : null);
        if (function?.Rises() != true)
            return null;
        NormalFunction largest = function with { MaxOf = function.MaxOf * Taps() };
        Func<double, double> apply = function.Apply ?? (x => x);
        double factor = 1;
        var lists = new double[]?[axes.Count];
        for (int i = 0; i < axes.Count; i++)
        {
            double[] taps = axes[i].Gather(null);
            (lists[i], double mean) = Profile.Normalize([.. axes[i].Gather(Profile.Axis(input.Profile, i, axes[i].Inputs)).Select((sum, o) => sum / taps[o])]);
            factor *= mean;
        }

        NormalFunction within = largest.With(largest.Covariance.Value + largest.Pairs.Within(axes));
        double second = factor * within.Expect(x => Square(apply(x)));
        Lazy<(double Mean, SharedMap Map)> shared = new(() =>
        {
            (double mean, SharedMap map) = largest.Pairs.Through(largest.Covariance.Value, Means(largest.Pairs, countsPadding: false), 1);
            return map.Then(mean, largest.Variance, covariance => largest.With(covariance) is var at && at.Expect(x => Square(apply(x))) is > 0 and var all ? second * at.ExpectProduct(apply) / all : 0);
        });
        return new Moments(within.Expect(apply), second)
        {
            SharedBy = new(() => shared.Value.Mean),
            PairsBy = largest.PairsBy is null || IsWhole ? null : new(() => shared.Value.Map),
            Function = largest,
            Sources = input.Sources,
            Profile = Profile.Of(lists),
        };
    }

    private IReadOnlyList<(PairSums, PairSums)> Means(SharedMap map, bool countsPadding) => [.. axes.Select((axis, i) => PairSums.OfMeans(axis, map.Axis(i, axis.Inputs), countsPadding))];

    /// <summary>Whether one window is all of the map, so that most of its positions are far apart.</summary>
    private bool IsWhole => axes.All(axis => axis.Outputs == 1);

    private double Taps() => axes.Aggregate(1.0, (product, axis) => product * axis.Gather(null).Average());

    private double Divisor(TapMap axis, double real) => countsPadding ? axis.Taps : real;

    private static double Square(double x) => x * x;
}
