namespace TypedNets.Analysis.Signal;

/// <summary>
/// Which positions of an input the windows of an output read on one axis: output o reads input o·stride + tap·dilation − before; for a
/// transposed convolution, input i adds to output i·stride + tap·dilation − before.
/// </summary>
/// <param name="Inputs">Size of the input; null when not known.</param>
/// <param name="Outputs">Size of the output; null when not known.</param>
/// <param name="Taps">Number of taps.</param>
/// <param name="Stride">Step between windows.</param>
/// <param name="Dilation">Distance between taps.</param>
/// <param name="Before">Padding before the input.</param>
internal sealed record TapMap(long? Inputs, long? Outputs, long Taps, long Stride, long Dilation, long Before)
{
    /// <summary>More pairs of position and tap than these are counted as if all positions were alike.</summary>
    private const double MostPairs = 1_000_000;

    /// <summary>Of a window that slides to an output of this size.</summary>
    public static TapMap Of(Layers.WindowAxis window, long? outputs) => new(window.Input, outputs, window.Kernel, window.Stride, window.Dilation, window.Before);

    /// <summary>Of windows of one size that tile a map; null where the sizes do not divide, or are not known.</summary>
    public static TapMap[]? Tiling(Shape input, Shape output)
    {
        var axes = new TapMap[input.Rank - 1];
        for (int i = 0; i < axes.Length; i++)
        {
            if (input[i + 1] is not { } inputs || output[i + 1] is not > 0 || inputs % output[i + 1]!.Value != 0)
                return null;
            long taps = inputs / output[i + 1]!.Value;
            axes[i] = new TapMap(inputs, output[i + 1], taps, taps, 1, 0);
        }

        return axes;
    }

    /// <summary>Whether windows overlap.</summary>
    public static bool Overlap(IEnumerable<TapMap> axes) => axes.Any(axis => axis.Taps > axis.Stride && axis.Outputs > 1);

    /// <summary>Whether it is that of a transposed convolution.</summary>
    public bool IsTransposed { get; init; }

    /// <summary>Which place of the input stands at a place beyond its edge, where that is not zero, so that every tap reads something.</summary>
    public Func<long, long>? Beyond { get; init; }

    /// <summary>Mean number of taps that an output sums over where positions are not told apart.</summary>
    public double MeanTaps => IsCounted ? Gather(null).Average() : IsTransposed ? (double)Taps / Stride : Taps;

    /// <summary>Mean number of taps that an input feeds where positions are not told apart.</summary>
    public double MeanFed => IsTransposed ? Taps : Outputs is { } outputs && Inputs is { } inputs ? (double)Taps * outputs / inputs : (double)Taps / Stride;

    /// <summary>Whether positions are told apart.</summary>
    public bool IsCounted => Inputs is { } inputs && Outputs is { } outputs && outputs > 0 && (double)Taps * Math.Max(inputs, outputs) <= MostPairs;

    /// <summary>For each output, the sum over what it reads.</summary>
    /// <param name="input">What each input has; null for 1.</param>
    public double[] Gather(double[]? input)
    {
        var sums = new double[Outputs!.Value];
        for (long tap = 0; tap < Taps; tap++)
        {
            for (long step = 0; step < Steps; step++)
            {
                if (Reached(step, tap) is var other && other >= 0)
                    sums[IsTransposed ? other : step] += input?[IsTransposed ? step : other] ?? 1;
            }
        }

        return sums;
    }

    /// <summary>For each input, the sum over what it feeds.</summary>
    /// <param name="output">What each output has; null for 1.</param>
    public double[] Scatter(double[]? output)
    {
        var sums = new double[Inputs!.Value];
        for (long tap = 0; tap < Taps; tap++)
        {
            for (long step = 0; step < Steps; step++)
            {
                if (Reached(step, tap) is var other && other >= 0)
                    sums[IsTransposed ? step : other] += output?[IsTransposed ? other : step] ?? 1;
            }
        }

        return sums;
    }

    /// <summary>The mean over inputs of the squared number of taps that each feeds, over that of their number: by how many of one.</summary>
    public double FedTogether() => Scatter(null) is var fed && fed.Sum() is > 0 and var all ? fed.Sum(count => count * count) / all : 1;

    /// <summary>The mean over inputs of the squared sums of what each feeds by one tap, which adds up where all outputs have the same gradient.</summary>
    public double MeanOfSame()
    {
        double sum = 0;
        for (long tap = 0; tap < Taps; tap++)
        {
            var fed = new double[Inputs!.Value];
            for (long step = 0; step < Steps; step++)
            {
                if (Reached(step, tap) is var other && other >= 0)
                    fed[other]++;
            }

            sum += fed.Sum(count => count * count);
        }

        return sum / Inputs!.Value;
    }

    /// <summary>The mean over pairs of inputs of the number of taps by which both feed something.</summary>
    public double MeanOfFedPairs() => MeanSquare(Inputs!.Value);

    /// <summary>The mean over pairs of outputs of the number of taps that read something in both: only equal weights share.</summary>
    public double MeanOfPairs() => MeanSquare(Outputs!.Value);

    /// <summary>Whether all outputs read by the same taps.</summary>
    public bool IsEven()
    {
        for (long tap = 0; tap < Taps; tap++)
        {
            int reads = Reads(tap).Count;
            if (reads != 0 && reads != Outputs)
                return false;
        }

        return true;
    }

    /// <summary>By a tap, which place of the input each output reads that reads one.</summary>
    public List<(int Output, int Input)> Reads(long tap)
    {
        var reads = new List<(int, int)>();
        for (long step = 0; step < Steps; step++)
        {
            if (Reached(step, tap) is var other && other >= 0)
                reads.Add(IsTransposed ? ((int)other, (int)step) : ((int)step, (int)other));
        }

        return reads;
    }

    private double MeanSquare(double places) => Enumerable.Range(0, (int)Taps).Sum(tap => Reads(tap).Count / places is var share ? share * share : 0);

    private long Steps => IsTransposed ? Inputs!.Value : Outputs!.Value;

    /// <summary>The place at the other side that a tap of a window reaches; −1 where it reads a zero.</summary>
    private long Reached(long step, long tap)
    {
        long other = (step * Stride) + (tap * Dilation) - Before, reached = IsTransposed ? Outputs!.Value : Inputs!.Value;
        if (other >= 0 && other < reached)
            return other;
        return Beyond is { } beyond && beyond(other) is var place && place >= 0 && place < reached ? place : -1;
    }
}
