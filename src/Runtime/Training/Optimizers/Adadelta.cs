using System.Numerics;

namespace TypedNets.Training;

/// <summary>
/// Adadelta (Zeiler 2012, arXiv 1212.5701): v and u are running means of g² and d²; d = g·√(u + ε)/√(v + ε); w = w - LearningRate·d.
/// </summary>
/// <param name="LearningRate">The factor on steps; positive.</param>
/// <param name="Rho">The decay of both running means, in [0, 1).</param>
/// <param name="WeightDecay">The factor of the L2 penalty that is added to the gradients; 0 is none.</param>
/// <param name="Epsilon">ε; at least 0.</param>
public sealed record Adadelta(double LearningRate = 1, double Rho = 0.9, double WeightDecay = 0, double Epsilon = 1e-6)
    : OptimizerRule(LearningRate, WeightDecay)
{
    internal override IReadOnlyList<string?> Memory => ["square", "step_square"];

    internal override void Update<T>(Weights<T> weights, double rate, int step, double carried) => weights.Update(new Step<T>(this, rate));

    private protected override void CheckSettings()
    {
        RequireFraction(nameof(Rho), Rho);
        RequireNotNegative(nameof(Epsilon), Epsilon);
    }

    private readonly struct Step<T>(Adadelta rule, double rate) : IWeightUpdate<T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        private readonly Vector<T> _rate = Every.Of<T>(rate), _penalty = Every.Of<T>(rule.WeightDecay), _epsilon = Every.Of<T>(rule.Epsilon);
        private readonly Vector<T> _keep = Every.Of<T>(rule.Rho), _take = Every.Of<T>(1 - rule.Rho);

        public Vector<T> Next(Vector<T> weight, Vector<T> gradient, ref Vector<T> first, ref Vector<T> second, ref Vector<T> third)
        {
            gradient += _penalty * weight;
            first = _keep * first + _take * gradient * gradient;
            Vector<T> step = Vector.SquareRoot(second + _epsilon) / Vector.SquareRoot(first + _epsilon) * gradient;
            second = _keep * second + _take * step * step;
            return weight - _rate * step;
        }
    }
}
