using System.Text.Json.Serialization;

namespace TypedNets.Training;

/// <summary>
/// How the learning rate changes over a run, as a value: a factor on the optimiser's that follows from the number of the update alone, so that
/// a resumed run goes on exactly where it was. One of your own derives from this.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "schedule", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToBaseType)]
[JsonDerivedType(typeof(ConstantRate), nameof(ConstantRate))]
[JsonDerivedType(typeof(StepDecay), nameof(StepDecay))]
[JsonDerivedType(typeof(MultiStepDecay), nameof(MultiStepDecay))]
[JsonDerivedType(typeof(ExponentialDecay), nameof(ExponentialDecay))]
[JsonDerivedType(typeof(PolynomialDecay), nameof(PolynomialDecay))]
[JsonDerivedType(typeof(CosineDecay), nameof(CosineDecay))]
[JsonDerivedType(typeof(InverseSquareRoot), nameof(InverseSquareRoot))]
[JsonDerivedType(typeof(OneCycle), nameof(OneCycle))]
[JsonDerivedType(typeof(CyclicRate), nameof(CyclicRate))]
[JsonDerivedType(typeof(CosineRestarts), nameof(CosineRestarts))]
[JsonDerivedType(typeof(LinearWarmup), nameof(LinearWarmup))]
public abstract record LearningRateSchedule
{
    /// <summary>The factor on the learning rate.</summary>
    /// <param name="step">The number of updates made before, from 0.</param>
    /// <param name="total">The number of updates in the whole run.</param>
    public abstract double Factor(int step, int total);

    /// <summary>Throws when a setting is out of its range.</summary>
    /// <exception cref="ArgumentException">Naming the setting, its range and its value.</exception>
    public virtual void Check()
    {
    }

    /// <summary>
    /// Whether the factor depends on the run's length: if so, a checkpoint is not continued by a longer run, whose learning rates would have
    /// been others from the start. Unless overridden it does.
    /// </summary>
    protected internal virtual bool DependsOnTotal => true;

    /// <summary>Throws unless something holds.</summary>
    /// <param name="holds">What has to hold.</param>
    /// <param name="name">The setting.</param>
    /// <param name="expected">Its range, in words.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">It does not hold.</exception>
    protected void Require(bool holds, string name, string expected, double value)
    {
        if (!holds)
            throw new ArgumentException(FormattableString.Invariant($"{GetType().Name}: {name} must be {expected}, but is {value}."));
    }
}
