using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Signal;

/// <summary>
/// A function f of a normal x that is normalised is a function of x again, (f − m)/d, and as far from normal as f is: of what a rectifier leaves, half is still one
/// number. Statistics of the data see x without what all data share of it, which is a constant of each channel. That they are taken as the same in all channels is
/// right where little is shared; where much is, some channels lie wholly on one piece of f and come out normal, others have rare values, and
/// those are on average nearer to this than to normal ones.
/// </summary>
internal static class NormalizedFunction
{
    /// <summary>The function.</summary>
    /// <param name="before">f, which must not be x itself.</param>
    /// <param name="origin">The normalisation, of which the output shares less than what its input does, so that they are no functions of one x.</param>
    /// <param name="kept">The share that is left of what all data share.</param>
    /// <param name="mean">What is left of the mean.</param>
    /// <param name="epsilon">What is added to the variance.</param>
    /// <param name="centres">Whether the mean of each channel over all positions is subtracted.</param>
    /// <param name="after">What becomes of the normalised value.</param>
    public static NormalFunction Of(NormalFunction before, int origin, Func<double> kept, double mean, double epsilon, bool centres, Func<double, double> after)
    {
        double Less() => (1 - kept()) * before.Covariance.Value;
        NormalFunction function = before with
        {
            Origin = origin,
            Covariance = new(() => before.Covariance.Value - Less()),
            PairsBy = before.PairsBy is null ? null : centres ? new(() => before.Pairs.Centred(1)) : before.PairsBy,
        };
        (double Mean, double Deviation) statistics = Statistics(function, mean, epsilon);
        return function.Then(x => after((x - statistics.Mean) / statistics.Deviation));
    }

    /// <summary>The gradient at what is normalised, which depends on it as that at the output depends on the output.</summary>
    /// <param name="layer">The layer, of any kind.</param>
    /// <param name="inputs">What it reads.</param>
    /// <param name="output">The gradient at its output.</param>
    /// <param name="passed">That at its input.</param>
    public static Gradient Back(SignalLayer layer, IReadOnlyList<Moments> inputs, Gradient output, Gradient passed)
    {
        if (layer.Kind is not (BatchNorm or InstanceNorm or GroupNorm or LastDimensionsNorm) || output.Given is not { } given || inputs[0].Function is not { IsItself: false, MaxOf: 1 } function)
            return passed;
        (double mean, double deviation) = Statistics(function, layer.Kind is RMSNorm ? inputs[0].Mean : 0, 0);
        return passed with { Given = given.Before(mean, deviation) };
    }

    /// <summary>What is subtracted, and what it is divided by then.</summary>
    private static (double Mean, double Deviation) Statistics(NormalFunction function, double mean, double epsilon)
    {
        NormalFunction plain = function.MaxOf == 1 ? function with { Covariance = new(() => 0) } : function;
        Func<double, double> f = function.Apply ?? (x => x);
        double all = plain.Expect(f), variance = plain.Expect(x => (f(x) - all) * (f(x) - all));
        return (all - mean, Math.Sqrt(Math.Max(double.Epsilon, variance + (mean * mean) + epsilon)));
    }
}
