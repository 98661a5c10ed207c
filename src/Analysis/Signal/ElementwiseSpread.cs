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
        return new(read.Spread.Norms.Times(power * power), new(() => read.Spread.Pairs.Size > 0 ? read.Spread.Pairs.Times(OfPairs(read)) : Fluctuation.None), Own(input))
        {
            Data = read.Spread.Data.Times(power * power),
        };
    }

    /// <summary>The factor on the mean square of what two samples have in common.</summary>
    public double OfPairs(Moments read) => NormalFunction.Of(layer, read) is { } input && _function.SlopeProduct(input) is var slopes ? slopes * slopes : 0;

    /// <summary>E φ⁴/(E φ²)² − 1.</summary>
    private double Own(NormalFunction input)
    {
        if (_function.SlopeBelow is { } below && _function.IsHomogeneous(input) && below * below is var square)
            return (6 * (1 + (square * square)) / ((1 + square) * (1 + square))) - 1;
        (double fourth, double second) = _function.EvenMoments(input);
        return second * second > 0 ? Math.Max(0, (fourth / second / second) - 1) : Spread.OwnOfNormal;
    }
}
