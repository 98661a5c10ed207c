using System.Numerics;

namespace TypedNets.Training;

/// <summary>
/// Resilient propagation (Riedmiller and Braun 1993), for batches that are the whole data set: each weight has a step size of its own, which
/// grows while its gradient keeps its sign, and shrinks, without a step, where the sign has changed.
/// </summary>
/// <param name="LearningRate">The step size at the start; positive. A schedule has no effect on later ones.</param>
/// <param name="Shrink">The factor where the sign has changed, in (0, 1).</param>
/// <param name="Grow">The factor where it has not; above 1.</param>
/// <param name="SmallestStep">The smallest step size; positive.</param>
/// <param name="LargestStep">The largest step size.</param>
public sealed record Rprop(double LearningRate = 0.01, double Shrink = 0.5, double Grow = 1.2, double SmallestStep = 1e-6, double LargestStep = 50)
    : OptimizerRule(LearningRate, WeightDecay: 0)
{
    internal override IReadOnlyList<string?> Memory => ["gradient", "step_size"];

    internal override void Update<T>(Weights<T> weights, double rate, int step, double carried) =>
        weights.Update(new Step<T>(this, step == 1 ? rate : 0));

    private protected override void CheckSettings()
    {
        Require(WeightDecay == 0, nameof(WeightDecay), "0, as only signs of gradients count", WeightDecay);
        Require(Shrink is > 0 and < 1, nameof(Shrink), "above 0 and below 1", Shrink);
        Require(Grow > 1 && double.IsFinite(Grow), nameof(Grow), "above 1", Grow);
        Require(SmallestStep > 0 && SmallestStep <= LargestStep, nameof(SmallestStep), FormattableString.Invariant($"above 0 and at most LargestStep, {LargestStep}"), SmallestStep);
    }

    private readonly struct Step<T>(Rprop rule, double start) : IWeightUpdate<T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        private readonly Vector<T> _start = Every.Of<T>(start), _shrink = Every.Of<T>(rule.Shrink), _grow = Every.Of<T>(rule.Grow);
        private readonly Vector<T> _smallest = Every.Of<T>(rule.SmallestStep), _largest = Every.Of<T>(rule.LargestStep);

        public Vector<T> Next(Vector<T> weight, Vector<T> gradient, ref Vector<T> first, ref Vector<T> second, ref Vector<T> third)
        {
            Vector<T> agreement = gradient * first, zero = Vector<T>.Zero, one = Vector<T>.One;
            Vector<T> hasTurned = Vector.LessThan(agreement, zero);
            Vector<T> factor = Vector.ConditionalSelect(hasTurned, _shrink, Vector.ConditionalSelect(Vector.GreaterThan(agreement, zero), _grow, one));
            second = Vector.Min(Vector.Max((second + _start) * factor, _smallest), _largest);
            gradient = Vector.ConditionalSelect(hasTurned, zero, gradient);
            first = gradient;
            Vector<T> sign = Vector.ConditionalSelect(Vector.GreaterThan(gradient, zero), one, Vector.ConditionalSelect(Vector.LessThan(gradient, zero), -one, zero));
            return weight - sign * second;
        }
    }
}
