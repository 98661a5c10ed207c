using System.Numerics;

namespace TypedNets.Training;

/// <summary>
/// RMSProp (Tieleman and Hinton 2012, lecture 6.5): v = Alpha·v + (1 - Alpha)·g²; w = w - LearningRate·g/(√v + ε), or with a momentum that
/// gathers g/(√v + ε).
/// </summary>
/// <param name="LearningRate">The step size; positive.</param>
/// <param name="Alpha">The decay of the squares' running mean, in [0, 1).</param>
/// <param name="Momentum">The share of the last step that is kept, in [0, 1).</param>
/// <param name="WeightDecay">The factor of the L2 penalty that is added to the gradients; 0 is none.</param>
/// <param name="Epsilon">ε; at least 0.</param>
/// <param name="Centered">Whether the square of the gradients' running mean is taken off v (Graves 2013).</param>
public sealed record RmsProp(
    double LearningRate = 0.01, double Alpha = 0.99, double Momentum = 0, double WeightDecay = 0, double Epsilon = 1e-8, bool Centered = false)
    : OptimizerRule(LearningRate, WeightDecay)
{
    internal override IReadOnlyList<string?> Memory => ["square", Centered ? "mean" : null, Momentum > 0 ? "velocity" : null];

    internal override void Update<T>(Weights<T> weights, double rate, int step, double carried) => weights.Update(new Step<T>(this, rate));

    private protected override void CheckSettings()
    {
        RequireFraction(nameof(Alpha), Alpha);
        RequireFraction(nameof(Momentum), Momentum);
        RequireNotNegative(nameof(Epsilon), Epsilon);
    }

    private readonly struct Step<T>(RmsProp rule, double rate) : IWeightUpdate<T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        private readonly Vector<T> _rate = Every.Of<T>(rate), _penalty = Every.Of<T>(rule.WeightDecay), _momentum = Every.Of<T>(rule.Momentum);
        private readonly Vector<T> _keep = Every.Of<T>(rule.Alpha), _take = Every.Of<T>(1 - rule.Alpha), _epsilon = Every.Of<T>(rule.Epsilon);
        private readonly bool _centered = rule.Centered;

        public Vector<T> Next(Vector<T> weight, Vector<T> gradient, ref Vector<T> first, ref Vector<T> second, ref Vector<T> third)
        {
            gradient += _penalty * weight;
            first = _keep * first + _take * gradient * gradient;
            if (_centered)
                second = _keep * second + _take * gradient;
            third = _momentum * third + gradient / (Vector.SquareRoot(first - second * second) + _epsilon);
            return weight - _rate * third;
        }
    }
}
