using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Chains;

/// <summary>Upsample in every mode: an interpolation axis by axis as a matrix.</summary>
internal sealed class UpsampleDrawer : LayerDrawer
{
    public override IReadOnlyCollection<string> Kinds { get; } = ["Upsample"];

    public override DrawnLayer? Draw(string kind, LayerInput input, Random random)
    {
        if (input.Rank < 2)
            return null;
        var written = new Written(kind);
        Interpolation mode = random.Chance(0.6)
            ? random.Pick(Interpolation.Nearest, Interpolation.NearestExact, Interpolation.Area)
            : random.Pick<Interpolation>(input.Axes switch { 1 => [Interpolation.Linear], 2 => [Interpolation.Bilinear, Interpolation.Bicubic], _ => [Interpolation.Trilinear] });
        bool corners = mode is not (Interpolation.Nearest or Interpolation.NearestExact or Interpolation.Area) && random.Chance(0.5);
        double[] steps;
        long[] sizes;
        if (random.Chance(0.5))
        {
            sizes = random.Axes(input.Axes, 1, 6);
            written.SetAxes("Size", sizes, unless: 0, random);
            steps = [.. sizes.Select((size, axis) => input.Sizes[axis + 1] / (double)size)];
        }
        else
        {
            // Factors whose steps are exact in 32 bits, in which libtorch finds the nearest position, or far from a tie.
            double[] factors = [.. random.Axes(input.Axes, 0, 4).Select(i => new[] { 0.5, 1, 1.6, 2, 1.25 }[i])];
            sizes = [.. factors.Select((factor, axis) => (long)Math.Floor(input.Sizes[axis + 1] * factor))];

            // Where a factor leaves a size as it is, libtorch's linear modes copy, and its gradient of the nearest is that of a copy
            // although the values are not.
            if (factors.Where((factor, axis) => factor != 1 && sizes[axis] == input.Sizes[axis + 1]).Any())
                return null;
            if (factors.Distinct().Count() == 1)
                written.Set("ScaleFactor", factors[0]);
            else
                written.Set("ScaleFactors", factors);
            steps = [.. factors.Select(factor => 1 / factor)];
        }

        written.Set("Mode", mode, unless: Interpolation.Nearest).Set("AlignCorners", corners, unless: false);
        return written.By(x => Enumerable.Range(0, sizes.Length).Aggregate(x, (y, axis) =>
            y.transpose(axis + 2, -1).matmul(from_array(Matrix(input.Sizes[axis + 1], sizes[axis], steps[axis], mode, corners))).transpose(axis + 2, -1)));
    }

    private static double[,] Matrix(long size, long outputs, double step, Interpolation mode, bool corners)
    {
        double[,] matrix = new double[size, outputs];
        for (int output = 0; output < outputs; output++)
        {
            if (mode == Interpolation.Area)
            {
                long[] touched = AxisFormulas.AdaptiveWindows(size, outputs)[output].Positions;
                foreach (long position in touched)
                    matrix[position, output] = 1.0 / touched.Length;
                continue;
            }

            double at = mode == Interpolation.Nearest ? Math.Floor(output * step)
                : mode == Interpolation.NearestExact ? Math.Floor((output + 0.5) * step)
                : corners ? (outputs == 1 ? 0 : output * (size - 1) / (double)(outputs - 1))
                : ((output + 0.5) * step) - 0.5;
            if (mode is not Interpolation.Bicubic)
                at = Math.Max(at, 0);
            for (long tap = (long)Math.Floor(at) - 1; tap <= (long)Math.Floor(at) + 2; tap++)
            {
                double distance = Math.Abs(at - tap);
                matrix[Math.Clamp(tap, 0, size - 1), output] += mode == Interpolation.Bicubic ? Cubic(distance) : Math.Max(0, 1 - distance);
            }
        }

        return matrix;
    }

    /// <summary>The cubic convolution of Keys with a = −3/4.</summary>
    private static double Cubic(double x)
    {
        const double A = -0.75;
        return x <= 1 ? ((A + 2) * x * x * x) - ((A + 3) * x * x) + 1 : x < 2 ? (A * x * x * x) - (5 * A * x * x) + (8 * A * x) - (4 * A) : 0;
    }
}
