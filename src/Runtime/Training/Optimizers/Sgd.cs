using System.Numerics;
using System.Text.Json.Serialization;

namespace TypedNets.Training;

/// <summary>
/// Stochastic gradient descent: v = Momentum·v + (1 - Dampening)·g, the first time v = g; w = w - LearningRate·v, or with Nesterov's look
/// ahead (Sutskever et al. 2013) w = w - LearningRate·(g + Momentum·v).
/// </summary>
/// <param name="LearningRate">The step size; positive.</param>
/// <param name="Momentum">The share of the last step that is kept, in [0, 1).</param>
/// <param name="WeightDecay">The factor of the L2 penalty that is added to the gradients; 0 is none.</param>
/// <param name="Dampening">What the gradient's share of a step is lessened by, in [0, 1].</param>
/// <param name="Nesterov">Whether the step looks ahead; takes a momentum and no dampening.</param>
public sealed record Sgd(
    double LearningRate,
    double Momentum = 0,
    double WeightDecay = 0,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] double Dampening = 0,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Nesterov = false) : OptimizerRule(LearningRate, WeightDecay)
{
    internal override IReadOnlyList<string?> Memory => Momentum == 0 ? [] : ["velocity"];

    internal override void Update<T>(Weights<T> weights, double rate, int step, double carried)
    {
        if (Momentum == 0)
            weights.Update(new Plain<T>(this, rate));
        else
            weights.Update(new WithMomentum<T>(this, rate, isFirst: step == 1));
    }

    private protected override void CheckSettings()
    {
        RequireFraction(nameof(Momentum), Momentum);
        Require(Dampening is >= 0 and <= 1, nameof(Dampening), "at least 0 and at most 1", Dampening);
        Require(!Nesterov || Momentum > 0, nameof(Momentum), "above 0 with Nesterov", Momentum);
        Require(!Nesterov || Dampening == 0, nameof(Dampening), "0 with Nesterov", Dampening);
    }

    private readonly struct Plain<T>(Sgd rule, double rate) : IWeightUpdate<T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        private readonly Vector<T> _rate = Every.Of<T>(rate), _decay = Every.Of<T>(rule.WeightDecay);

        public Vector<T> Next(Vector<T> weight, Vector<T> gradient, ref Vector<T> first, ref Vector<T> second, ref Vector<T> third) =>
            weight - _rate * (gradient + _decay * weight);
    }

    private readonly struct WithMomentum<T>(Sgd rule, double rate, bool isFirst) : IWeightUpdate<T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        private readonly Vector<T> _rate = Every.Of<T>(rate), _decay = Every.Of<T>(rule.WeightDecay);
        private readonly Vector<T> _momentum = Every.Of<T>(rule.Momentum), _share = Every.Of<T>(isFirst ? 1 : 1 - rule.Dampening);
        private readonly bool _nesterov = rule.Nesterov;

        public Vector<T> Next(Vector<T> weight, Vector<T> gradient, ref Vector<T> first, ref Vector<T> second, ref Vector<T> third)
        {
            gradient += _decay * weight;
            first = _momentum * first + _share * gradient;
            return weight - _rate * (_nesterov ? gradient + _momentum * first : first);
        }
    }
}
