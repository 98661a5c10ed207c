namespace TypedNets.Analysis.Signal;

/// <summary>
/// Signals through convolutions: at each position the sum over the taps that read the map and not the zeros around it, so that what
/// an edge loses is lost there, and lost again by the next window that reads it.
/// </summary>
internal static class WindowedSum
{
    /// <summary>Where more inputs than these are read twice by one tap, positions are no longer told apart by pools.</summary>
    private const double MostSame = 1.05;

    /// <summary>The output; null when the weights have no such theory.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="input">What it reads.</param>
    /// <param name="axes">Its windows.</param>
    /// <param name="inPerGroup">Number of input channels that an output channel reads.</param>
    public static Moments? Forward(SignalLayer layer, Moments input, IReadOnlyList<TapMap> axes, double inPerGroup)
    {
        if (ParameterStart.WeightVariance(layer) is not { } variance)
            return null;
        double factor = variance * inPerGroup;
        var lists = new double[]?[axes.Count];
        for (int i = 0; i < axes.Count; i++)
        {
            if (!axes[i].IsCounted)
            {
                factor *= axes[i].MeanTaps;
                continue;
            }

            (lists[i], double mean) = Profile.Normalize(axes[i].Gather(Profile.Axis(input.Profile, i, axes[i].Inputs)));
            factor *= mean;
        }

        Lazy<(double Mean, SharedMap Map)> shared = new(() => input.Pairs.ThroughWeights(input.Shared, axes, variance * inPerGroup));
        bool isApart = input.PairsBy is not null || axes.Any(axis => axis.IsCounted && !axis.IsEven());
        Moments? sum = WeightedSum.Output(layer, input, factor, new(() => shared.Value.Mean), inPerGroup * axes.Aggregate(1.0, (product, axis) => product * axis.MeanTaps), Profile.Of(lists), isApart ? new(() => shared.Value.Map) : null);

        if (sum is not null && input.OwnBy is { } own)
            sum = sum.WithLikeness(new(() => own.Value.ThroughWeights(axes)));

        // Windows at a mirrored edge read the same places as those next to them.
        return sum is not null && axes.Any(axis => axis.Beyond is not null && axis.IsCounted && axis.MeanOfSame() > MostSame * axis.MeanFed) ? sum with { Repeats = true } : sum;
    }

    /// <summary>The gradient at the input; null when unknown.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="output">The gradient at its output.</param>
    /// <param name="axes">Its windows.</param>
    /// <param name="outPerGroup">Number of output channels that an input channel feeds.</param>
    public static Gradient? Backward(SignalLayer layer, Gradient output, IReadOnlyList<TapMap> axes, double outPerGroup)
    {
        if (ParameterStart.WeightVariance(layer) is not { } variance)
            return null;
        // What one tap reads twice, at a mirrored edge, gets the sum of gradients that are alike.
        double factor = variance * outPerGroup, same = factor, shared = factor;
        var lists = new double[]?[axes.Count];
        for (int i = 0; i < axes.Count; i++)
        {
            if (!axes[i].IsCounted)
            {
                factor *= axes[i].MeanFed;
                same *= axes[i].MeanFed;
                shared *= axes[i].MeanFed;
                continue;
            }

            (lists[i], double mean) = Profile.Normalize(axes[i].Scatter(Profile.Axis(output.Profile, i, axes[i].Outputs)));
            factor *= mean;
            same *= output.Shared > 0 && axes[i].Beyond is not null ? axes[i].MeanOfSame() : mean;
            shared *= output.Shared > 0 ? axes[i].Beyond is null ? axes[i].MeanOfFedPairs() : axes[i].MeanOfSame() : mean;
        }

        return new Gradient((factor * (output.SecondMoment - output.Shared)) + (same * output.Shared)) { IsSmooth = output.IsSmooth, Shared = shared * output.Shared, Profile = Profile.Of(lists) };
    }
}
