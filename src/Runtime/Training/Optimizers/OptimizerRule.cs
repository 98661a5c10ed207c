using System.Text.Json.Serialization;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TypedNets.Training;

/// <summary>An optimiser with its settings, as a value: it can be compared, stored as JSON and used for many runs.</summary>
/// <remarks>
/// The formulas are PyTorch's. What TorchSharp's own optimisers do in a dozen native calls for each parameter is one pass over its memory
/// here, in the processor's vectors. Parameters that are not float32 or float64 on the CPU are updated through a float32 copy there.
/// </remarks>
/// <param name="LearningRate">The step size; positive.</param>
/// <param name="WeightDecay">The factor of the L2 penalty that is added to the gradients; 0 is none.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "rule")]
[JsonDerivedType(typeof(Sgd), nameof(Sgd))]
[JsonDerivedType(typeof(Adam), nameof(Adam))]
[JsonDerivedType(typeof(AdamW), nameof(AdamW))]
[JsonDerivedType(typeof(RmsProp), nameof(RmsProp))]
[JsonDerivedType(typeof(Adagrad), nameof(Adagrad))]
[JsonDerivedType(typeof(Adadelta), nameof(Adadelta))]
[JsonDerivedType(typeof(Adamax), nameof(Adamax))]
[JsonDerivedType(typeof(NAdam), nameof(NAdam))]
[JsonDerivedType(typeof(RAdam), nameof(RAdam))]
[JsonDerivedType(typeof(Asgd), nameof(Asgd))]
[JsonDerivedType(typeof(Rprop), nameof(Rprop))]
public abstract record OptimizerRule(double LearningRate, double WeightDecay)
{
    /// <summary>An optimiser for these parameters, to be used as TorchSharp's are; the caller disposes it.</summary>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public optim.Optimizer Create(IEnumerable<Parameter> parameters)
    {
        Check();
        return new RuleOptimizer(parameters.Select(parameter => (parameter, this)));
    }

    /// <summary>What is remembered of each weight, of at most three things, by name; null leaves a place empty.</summary>
    [JsonIgnore]
    internal virtual IReadOnlyList<string?> Memory => [];

    /// <summary>Makes one step.</summary>
    /// <param name="weights">The weights of a parameter, with their gradients and what is remembered.</param>
    /// <param name="rate">The learning rate of this step.</param>
    /// <param name="step">The number of this step, from 1.</param>
    /// <param name="carried">What <see cref="Carry"/> gave.</param>
    internal abstract void Update<T>(Weights<T> weights, double rate, int step, double carried)
        where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>;

    /// <summary>A number that is the same for all weights and follows from the one of the step before; 1 before the first.</summary>
    internal virtual double Carry(double carried, int step) => carried;

    /// <summary>Throws when a setting is out of its range.</summary>
    /// <exception cref="ArgumentException">Naming the setting, its range and its value.</exception>
    public void Check()
    {
        Require(LearningRate > 0 && double.IsFinite(LearningRate), nameof(LearningRate), "a positive number", LearningRate);
        RequireNotNegative(nameof(WeightDecay), WeightDecay);
        CheckSettings();
    }

    private protected virtual void CheckSettings()
    {
    }

    private protected void RequireFraction(string name, double value) =>
        Require(value is >= 0 and < 1, name, "at least 0 and below 1", value);

    private protected void RequireNotNegative(string name, double value) =>
        Require(value >= 0 && double.IsFinite(value), name, "a number of at least 0", value);

    private protected void Require(bool holds, string name, string expected, double value)
    {
        if (!holds)
            throw new ArgumentException(FormattableString.Invariant($"{GetType().Name}: {name} must be {expected}, but is {value}."));
    }
}
