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
            PairsBy = inputs.Any(input => input.PairsBy is not null) ? new(() => SharedMap.Sum([.. inputs.Select(input => (1.0, input.Pairs))])) : null,
            OwnBy = Moments.Likeness([.. inputs.Select(input => (1.0, input))]),
            IsNearlyNormal = true,
            Marginal = inputs.All(input => input.IsNormal) || inputs.Any(input => input.Marginal is null && input.Function is null) ? null : new(() => Sum(inputs)),
            Sources = [.. inputs.SelectMany(input => input.Sources)],
            Profile = Profile.Mix([.. inputs.Select(input => (input.SecondMoment, input.Profile))]),
        };
        return inputs.All(input => input.IsNormal) ? output with { Function = output.AsNormal(layer.Number) } : output;
    }

    private static Marginal? Sum(IReadOnlyList<Moments> inputs)
    {
        Marginal?[] all = [.. inputs.Select(Marginal.Of)];
        return all.Any(one => one is null) ? null : all.Aggregate((sum, one) => sum!.Plus(one!));
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
        Lazy<(double Mean, SharedMap Map)> shared = new(() => sum.Pairs.Then(sum.Covariance.Value, sum.Variance, covariance => sum.With(covariance).ExpectProduct(sum.Apply)));
        return new Moments(inputs.Sum(input => input.Mean), sum.Expect(x => sum.Apply(x) * sum.Apply(x)))
        {
            SharedBy = new(() => shared.Value.Mean),
            PairsBy = sum.PairsBy is null ? null : new(() => shared.Value.Map),
            Function = sum,
            Sources = inputs[0].Sources,
        };
    }

    /// <summary>What of it depends on the sum depends on each of what is added, on average over the others.</summary>
    internal override Gradient? Backward(SignalLayer layer, IReadOnlyList<Moments> inputs, int index, Gradient output)
    {
        if (base.Backward(layer, inputs, index, output) is not { } gradient || output.Given is not { } given || inputs[index].IsNormal || Marginal.Of(inputs[index]) is not { } own
            || Sum([.. inputs.Where((_, i) => i != index)]) is not { } others)
            return base.Backward(layer, inputs, index, output);
        return gradient with { Given = GivenValue.Of(own, x => others.Expect(y => given.At(x + y))).Given };
    }

    /// <inheritdoc/>
    internal override double? GradientFactor(SignalLayer layer, IReadOnlyList<Moments> inputs) => Moments.AreIndependent(inputs) && layer.InputShapes.All(shape => shape.Equals(layer.OutputShape)) ? 1 : null;
}
