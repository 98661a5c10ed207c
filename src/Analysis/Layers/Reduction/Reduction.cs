using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>
/// One value of all along dimensions Dim, which go, or stay with size 1. What comes out is no map over positions any more, even if the
/// input is: who names the dimensions means them.
/// </summary>
public abstract class Reduction : LayerKind
{
    /// <inheritdoc/>
    public override bool EndsMap => true;

    /// <summary>
    /// A mean over n keeps what they share and divides the rest by n: units share the square of the mean, positions what all data share.
    /// </summary>
    internal override Moments? Forward(SignalLayer layer, IReadOnlyList<Moments> inputs)
    {
        if (Counts(layer, inputs[0]) is not var (units, positions))
            return null;
        Moments input = inputs[0];
        double mean = input.Mean, square = mean * mean, all = units * positions, count = IsMean ? 1 : all;

        // Over the positions first, then over units, which have nothing but the mean in common.
        double pooled = ((input.SecondMoment - input.Shared) / positions) + input.Shared, shared = input.Shared;
        var output = new Moments(count * mean, count * count * (((pooled - square) / units) + square))
        {
            SharedBy = new(() => count * count * (((shared - square) / units) + square)),
            Sources = input.Sources,
            IsNearlyNormal = input.IsNormal || input.IsNearlyNormal || all >= LeastForNormal,
        };
        return input.IsNormal ? output with { Function = output.AsNormal(layer.Number) } : output;
    }

    /// <inheritdoc/>
    internal override Gradient? Backward(SignalLayer layer, IReadOnlyList<Moments> inputs, int index, Gradient output) => Counts(layer, inputs[0]) is var (units, positions)
        ? output with { SecondMoment = output.SecondMoment / Squared(units * positions), Shared = (positions > 1 ? output.SecondMoment : output.Shared) / Squared(units * positions), Profile = null }
        : null;

    /// <inheritdoc/>
    internal override string Unknown(SignalLayer layer, IReadOnlyList<Moments> inputs) => "it is not known along which dimension units stand and along which positions";

    private double Squared(double count) => IsMean ? count * count : 1;

    /// <summary>Whether it is the mean and not the sum.</summary>
    private bool IsMean => this is Mean;

    /// <summary>A mean over fewer is not nearly normal.</summary>
    private const double LeastForNormal = 9;

    /// <summary>How many units and positions it goes over; null where that is not known and matters.</summary>
    private static (double Units, double Positions)? Counts(SignalLayer layer, Moments input)
    {
        int[] places = [.. (layer.Arguments.Integers("Dim") ?? []).Select(dim => UnitDimension.Dimension(layer, dim))];
        Shape shape = layer.InputShapes[0];
        if (places.Any(place => shape[place] is null) || input.Repeats)
            return null;
        double all = places.Aggregate(1.0, (product, place) => product * shape[place]!.Value);
        if (input.Units is { } units)
            return places.Contains(units) ? (shape[units]!.Value, all / shape[units]!.Value) : (1, all);
        return Math.Abs(input.Shared - (input.Mean * input.Mean)) <= 0.02 * input.SecondMoment ? (1, all) : null;
    }

    /// <inheritdoc/>
    public override void Infer(LayerInference layer)
    {
        long[] dims = layer.Arguments.Integers("Dim") ?? [];
        if (dims.Length == 0)
            throw layer.Refuse(RuleIds.AxisCount, null, $"it needs the dimensions that it goes over, such as [{Name}(-1)].");
        layer.RequireFloat();
        int[] places = [.. dims.Select(dim => layer.SampleDimension("Dim", dim))];
        if (places.Distinct().Count() < places.Length)
            throw layer.Refuse(RuleIds.DimensionOutOfRange, "Dim", $"Dim must have each dimension once for the input N×{layer.Input}, but is {string.Join(", ", dims)}.");
        bool keeps = layer.Arguments.Flag("KeepDim", false);
        layer.Output = new Shape([.. layer.Input.Sizes.Select((size, i) => places.Contains(i) ? 1 : size).Where((_, i) => keeps || !places.Contains(i))]);
    }
}
