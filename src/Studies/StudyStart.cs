using static TorchSharp.torch;

namespace TypedNets.Studies;

/// <summary>How the networks of a study start: from an initializer, as they declare it, or prepared on a batch of data.</summary>
/// <param name="Name">The name in tables and in the identity of trials, with all arguments that matter.</param>
/// <param name="Initializer">What weights are drawn by; null for what the network declares.</param>
public sealed record StudyStart(string Name, Initializer? Initializer)
{
    /// <summary>Changes a network that was built, given the first samples of the training set; null for nothing.</summary>
    public Action<StudyNetwork, nn.Module<Tensor, Tensor>, Tensor>? Prepare { get; init; }

    /// <summary>The number of training samples that <see cref="Prepare"/> is given.</summary>
    public int Samples { get; init; } = 64;

    /// <summary>As the network declares it: for networks that differ in what they declare.</summary>
    public static StudyStart Declared { get; } = new("as declared", null);

    /// <summary>An initializer under its own name.</summary>
    public static implicit operator StudyStart(Initializer initializer) => FromInitializer(initializer);

    /// <summary>An initializer under its own name.</summary>
    public static StudyStart FromInitializer(Initializer initializer)
    {
        ArgumentNullException.ThrowIfNull(initializer);
        return new StudyStart(initializer.Name, initializer);
    }

    /// <summary>Layer-sequential unit variance, as published: orthonormal, then scaled on a batch of the training set.</summary>
    /// <param name="samples">The size of the batch.</param>
    public static StudyStart Lsuv(int samples = 64) => new(samples == 64 ? "Lsuv" : $"Lsuv({samples} samples)", Initializers.Orthogonal(gain: 1))
    {
        Samples = samples,
        Prepare = (network, module, batch) => network.Lsuv(module, new TypedNets.Lsuv { Orthonormal = true }, batch),
    };
}
