using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>The product of several values, each of which the gradient of the others needs.</summary>
public sealed class Multiply : ElementwiseJoin
{
    /// <summary>Products of independent values; null where they have a common source.</summary>
    internal override Moments? Forward(SignalLayer layer, IReadOnlyList<Moments> inputs)
    {
        if (Moments.AreTwins(inputs))
            return OfTwins(inputs[0]);
        if (!Moments.AreIndependent(inputs))
            return null;
        return new Moments(Product(inputs, input => input.Mean), Product(inputs, input => input.SecondMoment))
        {
            SharedBy = new(() => Product(inputs, input => input.Shared)),
            Sources = [.. inputs.SelectMany(input => input.Sources)],
            Profile = inputs.Select(input => input.Profile).Aggregate((one, other) => Profile.Times(one, other).Profile),
        };
    }

    /// <summary>The product of two normal values of variance q and covariance c: mean c, second moment q² + 2c² (Isserlis).</summary>
    private static Moments OfTwins(Moments input)
    {
        double covariance = input.Shared;
        return new Moments(covariance, (input.SecondMoment * input.SecondMoment) + (2 * covariance * covariance))
        {
            SharedBy = new(() => 3 * covariance * covariance),
            Sources = input.Sources,
            Profile = Profile.Times(input.Profile, input.Profile).Profile,
        };
    }

    /// <inheritdoc/>
    internal override string Unknown(SignalLayer layer, IReadOnlyList<Moments> inputs) => "what it multiplies comes from one source, and is correlated by an unknown amount";

    /// <summary>Times the second moments of the others; a value that is the same at many positions gets the sum over them.</summary>
    internal override Gradient? Backward(SignalLayer layer, IReadOnlyList<Moments> inputs, int index, Gradient output)
    {
        if (!(Moments.AreIndependent(inputs) || Moments.AreTwins(inputs)) || layer.OutputShape.Volume is not { } all || layer.InputShapes[index].Volume is not { } own)
            return null;
        double others = Product([.. inputs.Where((_, i) => i != index)], input => input.SecondMoment);
        return new Gradient(output.SecondMoment * others * all / own);
    }

    private static double Product(IReadOnlyList<Moments> inputs, Func<Moments, double> of) => inputs.Aggregate(1.0, (product, input) => product * of(input));
}
