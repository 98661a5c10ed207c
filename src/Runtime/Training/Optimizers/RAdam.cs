using System.Numerics;

namespace TypedNets.Training;

/// <summary>
/// Rectified Adam (Liu et al. 2020, arXiv 1908.03265): as long as the second moment rests on too few gradients, steps go by the mean alone;
/// then they grow with the trust in it.
/// </summary>
/// <param name="LearningRate">The step size; positive.</param>
/// <param name="Beta1">The decay of the gradients' running mean, in [0, 1).</param>
/// <param name="Beta2">The decay of their running second moment, in [0, 1).</param>
/// <param name="WeightDecay">The factor of the L2 penalty that is added to the gradients; 0 is none.</param>
/// <param name="Epsilon">What is added to the root of the second moment; at least 0.</param>
public sealed record RAdam(double LearningRate = 1e-3, double Beta1 = 0.9, double Beta2 = 0.999, double WeightDecay = 0, double Epsilon = 1e-8)
    : OptimizerRule(LearningRate, WeightDecay)
{
    internal override IReadOnlyList<string?> Memory => ["mean", "square"];

    internal override void Update<T>(Weights<T> weights, double rate, int step, double carried) => weights.Update(new Step<T>(this, rate, step));

    private protected override void CheckSettings()
    {
        RequireFraction(nameof(Beta1), Beta1);
        RequireFraction(nameof(Beta2), Beta2);
        RequireNotNegative(nameof(Epsilon), Epsilon);
    }

    /// <summary>The rectification, times the root that corrects the second moment's start; null as long as it rests on too few gradients.</summary>
    private double? Trust(int step)
    {
        double power = Math.Pow(Beta2, step), most = 2 / (1 - Beta2) - 1, length = most - 2 * step * power / (1 - power);
        return length > 5 ? Math.Sqrt((length - 4) * (length - 2) * most / ((most - 4) * (most - 2) * length) * (1 - power)) : null;
    }

    private readonly struct Step<T>(RAdam rule, double rate, int step) : IWeightUpdate<T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        private readonly Vector<T> _rate = Every.Of<T>(rate / (1 - Math.Pow(rule.Beta1, step)) * (rule.Trust(step) ?? 1));
        private readonly Vector<T> _keep1 = Every.Of<T>(rule.Beta1), _take1 = Every.Of<T>(1 - rule.Beta1);
        private readonly Vector<T> _keep2 = Every.Of<T>(rule.Beta2), _take2 = Every.Of<T>(1 - rule.Beta2);
        private readonly Vector<T> _penalty = Every.Of<T>(rule.WeightDecay), _epsilon = Every.Of<T>(rule.Epsilon);
        private readonly bool _isAdaptive = rule.Trust(step) is not null;

        public Vector<T> Next(Vector<T> weight, Vector<T> gradient, ref Vector<T> first, ref Vector<T> second, ref Vector<T> third)
        {
            gradient += _penalty * weight;
            first = _keep1 * first + _take1 * gradient;
            second = _keep2 * second + _take2 * gradient * gradient;
            return weight - _rate * (_isAdaptive ? first / (Vector.SquareRoot(second) + _epsilon) : first);
        }
    }
}
