using System.Numerics;

namespace TypedNets.Training;

/// <summary>
/// Adam with Nesterov's look ahead (Dozat 2016): the mean's share μ of a step grows towards Beta1, μₜ = Beta1·(1 - 0.96^(t·MomentumDecay)/2).
/// </summary>
/// <param name="LearningRate">The step size; positive.</param>
/// <param name="Beta1">The decay of the gradients' running mean, in [0, 1).</param>
/// <param name="Beta2">The decay of their running second moment, in [0, 1).</param>
/// <param name="WeightDecay">The factor of the L2 penalty that is added to the gradients; 0 is none.</param>
/// <param name="MomentumDecay">How fast μ grows; at least 0.</param>
/// <param name="Epsilon">What is added to the root of the second moment; at least 0.</param>
public sealed record NAdam(
    double LearningRate = 2e-3, double Beta1 = 0.9, double Beta2 = 0.999, double WeightDecay = 0, double MomentumDecay = 4e-3, double Epsilon = 1e-8)
    : OptimizerRule(LearningRate, WeightDecay)
{
    internal override IReadOnlyList<string?> Memory => ["mean", "square"];

    internal override void Update<T>(Weights<T> weights, double rate, int step, double carried) => weights.Update(new Step<T>(this, rate, step, carried));

    /// <summary>The product of all μ so far.</summary>
    internal override double Carry(double carried, int step) => carried * Share(step);

    private protected override void CheckSettings()
    {
        RequireFraction(nameof(Beta1), Beta1);
        RequireFraction(nameof(Beta2), Beta2);
        RequireNotNegative(nameof(MomentumDecay), MomentumDecay);
        RequireNotNegative(nameof(Epsilon), Epsilon);
    }

    private double Share(int step) => Beta1 * (1 - 0.5 * Math.Pow(0.96, step * MomentumDecay));

    private readonly struct Step<T>(NAdam rule, double rate, int step, double product) : IWeightUpdate<T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        private readonly Vector<T> _gradientRate = Every.Of<T>(rate * (1 - rule.Share(step)) / (1 - product));
        private readonly Vector<T> _meanRate = Every.Of<T>(rate * rule.Share(step + 1) / (1 - product * rule.Share(step + 1)));
        private readonly Vector<T> _correction = Every.Of<T>(1 / (1 - Math.Pow(rule.Beta2, step)));
        private readonly Vector<T> _keep1 = Every.Of<T>(rule.Beta1), _take1 = Every.Of<T>(1 - rule.Beta1);
        private readonly Vector<T> _keep2 = Every.Of<T>(rule.Beta2), _take2 = Every.Of<T>(1 - rule.Beta2);
        private readonly Vector<T> _penalty = Every.Of<T>(rule.WeightDecay), _epsilon = Every.Of<T>(rule.Epsilon);

        public Vector<T> Next(Vector<T> weight, Vector<T> gradient, ref Vector<T> first, ref Vector<T> second, ref Vector<T> third)
        {
            gradient += _penalty * weight;
            first = _keep1 * first + _take1 * gradient;
            second = _keep2 * second + _take2 * gradient * gradient;
            return weight - (_gradientRate * gradient + _meanRate * first) / (Vector.SquareRoot(second * _correction) + _epsilon);
        }
    }
}
