namespace TypedNets.Analysis.Layers;

/// <summary>
/// What an output of a pool reads and an input feeds on average: fan_in = Π T/n_out, fan_out = Π T/n_in, with T the pairs of output and
/// input that it reads on each axis. A convolution's effective fans are the same times its channels.
/// </summary>
internal static class PoolFans
{
    /// <summary>The product over the axes.</summary>
    public static Fans Of(IEnumerable<(double PerOutput, double PerInput)> axes)
    {
        double fanIn = 1, fanOut = 1;
        foreach ((double perOutput, double perInput) in axes)
        {
            fanIn *= perOutput;
            fanOut *= perInput;
        }

        return new Fans(fanIn, fanOut);
    }

    /// <summary>
    /// Of windows from ⌊i·n/m⌋ to ⌈(i + 1)·n/m⌉: they tile the n inputs, but each of the m − 1 edges between them that falls inside an
    /// input has this in both, so that T = n + (m − 1) − (gcd(n, m) − 1). Null when a size is not known.
    /// </summary>
    public static Fans? OfAdaptive(Shape input, Shape output)
    {
        var axes = new List<(double, double)>();
        for (int axis = 1; axis < input.Rank; axis++)
        {
            if (input[axis] is not { } inputs || output[axis] is not { } outputs)
                return null;
            double pairs = (double)inputs + outputs - GreatestDivisor(inputs, outputs);
            axes.Add((pairs / outputs, pairs / inputs));
        }

        return Of(axes);
    }

    private static long GreatestDivisor(long one, long other) => other == 0 ? one : GreatestDivisor(other, one % other);
}
