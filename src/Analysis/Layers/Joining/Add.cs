using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>The sum of several values.</summary>
public sealed class Add : ElementwiseJoin
{
    /// <summary>Into the first; its gradient needs neither.</summary>
    public override LayerMemory Memory(Arguments arguments) => new(SharesInput: false, KeepsOutput: false, CanOverwriteInput: true);

    /// <summary>
    /// Means add, and second moments with twice the products of means. What is a function of the same normal value is added as one
    /// function; other values with a common source are correlated, by how much is not known.
    /// </summary>
    internal override Moments? Forward(SignalLayer layer, IReadOnlyList<Moments> inputs)
    {
        if (!Moments.AreIndependent(inputs))
            return OfOne(inputs);
        double mean = inputs.Sum(input => input.Mean), square = mean * mean;
        var output = new Moments(mean, inputs.Sum(input => input.Variance) + square)
        {
            SharedBy = new(() => inputs.Sum(input => input.Shared - (input.Mean * input.Mean)) + square),
            IsNearlyNormal = true,
            Sources = [.. inputs.SelectMany(input => input.Sources)],
            Profile = Profile.Mix([.. inputs.Select(input => (input.SecondMoment, input.Profile))]),
        };
        return inputs.All(input => input.IsNormal) ? output with { Function = output.AsNormal(layer.Number) } : output;
    }

    /// <inheritdoc/>
    internal override string Unknown(SignalLayer layer, IReadOnlyList<Moments> inputs) => "what it adds comes from one source, and is correlated by an unknown amount";

    private static Moments? OfOne(IReadOnlyList<Moments> inputs)
    {
        NormalFunction? first = inputs[0].Function;
        if (first is null || inputs.Any(input => input.Function is not { MaxOf: 1 } function || function.Origin != first.Origin || input.Profile is not null))
            return null;
        Func<double, double>[] functions = [.. inputs.Select(input => input.Function!.Apply ?? (x => x))];
        NormalFunction sum = first with { Apply = x => functions.Sum(f => f(x)) };
        return new Moments(inputs.Sum(input => input.Mean), sum.Expect(x => sum.Apply(x) * sum.Apply(x)))
        {
            SharedBy = new(() => sum.ExpectProduct(sum.Apply)),
            Function = sum,
            Sources = inputs[0].Sources,
        };
    }

    /// <inheritdoc/>
    internal override double? GradientFactor(SignalLayer layer, IReadOnlyList<Moments> inputs) => Moments.AreIndependent(inputs) && layer.InputShapes.All(shape => shape.Equals(layer.OutputShape)) ? 1 : null;
}
