namespace TypedNets.Analysis.Signal;

/// <summary>
/// Signals through an interpolation: on each axis an output is a mean of two neighbours with weights that add up to 1, or a copy of one. With
/// Σ w² of a second moment what each position has for itself is kept, and all of what they share.
/// </summary>
internal sealed class Interpolated
{
    private readonly (int From, int Other, double Weight)[][] _axes;
    private readonly int[] _sizes;

    private Interpolated((int From, int Other, double Weight)[][] axes, int[] sizes) => (_axes, _sizes) = (axes, sizes);

    /// <summary>Of a layer; null where theory does not reach.</summary>
    public static Interpolated? Of(SignalLayer layer)
    {
        string mode = layer.Arguments.Text("Mode", nameof(Interpolation.Nearest));
        bool isLinear = mode is nameof(Interpolation.Linear) or nameof(Interpolation.Bilinear) or nameof(Interpolation.Trilinear);
        if (!isLinear && mode != nameof(Interpolation.Nearest))
            return null;
        int rank = layer.OutputShape.Rank - 1;
        var axes = new (int, int, double)[rank][];
        var sizes = new int[rank];
        for (int axis = 0; axis < rank; axis++)
        {
            if (layer.InputShapes[0][axis + 1] is not { } size || layer.OutputShape[axis + 1] is not { } output)
                return null;
            sizes[axis] = (int)size;
            bool aligns = layer.Arguments.Flag("AlignCorners", false);
            double scale = aligns ? (output > 1 ? (size - 1.0) / (output - 1) : 0) : (double)size / output;
            axes[axis] = [.. Enumerable.Range(0, (int)output).Select(to => isLinear ? Between(aligns ? to * scale : Math.Max(0, ((to + 0.5) * scale) - 0.5), (int)size) : ((int)Math.Min(to * scale, size - 1), 0, 0.0))];
        }

        return new Interpolated(axes, sizes);
    }

    /// <summary>The output.</summary>
    public Moments? Forward(SignalLayer layer, Moments input)
    {
        if (input.Repeats && !IsCopy)
            return null;
        double own = 1, kept = 1;
        var lists = new double[]?[_axes.Length];
        for (int axis = 0; axis < _axes.Length; axis++)
        {
            double[]? before = Profile.Axis(input.Profile, axis, _sizes[axis]);
            (lists[axis], double mean) = Profile.Normalize([.. _axes[axis].Select(one => (Square(1 - one.Weight) * (before?[one.From] ?? 1)) + (Square(one.Weight) * (before?[one.Other] ?? 1)))]);
            own *= mean;
            kept *= _axes[axis].Average(one => Square(1 - one.Weight) + Square(one.Weight));
        }

        var output = new Moments(input.Mean, (own * input.SecondMoment) + ((1 - kept) * input.Shared))
        {
            SharedBy = input.SharedBy,
            Sources = input.Sources,
            Function = IsCopy ? input.Function : null,
            IsNearlyNormal = input.IsNormal || input.IsNearlyNormal,
            Repeats = true,
            Profile = Profile.Of(lists),
        };
        return input.IsNormal && !IsCopy ? output with { Function = output.AsNormal(layer.Number) } : output;
    }

    /// <summary>Whether each output is a copy of one input.</summary>
    private bool IsCopy => _axes.All(axis => axis.All(one => one.Weight == 0));

    /// <summary>The gradient at the input: of each place, the sum over the outputs that read it; null where those are correlated.</summary>
    public Gradient? Backward(Gradient output)
    {
        if (output.IsSmooth)
            return null;
        double factor = 1, same = 1;
        var lists = new double[]?[_axes.Length];
        for (int axis = 0; axis < _axes.Length; axis++)
        {
            double[]? after = Profile.Axis(output.Profile, axis, _axes[axis].Length);
            double[] sums = new double[_sizes[axis]], totals = new double[_sizes[axis]];
            for (int to = 0; to < _axes[axis].Length; to++)
            {
                (int from, int other, double weight) = _axes[axis][to];
                sums[from] += Square(1 - weight) * (after?[to] ?? 1);
                sums[other] += Square(weight) * (after?[to] ?? 1);
                totals[from] += 1 - weight;
                totals[other] += weight;
            }

            (lists[axis], double mean) = Profile.Normalize(sums);
            factor *= mean;
            same *= totals.Average(Square);
        }

        return output with { SlopesBy = null, SecondMoment = (factor * (output.SecondMoment - output.Shared)) + (same * output.Shared), Shared = same * output.Shared, Profile = Profile.Of(lists), IsSmooth = !IsCopy };
    }

    private static (int From, int Other, double Weight) Between(double place, int size)
    {
        int from = Math.Min((int)place, size - 1);
        return (from, Math.Min(from + 1, size - 1), from + 1 < size ? place - from : 0);
    }

    private static double Square(double x) => x * x;
}
