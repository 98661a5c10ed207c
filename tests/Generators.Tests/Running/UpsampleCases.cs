using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TypedNets.Generators.Tests.Running;

/// <summary>Upsample in every mode, against interpolation axis by axis as a matrix, written from the formulas.</summary>
internal static class UpsampleCases
{
    public static IReadOnlyList<LayerCase> All { get; } =
    [
        new("Upsample", "2, 3, 5", "Upsample(ScaleFactor = 2), ReLU", () => [By(Nearest, 2, 2), ReLU()]),
        new("Upsample_One", "2, 3, 5", "Upsample(ScaleFactor = 1), ReLU", () => [ReLU()]),
        new("Upsample_Part", "2, 7", "Upsample(ScaleFactor = 1.6)", () => [By(Nearest, 1.6)]),
        new("Upsample_Size", "2, 3, 5", "Upsample(Sizes = [7, 4])", () => [To(Nearest, 7, 4)]),
        new("Upsample_Volume", "2, 3, 2, 4", "Upsample(ScaleFactors = [1, 2, 1.5])", () => [By(Nearest, 1, 2, 1.5)]),
        new("Upsample_Linear", "2, 7", "Upsample(ScaleFactor = 1.6, Mode = Interpolation.Linear), Tanh", () => [By(Linear, 1.6), Tanh()]),
        new("Upsample_LinearCorners", "2, 7", "Upsample(Size = 4, Mode = Interpolation.Linear, AlignCorners = true)", () => [To(LinearCorners, 4)]),
        new("Upsample_Bilinear", "2, 3, 5", "Upsample(ScaleFactor = 1.5, Mode = Interpolation.Bilinear)", () => [By(Linear, 1.5, 1.5)]),
        new("Upsample_BilinearCorners", "2, 3, 5", "Upsample(Sizes = [7, 1], Mode = Interpolation.Bilinear, AlignCorners = true)", () => [To(LinearCorners, 7, 1)]),
        new("Upsample_Bicubic", "2, 6, 5", "Upsample(ScaleFactors = [1.4, 2], Mode = Interpolation.Bicubic)", () => [By(Cubic, 1.4, 2)]),
        new("Upsample_Exact", "2, 7", "Upsample(ScaleFactor = 1.6, Mode = Interpolation.NearestExact), ReLU", () => [By(NearestExact, 1.6), ReLU()]),
        new("Upsample_ExactSizes", "2, 3, 5", "Upsample(Sizes = [8, 3], Mode = Interpolation.NearestExact)", () => [To(NearestExact, 8, 3)]),
        new("Upsample_ExactVolume", "2, 3, 2, 4", "Upsample(ScaleFactors = [1, 2, 0.6], Mode = Interpolation.NearestExact)", () => [By(NearestExact, 1, 2, 0.6)]),
        new("Upsample_ExactOne", "2, 3, 5", "Upsample(ScaleFactor = 1, Mode = Interpolation.NearestExact), ReLU", () => [ReLU()]),
        new("Upsample_Area", "2, 7", "Upsample(Size = 4, Mode = Interpolation.Area), ReLU", () => [To(Area, 4), ReLU()]),
        new("Upsample_AreaFactors", "2, 3, 5", "Upsample(ScaleFactors = [0.7, 1.5], Mode = Interpolation.Area)", () => [By(Area, 0.7, 1.5)]),
        new("Upsample_AreaVolume", "2, 3, 2, 4", "Upsample(Sizes = [2, 5, 3], Mode = Interpolation.Area)", () => [To(Area, 2, 5, 3)]),
        new("Upsample_AreaOne", "2, 3, 5", "Upsample(ScaleFactor = 1, Mode = Interpolation.Area), ReLU", () => [ReLU()]),
        new("Upsample_Trilinear", "2, 3, 2, 4", "Upsample(Sizes = [4, 5, 2], Mode = Interpolation.Trilinear)", () => [To(Linear, 4, 5, 2)]),
    ];

    /// <summary>The weights that an output has, from its position, the input's size, the output's size and the step between outputs.</summary>
    private delegate IEnumerable<(long At, double Weight)> Rule(int position, long size, long outputs, double step);

    private static IEnumerable<(long, double)> Nearest(int position, long size, long outputs, double step) => [((long)(position * step), 1)];

    private static IEnumerable<(long, double)> NearestExact(int position, long size, long outputs, double step) => [((long)((position + 0.5) * step), 1)];

    /// <summary>All that an output's share of the input touches count alike.</summary>
    private static IEnumerable<(long, double)> Area(int position, long size, long outputs, double step)
    {
        int first = (int)(position * size / outputs), end = (int)((((position + 1) * size) + outputs - 1) / outputs);
        return Enumerable.Range(first, end - first).Select(at => ((long)at, 1.0 / (end - first)));
    }

    private static IEnumerable<(long, double)> Linear(int position, long size, long outputs, double step) =>
        Between(Math.Max(0, ((position + 0.5) * step) - 0.5));

    private static IEnumerable<(long, double)> LinearCorners(int position, long size, long outputs, double step) =>
        Between(outputs == 1 ? 0 : position * (size - 1) / (double)(outputs - 1));

    private static IEnumerable<(long, double)> Between(double at)
    {
        long before = (long)Math.Floor(at);
        return [(before, 1 - (at - before)), (before + 1, at - before)];
    }

    private static IEnumerable<(long, double)> Cubic(int position, long size, long outputs, double step)
    {
        double at = ((position + 0.5) * step) - 0.5;
        long before = (long)Math.Floor(at);
        return Enumerable.Range(-1, 4).Select(tap => (before + tap, Kernel(Math.Abs(at - (before + tap)))));
    }

    private static double Kernel(double x)
    {
        const double A = -0.75;
        return x <= 1 ? ((A + 2) * x * x * x) - ((A + 3) * x * x) + 1 : (A * x * x * x) - (5 * A * x * x) + (8 * A * x) - (4 * A);
    }

    private static FunctionModule By(Rule rule, params double[] factors) => new(input => Interpolate(input, rule,
        [.. factors.Select((factor, axis) => ((long)Math.Floor(input.shape[axis + 2] * factor), 1 / factor))]));

    private static FunctionModule To(Rule rule, params long[] sizes) => new(input => Interpolate(input, rule,
        [.. sizes.Select((size, axis) => (size, input.shape[axis + 2] / (double)size))]));

    private static Tensor Interpolate(Tensor input, Rule rule, (long Outputs, double Step)[] axes)
    {
        Tensor output = input;
        for (int axis = 0; axis < axes.Length; axis++)
        {
            long size = input.shape[axis + 2];
            (long outputs, double step) = axes[axis];
            double[,] matrix = new double[size, outputs];
            for (int position = 0; position < outputs; position++)
            {
                foreach ((long at, double weight) in rule(position, size, outputs, step))
                    matrix[Math.Clamp(at, 0, size - 1), position] += weight;
            }

            output = output.transpose(axis + 2, -1).matmul(from_array(matrix)).transpose(axis + 2, -1);
        }

        return output;
    }
}
