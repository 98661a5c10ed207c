using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Smells;

/// <summary>What is to be known of activations before weights are started.</summary>
internal static class ActivationFacts
{
    /// <summary>Its gain; 1 for what is no activation.</summary>
    public static double Gain(this SmellLayer layer) => layer.Kind is Activation activation ? activation.Gain(layer.Arguments) : 1;

    /// <summary>Whether it lets about half of a signal through, as ReLU does.</summary>
    public static bool IsRectifier(this SmellLayer layer) =>
        layer.Kind is ReLU or LeakyReLU or PReLU or RReLU or ReLU6 or ELU or CELU or GELU or SiLU or Mish or Hardswish && layer.Gain() > 1.2;

    /// <summary>Whether its slope at zero is zero, as libtorch computes it, so that a unit that is zero gets no gradient.</summary>
    public static bool IsFlatAtZero(this SmellLayer layer) => layer.Kind switch
    {
        ReLU or ReLU6 => true,
        Threshold => layer.Arguments.Number("Threshold", 0) >= 0,
        Hardshrink or Softshrink => layer.Arguments.Number("Lambd", 0.5) > 0,
        Hardtanh => layer.Arguments.Number("MinVal", -1) >= 0,
        _ => false,
    };

    /// <summary>φ(x).</summary>
    public static double Evaluate(this SmellLayer layer, double x) => ((ElementwiseActivation)layer.Kind).Evaluate(x, layer.Arguments);

    /// <summary>φ′(x), by differences.</summary>
    public static double Slope(this SmellLayer layer, double x) => (layer.Evaluate(x + 1e-5) - layer.Evaluate(x - 1e-5)) / 2e-5;

    /// <summary>Where φ or its slope jumps.</summary>
    public static double[] Kinks(this SmellLayer layer) => ((ElementwiseActivation)layer.Kind).Kinks(layer.Arguments);
}
