namespace TypedNets.Analysis.Signal;

/// <summary>
/// Gradients through a convolution of which each output sums few numbers, as a depthwise one: a single input then tells something of the outputs that read it, and so of the
/// slopes behind them. Of wide layers all this is nothing.
/// </summary>
internal static class FewSummands
{
    /// <summary>Less than this makes no difference.</summary>
    private const double Least = 0.005;

    /// <summary>The gradient at the input.</summary>
    /// <param name="input">What it reads.</param>
    /// <param name="output">The gradient at its output.</param>
    /// <param name="passed">That at its input, of outputs of which an input tells nothing.</param>
    /// <param name="axes">Its windows.</param>
    /// <param name="channels">Number of input channels that an output channel reads.</param>
    public static Gradient Back(Moments input, Gradient output, Gradient passed, IReadOnlyList<TapMap> axes, double channels)
    {
        double summands = axes.Aggregate(channels, (product, axis) => product * axis.Taps / (axis.IsTransposed ? axis.Stride : 1));
        if (1 / summands < Least || output.SlopesBy?.Value is not { } slopes || input.UnitVariance <= 0 || output.SecondMoment <= 0 || !axes.All(axis => axis.IsCounted))
            return passed;

        // A normalisation of each channel takes its mean off, and the size of its weights: of a direction u of n numbers, E u⁴ is 3/(n(n + 2)) and E u²u'² a third of that.
        bool isNormalised = slopes.IsNormalised;
        double mean = isNormalised ? input.Mean : 0, ofMean = isNormalised ? 0 : input.Mean * input.Mean, variance = isNormalised ? input.UnitVariance : input.SecondMoment;
        double Square(double x) => (x - mean) * (x - mean);

        // Two outputs that read one input are alike by the product of the two weights by which they do; so are the slopes behind. What they send back is multiplied by that product
        // again and no longer cancels. Of the mean of all inputs both have the same, and more of it where the product is positive.
        double together = (axes.Aggregate(1.0, (product, axis) => product * axis.FedTogether()) - 1) / (summands + 2) * output.Shared / output.SecondMoment;
        double alike = together * slopes.OnLikeness / variance, alikeInMean = together * 2 * ofMean * (slopes.OnLikeness + slopes.OfTwoOnVariance) / variance;
        double own = alike * (variance - ofMean), more = own + alikeInMean;

        // Large inputs make outputs large, and so do large weights where nothing is divided by what they make.
        double OfOwn(double x) => Math.Pow(1 + (3 / (isNormalised ? summands + 2 : summands) * ((Square(x) / variance) - 1)), slopes.OnVariance);
        double ofWeights = isNormalised ? 0 : 2 / summands * slopes.OnVariance;
        if (Math.Abs(more) < Least && Math.Abs(slopes.OnVariance) < Least)
            return passed;
        return passed with
        {
            SecondMoment = passed.SecondMoment * (1 + more) * (1 + ofWeights),
            Given = Marginal.Of(input) is { } marginal ? GivenValue.Of(marginal, x => OfOwn(x) + (alike * (Square(x) - ofMean)) + alikeInMean).Given : null,
        };
    }
}
