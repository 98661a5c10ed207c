using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>Interpolation to Size, or to ⌊n·ScaleFactor⌋ on each axis.</summary>
public sealed class Upsample : LayerKind
{
    /// <inheritdoc/>
    public override bool IsSpatial => true;

    /// <inheritdoc/>
    internal override Moments? Forward(SignalLayer layer, IReadOnlyList<Moments> inputs) => Interpolated.Of(layer)?.Forward(layer, inputs[0]);

    /// <inheritdoc/>
    internal override Gradient? Backward(SignalLayer layer, IReadOnlyList<Moments> inputs, int index, Gradient output) => Interpolated.Of(layer)?.Backward(output);

    /// <inheritdoc/>
    internal override string Unknown(SignalLayer layer, IReadOnlyList<Moments> inputs) => inputs[0].Repeats ? "neighbours in what it reads are copies of each other, by how much is not followed" : $"sizes that are not known, and Interpolation.{layer.Arguments.Text("Mode", nameof(Interpolation.Nearest))} other than Nearest, Linear, Bilinear and Trilinear have no theory here";

    /// <inheritdoc/>
    public override void Infer(LayerInference layer)
    {
        layer.RequireFloat();
        layer.RequireRank("C×L, C×H×W or C×D×H×W", 2, 3, 4);
        RequireMode(layer);
        int axes = layer.Input.Rank - 1;
        bool hasSize = layer.Arguments.Has("Size") || layer.Arguments.Has("Sizes");
        bool hasFactor = layer.Arguments.Has("ScaleFactor") || layer.Arguments.Has("ScaleFactors");
        if (hasSize == hasFactor)
        {
            throw layer.Refuse(RuleIds.OutOfRange, hasSize ? "ScaleFactor" : null,
                hasSize ? "Size and ScaleFactor are both set; keep one of them." : "it needs the output's Size or its ScaleFactor, but has neither; set one.", hasSize && layer.Arguments.Has("Size") && layer.Arguments.Has("ScaleFactor") ? Problem.Choice("Size = default", "ScaleFactor = default") : null);
        }

        long?[] sizes = hasSize ? [.. layer.Axes("Size", axes, 0, least: 1).Select(size => (long?)size)] : Scaled(layer, axes);
        layer.Output = new Shape([layer.Input[0], .. sizes]);
    }

    /// <summary>One factor an axis.</summary>
    public static double[] Factors(Arguments arguments, int axes)
    {
        double[] factors = arguments.Numbers("ScaleFactors") ?? arguments.Numbers("ScaleFactor") ?? [1];
        return factors.Length == 1 && !arguments.Has("ScaleFactors") ? [.. Enumerable.Repeat(factors[0], axes)] : factors;
    }

    private static long?[] Scaled(LayerInference layer, int axes)
    {
        string argument = layer.Arguments.Has("ScaleFactors") ? "ScaleFactors" : "ScaleFactor";
        if (argument == "ScaleFactors" && layer.Arguments.Has("ScaleFactor"))
            throw layer.Refuse(RuleIds.AxisCount, argument, "ScaleFactor and ScaleFactors are both set; keep one of them.");
        double[] factors = Factors(layer.Arguments, axes);
        if (factors.Length != axes)
            throw layer.Refuse(RuleIds.AxisCount, argument, $"ScaleFactors has {factors.Length} values, but the input has {axes} axes; give {axes}.");
        var sizes = new long?[axes];
        for (int axis = 0; axis < axes; axis++)
        {
            double factor = factors[axis];
            if (!(factor > 0) || double.IsInfinity(factor))
                throw layer.Refuse(RuleIds.OutOfRange, argument, $"{argument} must be positive, but is {Invariant.Text(factor)}.");
            if (layer.Input[axis + 1] is not { } size)
                continue;
            double scaled = Math.Floor(size * factor);
            if (scaled >= long.MaxValue)
                throw new OverflowException();
            if (scaled < 1)
                throw layer.Refuse(RuleIds.WindowTooLarge, argument, $"size {size} times {Invariant.Text(factor)} leaves nothing{WindowAxis.On(axis, axes)}; take a larger factor.");
            sizes[axis] = (long)scaled;
        }

        return sizes;
    }

    private static void RequireMode(LayerInference layer)
    {
        string mode = layer.Arguments.Text("Mode", nameof(Interpolation.Nearest));
        (int rank, string expected) = mode switch
        {
            nameof(Interpolation.Linear) => (2, "C×L"),
            nameof(Interpolation.Bilinear) or nameof(Interpolation.Bicubic) => (3, "C×H×W"),
            nameof(Interpolation.Trilinear) => (4, "C×D×H×W"),
            _ => (layer.Input.Rank, ""),
        };
        if (rank != layer.Input.Rank)
        {
            string linear = layer.Input.Rank switch { 2 => "Linear", 3 => "Bilinear", _ => "Trilinear" };
            throw layer.Refuse(RuleIds.Rank, "Mode", $"Interpolation.{mode} takes {expected}, but the input is {layer.Input}; take Interpolation.{linear}.", $"Mode = Interpolation.{linear}");
        }

        if (mode is nameof(Interpolation.Nearest) or nameof(Interpolation.NearestExact) or nameof(Interpolation.Area) && layer.Arguments.Has("AlignCorners"))
            throw layer.Refuse(RuleIds.OutOfRange, "AlignCorners", $"AlignCorners has no meaning with Interpolation.{mode}; leave it out or take another Mode.", "AlignCorners = default");
    }
}
