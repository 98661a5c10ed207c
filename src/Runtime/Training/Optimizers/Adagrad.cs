using System.Numerics;

namespace TypedNets.Training;

/// <summary>Adagrad (Duchi, Hazan and Singer 2011): s = s + g²; w = w - LearningRate·g/(√s + ε).</summary>
/// <param name="LearningRate">The step size; positive.</param>
/// <param name="WeightDecay">The factor of the L2 penalty that is added to the gradients; 0 is none.</param>
/// <param name="InitialSum">What s starts at; at least 0.</param>
/// <param name="Epsilon">ε; at least 0.</param>
public sealed record Adagrad(double LearningRate = 0.01, double WeightDecay = 0, double InitialSum = 0, double Epsilon = 1e-10)
    : OptimizerRule(LearningRate, WeightDecay)
{
    internal override IReadOnlyList<string?> Memory => ["sum"];

    internal override void Update<T>(Weights<T> weights, double rate, int step, double carried) => weights.Update(new Step<T>(this, rate, step == 1));

    private protected override void CheckSettings()
    {
        RequireNotNegative(nameof(InitialSum), InitialSum);
        RequireNotNegative(nameof(Epsilon), Epsilon);
    }

    private readonly struct Step<T>(Adagrad rule, double rate, bool isFirst) : IWeightUpdate<T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        private readonly Vector<T> _rate = Every.Of<T>(rate), _penalty = Every.Of<T>(rule.WeightDecay), _epsilon = Every.Of<T>(rule.Epsilon);
        private readonly Vector<T> _added = Every.Of<T>(isFirst ? rule.InitialSum : 0);

        public Vector<T> Next(Vector<T> weight, Vector<T> gradient, ref Vector<T> first, ref Vector<T> second, ref Vector<T> third)
        {
            gradient += _penalty * weight;
            first += _added + gradient * gradient;
            return weight - _rate * gradient / (Vector.SquareRoot(first) + _epsilon);
        }
    }
}
