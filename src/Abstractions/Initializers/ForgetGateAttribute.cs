namespace TypedNets;

/// <summary>
/// Biases of which those of an LSTM's forget gates start at a value and all others at zero, so that the state is kept at first (Gers et
/// al. 2000, Jozefowicz et al. 2015). With 1 it is how an LSTM's biases start beside weights that have an initializer.
/// </summary>
public sealed class ForgetGateAttribute : InitializerAttribute
{
    /// <inheritdoc cref="ForgetGateAttribute"/>
    /// <param name="value">Sum of the two biases of a forget gate.</param>
    public ForgetGateAttribute(double value = 1) => (Value, For) = (value, InitializerTarget.Bias);

    /// <summary>Sum of the two biases of a forget gate.</summary>
    public double Value { get; }
}
