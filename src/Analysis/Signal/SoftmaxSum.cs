namespace TypedNets.Analysis.Signal;

/// <summary>
/// E Σ aᵢ² for the softmax a of n independent logits N(0, s²): 1/n where they are equal, towards 1 where one is far above the others. With
/// 1/S² = ∫ t e^(−tS) dt it is n ∫ t A(t) B(t)ⁿ⁻¹ dt, where A(t) = E e^(2l) exp(−t eˡ) and B(t) = E exp(−t eˡ); near s = 0 that is e^(s²)/n.
/// </summary>
internal sealed class SoftmaxSum
{
    /// <summary>Beyond this many logits are so many that half as many more make no difference in form.</summary>
    private const int Counted = 64;

    private const double Reach = 7, Step = 0.25, LogStep = 0.2;

    private readonly double _variance;
    private readonly List<(double LogTime, double A, double Cubes, double B)> _points = [];

    /// <summary>For logits of this variance.</summary>
    /// <param name="variance">s².</param>
    /// <param name="most">The most of them that are asked for.</param>
    public SoftmaxSum(double variance, double most)
    {
        _variance = variance;
        double deviation = Math.Sqrt(variance), least = -Math.Log(most) - (2 * variance) - 12;
        (double Weight, double Power)[] logits = [.. Enumerable.Range(0, (int)(2 * Reach / Step) + 1).Select(i => -Reach + (i * Step))
            .Select(z => (Step * Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI), Math.Exp(deviation * z)))];
        for (double u = least; u < 5 + (deviation * Reach); u += LogStep)
        {
            double t = Math.Exp(u), a = 0, b = 0, cubes = 0;
            foreach ((double weight, double power) in logits)
            {
                double passed = weight * Math.Exp(-t * power);
                a += power * power * passed;
                cubes += power * power * power * passed;
                b += passed;
            }

            _points.Add((u, a, cubes, b));
        }
    }

    /// <summary>For this many logits.</summary>
    public double Of(double count) => count <= 1 ? 1 : _variance == 0 ? 1 / count
        : Math.Min(1, count * LogStep * _points.Sum(point => Math.Exp(2 * point.LogTime) * point.A * Math.Pow(point.B, count - 1)));

    /// <summary>E Σ a³ for this many.</summary>
    public double Cubes(double count) => count <= 1 ? 1 : _variance == 0 ? 1 / (count * count)
        : Math.Min(1, count * LogStep / 2 * _points.Sum(point => Math.Exp(3 * point.LogTime) * point.Cubes * Math.Pow(point.B, count - 1)));

    /// <summary>The mean over 1, 2, … logits up to a number, as where each position reads those before it.</summary>
    public double MeanUpTo(double count)
    {
        double sum = 0, stride = Math.Max(1, count / Counted);
        for (double n = 1; n <= count; n += stride)
            sum += Of(Math.Min(count, n + ((stride - 1) / 2)));
        return sum / Math.Ceiling(count / stride);
    }
}
