using TypedNets;
using TypedNets.Studies;

namespace InitStudy.Presets;

/// <summary>
/// The families of starts that experiments compare, each the same whatever activation follows: random means nothing without its deviation, and
/// orthogonal nothing without its gain.
/// </summary>
internal static class Starts
{
    /// <summary>PyTorch's own, U(±1/√fan-in).</summary>
    public static StudyStart Default { get; } = Initializers.TorchDefault();

    /// <summary>N(0, 0.01²).</summary>
    public static StudyStart Tiny { get; } = Initializers.RandomNormal(0.01);

    /// <summary>N(0, 0.1²).</summary>
    public static StudyStart Random { get; } = Initializers.RandomNormal(0.1);

    /// <summary>N(0, 2/(fan-in + fan-out)).</summary>
    public static StudyStart Xavier { get; } = Initializers.XavierNormal(gain: 1);

    /// <summary>N(0, 2/fan-in), under other activations than ReLU too.</summary>
    public static StudyStart He { get; } = new("HeNormal", Initializers.HeNormal(gain: Math.Sqrt(2)));

    /// <summary>N(0, 1/fan-in).</summary>
    public static StudyStart LeCun { get; } = Initializers.LeCunNormal(gain: 1);

    /// <summary>Orthogonal with gain 1.</summary>
    public static StudyStart Orthonormal { get; } = Initializers.Orthogonal(gain: 1);

    /// <summary>Orthogonal with the gain of ReLU.</summary>
    public static StudyStart Orthogonal { get; } = new("Orthogonal(gain: √2)", Initializers.Orthogonal(gain: Math.Sqrt(2)));
}
