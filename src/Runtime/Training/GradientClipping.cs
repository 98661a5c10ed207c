using System.Text.Json.Serialization;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TypedNets.Training;

/// <summary>What is done with gradients that are too large, before each update; a value.</summary>
/// <param name="Largest">What is large enough; positive.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "clipping")]
[JsonDerivedType(typeof(ClipByNorm), nameof(ClipByNorm))]
[JsonDerivedType(typeof(ClipByValue), nameof(ClipByValue))]
public abstract record GradientClipping(double Largest)
{
    /// <summary>Changes the gradients of these parameters in place.</summary>
    public abstract void Apply(IEnumerable<Parameter> parameters);

    /// <summary>Throws when the limit is out of its range.</summary>
    /// <exception cref="ArgumentException">It is no positive number.</exception>
    public void Check()
    {
        if (!(Largest > 0 && double.IsFinite(Largest)))
            throw new ArgumentException(FormattableString.Invariant($"{GetType().Name}: Largest must be a positive number, but is {Largest}."));
    }
}

/// <summary>All gradients together are scaled down to this Euclidean norm where theirs is larger, as PyTorch does up to its 1e-6 in the divisor (Pascanu, Mikolov and Bengio 2013, arXiv 1211.5063).</summary>
/// <param name="Largest">The largest norm; positive.</param>
public sealed record ClipByNorm(double Largest) : GradientClipping(Largest)
{
    /// <inheritdoc/>
    public override void Apply(IEnumerable<Parameter> parameters)
    {
        IReadOnlyCollection<Parameter> all = [.. parameters];
        double norm = Gradients.Norm(all);
        if (norm <= Largest)
            return;
        // A tensor, as the number that TorchSharp would make of it can be collected while it is read.
        using Tensor factor = tensor(Largest / norm);
        Gradients.ForEach(all, gradient => gradient.mul_(factor));
    }
}

/// <summary>Each number in a gradient is cut off at this, on both sides of zero.</summary>
/// <param name="Largest">The largest number; positive.</param>
public sealed record ClipByValue(double Largest) : GradientClipping(Largest)
{
    /// <inheritdoc/>
    public override void Apply(IEnumerable<Parameter> parameters)
    {
        using TorchSharp.Scalar lowest = -Largest, highest = Largest;
        Gradients.ForEach(parameters, gradient => gradient.clamp_(lowest, highest));
    }
}
