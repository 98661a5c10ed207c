using System.Numerics;

namespace TypedNets.Training;

/// <summary>
/// Gradient descent whose step size falls, w = (1 - Lambda·η)·w - η·g with η = LearningRate/(1 + Lambda·LearningRate·t)^Alpha, beside which the
/// weights' average is kept from AveragedFrom on (Polyak and Juditsky 1992).
/// </summary>
/// <param name="LearningRate">The step size at the start; positive.</param>
/// <param name="Lambda">The share of a weight that is taken away, times the step size; at least 0.</param>
/// <param name="Alpha">The power by which the step size falls; at least 0.</param>
/// <param name="AveragedFrom">The step from which on the average counts; at least 0.</param>
/// <param name="WeightDecay">The factor of the L2 penalty that is added to the gradients; 0 is none.</param>
public sealed record Asgd(double LearningRate = 0.01, double Lambda = 1e-4, double Alpha = 0.75, double AveragedFrom = 1e6, double WeightDecay = 0)
    : OptimizerRule(LearningRate, WeightDecay)
{
    internal override IReadOnlyList<string?> Memory => ["average"];

    internal override void Update<T>(Weights<T> weights, double rate, int step, double carried) => weights.Update(new Step<T>(this, rate, step - 1));

    private protected override void CheckSettings()
    {
        RequireNotNegative(nameof(Lambda), Lambda);
        RequireNotNegative(nameof(Alpha), Alpha);
        RequireNotNegative(nameof(AveragedFrom), AveragedFrom);
    }

    private readonly struct Step<T>(Asgd rule, double rate, int before) : IWeightUpdate<T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        private readonly Vector<T> _rate = Every.Of<T>(rule.Eta(rate, before)), _remaining = Every.Of<T>(1 - rule.Lambda * rule.Eta(rate, before));
        private readonly Vector<T> _share = Every.Of<T>(1 / Math.Max(1, before - rule.AveragedFrom)), _penalty = Every.Of<T>(rule.WeightDecay);

        public Vector<T> Next(Vector<T> weight, Vector<T> gradient, ref Vector<T> first, ref Vector<T> second, ref Vector<T> third)
        {
            Vector<T> next = _remaining * weight - _rate * (gradient + _penalty * weight);
            first += _share * (next - first);
            return next;
        }
    }

    private double Eta(double rate, int before) => rate / Math.Pow(1 + Lambda * rate * before, Alpha);
}
