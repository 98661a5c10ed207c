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
        (double factor, double shared) = (variance * inPerGroup, variance * inPerGroup);
        var lists = new double[]?[axes.Count];
        for (int i = 0; i < axes.Count; i++)
        {
            double[]? profile = Profile.Axis(input.Profile, i, axes[i].Inputs);
            if (!axes[i].IsCounted)
            {
                factor *= axes[i].MeanTaps;
                shared *= axes[i].MeanTaps;
                continue;
            }

            (lists[i], double mean) = Profile.Normalize(axes[i].Gather(profile));
            factor *= mean;
            shared *= axes[i].MeanOfPairs();
        }

        // Neighbours along one axis, on average over the axes.
        double Neighbours() => factor * axes.Average(axis => axis.IsCounted && axis.MeanTaps > 0 ? axis.MeanOfNeighbours() / axis.MeanTaps : 1);
        Moments? sum = WeightedSum.Output(layer, input, factor, shared, inPerGroup * axes.Aggregate(1.0, (product, axis) => product * axis.MeanTaps), Profile.Of(lists), Neighbours);

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
        double factor = variance * outPerGroup, same = factor;
        var lists = new double[]?[axes.Count];
        for (int i = 0; i < axes.Count; i++)
        {
            if (!axes[i].IsCounted)
            {
                factor *= axes[i].MeanFed;
                same *= axes[i].MeanFed;
                continue;
            }

            (lists[i], double mean) = Profile.Normalize(axes[i].Scatter(Profile.Axis(output.Profile, i, axes[i].Outputs)));
            factor *= mean;
            same *= output.Shared > 0 ? axes[i].MeanOfSame() : mean;
        }

        return new Gradient((factor * (output.SecondMoment - output.Shared)) + (same * output.Shared)) { IsSmooth = output.IsSmooth, Shared = same * output.Shared, Profile = Profile.Of(lists) };
    }
}
