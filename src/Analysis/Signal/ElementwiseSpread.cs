using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Signal;

/// <summary>
/// What an elementwise activation makes of a finite width: the spread of second moments grows by the power with which they go through, and what two samples have
/// in common shrinks by the slopes.
/// </summary>
/// <param name="activation">The activation.</param>
/// <param name="layer">Its layer.</param>
internal sealed class ElementwiseSpread(ElementwiseActivation activation, SignalLayer layer)
{
    private readonly ElementwiseFunction _function = new(activation, layer.Arguments);

    /// <summary>Of what it gives.</summary>
    public Spread Output(Moments read, Moments output)
    {
        if (NormalFunction.Of(layer, read) is not { } input || output.SecondMoment <= 0)
            return Spread.None;
        double power = input.IsItself ? _function.Exponent(input) : 1;
        return new(read.Spread.Norms.Times(power * power), new(() => Fluctuation.Sum(read.Spread.Pairs.Size > 0 ? read.Spread.Pairs.Times(OfPairs(read)) : Fluctuation.None, OfMeans(read.Spread, input))), Own(input, isAboutMean: false))
        {
            Data = read.Spread.Data.Times(power * power),
            ChannelBy = read.Spread.ChannelBy is { } own && read.UnitVariance > 0 ? new(() => own.Value.Times(Square(PowerOfVariance(input) * output.UnitVariance / read.UnitVariance))) : null,
            AboutMeanBy = new(() =>
            {
                return (read.Spread.AboutMean.Norms.Times(Square(PowerOfVariance(input))), Own(input, isAboutMean: true));
            }),
        };
    }

    /// <summary>The factor on the mean square of what two samples have in common.</summary>
    public double OfPairs(Moments read) => NormalFunction.Of(layer, read) is { } input && _function.SlopeProduct(input) is var slopes ? slopes * slopes : 0;

    /// <summary>The factor on how a gradient depends on the variance of its own channel, of which the channel's weights are.</summary>
    public double OfChannel(Moments read, Moments output) =>
        NormalFunction.Of(layer, read) is { } input && read.UnitVariance > 0 ? PowerOfVariance(input) * Square(output.UnitVariance / read.UnitVariance) : 0;

    /// <summary>The power of a variance by which that of what is given goes.</summary>
    private double PowerOfVariance(NormalFunction input) => _function.IsHomogeneous(input) || !input.IsItself ? 1 : NormDependence.Of(share => _function.VarianceAt(input, share)).Power;

    private static double Square(double x) => x * x;

    /// <summary>What is added to the mean square of what two samples have in common since means over units depend on norms: those of larger norms lie in one direction.</summary>
    private Fluctuation OfMeans(Spread read, NormalFunction input)
    {
        double norms = read.ExcessBy is null || !input.IsItself ? 0 : read.Norms.Size, mean = norms > 0 ? _function.Moments(input).Mean : 0;
        if (mean == 0)
            return Fluctuation.None;
        double power = NormDependence.Of(share => Math.Abs(_function.Moments(input.Mean, Math.Sqrt(share * input.Variance)).Mean)).Power, variance = mean * mean * power * power * norms;
        return Fluctuation.Apart(variance * variance);
    }

    /// <summary>E φ⁴/(E φ²)² − 1, of φ or of φ − E φ.</summary>
    private double Own(NormalFunction input, bool isAboutMean) => _function.SlopeBelow is { } below && _function.IsHomogeneous(input)
        ? Rectified.SpreadOfSquare(below, isAboutMean) : _function.SpreadOfSquare(input, isAboutMean ? _function.Moments(input).Mean : 0) ?? Spread.OwnOfNormal;
}
