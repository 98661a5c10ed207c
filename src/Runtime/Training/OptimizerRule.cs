using System.Text.Json.Serialization;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TypedNets.Training;

/// <summary>An optimiser with its settings, as a value: it can be compared, stored as JSON and used for many runs.</summary>
/// <param name="LearningRate">The step size; positive.</param>
/// <param name="WeightDecay">The factor of the L2 penalty that is added to the gradients; 0 is none.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "rule")]
[JsonDerivedType(typeof(Sgd), nameof(Sgd))]
[JsonDerivedType(typeof(Adam), nameof(Adam))]
public abstract record OptimizerRule(double LearningRate, double WeightDecay)
{
    /// <summary>TorchSharp's optimiser for these parameters; the caller disposes it.</summary>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public optim.Optimizer Create(IEnumerable<Parameter> parameters)
    {
        Require(LearningRate > 0 && double.IsFinite(LearningRate), nameof(LearningRate), "a positive number", LearningRate);
        Require(WeightDecay >= 0 && double.IsFinite(WeightDecay), nameof(WeightDecay), "a number of at least 0", WeightDecay);
        return Build(parameters);
    }

    private protected abstract optim.Optimizer Build(IEnumerable<Parameter> parameters);

    private protected void RequireFraction(string name, double value) =>
        Require(value is >= 0 and < 1, name, "at least 0 and below 1", value);

    private void Require(bool holds, string name, string expected, double value)
    {
        if (!holds)
            throw new ArgumentException(FormattableString.Invariant($"{GetType().Name}: {name} must be {expected}, but is {value}."));
    }
}

/// <summary>Stochastic gradient descent: v = Momentum·v + g; w = w - LearningRate·v.</summary>
/// <param name="LearningRate">The step size; positive.</param>
/// <param name="Momentum">The share of the last step that is kept, in [0, 1).</param>
/// <param name="WeightDecay">The factor of the L2 penalty that is added to the gradients; 0 is none.</param>
public sealed record Sgd(double LearningRate, double Momentum = 0, double WeightDecay = 0) : OptimizerRule(LearningRate, WeightDecay)
{
    private protected override optim.Optimizer Build(IEnumerable<Parameter> parameters)
    {
        RequireFraction(nameof(Momentum), Momentum);
        return optim.SGD(parameters, LearningRate, Momentum, weight_decay: WeightDecay);
    }
}

/// <summary>Adam (Kingma and Ba 2015, arXiv 1412.6980).</summary>
/// <param name="LearningRate">The step size; positive.</param>
/// <param name="Beta1">The decay of the gradients' running mean, in [0, 1).</param>
/// <param name="Beta2">The decay of their running second moment, in [0, 1).</param>
/// <param name="WeightDecay">The factor of the L2 penalty that is added to the gradients; 0 is none.</param>
public sealed record Adam(double LearningRate = 1e-3, double Beta1 = 0.9, double Beta2 = 0.999, double WeightDecay = 0)
    : OptimizerRule(LearningRate, WeightDecay)
{
    private protected override optim.Optimizer Build(IEnumerable<Parameter> parameters)
    {
        RequireFraction(nameof(Beta1), Beta1);
        RequireFraction(nameof(Beta2), Beta2);
        return optim.Adam(parameters, LearningRate, Beta1, Beta2, weight_decay: WeightDecay);
    }
}
