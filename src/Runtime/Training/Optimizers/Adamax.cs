using System.Numerics;

namespace TypedNets.Training;

/// <summary>Adam by the largest gradient in place of the second moment (Kingma and Ba 2015, section 7.1): u = max(Beta2·u, |g| + ε).</summary>
/// <param name="LearningRate">The step size; positive.</param>
/// <param name="Beta1">The decay of the gradients' running mean, in [0, 1).</param>
/// <param name="Beta2">The decay of the largest gradient, in [0, 1).</param>
/// <param name="WeightDecay">The factor of the L2 penalty that is added to the gradients; 0 is none.</param>
/// <param name="Epsilon">ε; at least 0.</param>
public sealed record Adamax(double LearningRate = 2e-3, double Beta1 = 0.9, double Beta2 = 0.999, double WeightDecay = 0, double Epsilon = 1e-8)
    : OptimizerRule(LearningRate, WeightDecay)
{
    internal override IReadOnlyList<string?> Memory => ["mean", "largest"];

    internal override void Update<T>(Weights<T> weights, double rate, int step, double carried) => weights.Update(new Step<T>(this, rate, step));

    private protected override void CheckSettings()
    {
        RequireFraction(nameof(Beta1), Beta1);
        RequireFraction(nameof(Beta2), Beta2);
        RequireNotNegative(nameof(Epsilon), Epsilon);
    }

    private readonly struct Step<T>(Adamax rule, double rate, int step) : IWeightUpdate<T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        private readonly Vector<T> _rate = Every.Of<T>(rate / (1 - Math.Pow(rule.Beta1, step))), _penalty = Every.Of<T>(rule.WeightDecay);
        private readonly Vector<T> _keep1 = Every.Of<T>(rule.Beta1), _take1 = Every.Of<T>(1 - rule.Beta1), _keep2 = Every.Of<T>(rule.Beta2);
        private readonly Vector<T> _epsilon = Every.Of<T>(rule.Epsilon);

        public Vector<T> Next(Vector<T> weight, Vector<T> gradient, ref Vector<T> first, ref Vector<T> second, ref Vector<T> third)
        {
            gradient += _penalty * weight;
            first = _keep1 * first + _take1 * gradient;
            second = Vector.Max(_keep2 * second, Vector.Abs(gradient) + _epsilon);
            return weight - _rate * first / second;
        }
    }
}
