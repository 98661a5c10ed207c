namespace TypedNets;

/// <summary>
/// How parameters start. It stands on the assembly, on a network or on one layer, and the nearest wins. On a class that lists its
/// layers, one written before the first layer is the network's and one written after a layer is that layer's.
/// Biases start at zero unless an initializer is given <see cref="For"/> them.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Property, AllowMultiple = true, Inherited = false)]
public abstract class InitializerAttribute : Attribute
{
    private protected InitializerAttribute()
    {
    }

    /// <summary>The parameters that it is for.</summary>
    public InitializerTarget For { get; set; }
}

/// <summary>The parameters that an initializer is for.</summary>
public enum InitializerTarget
{
    /// <summary>Weights: matrices and kernels; on a normalisation layer alone, its scale.</summary>
    Weight,

    /// <summary>Biases; on a normalisation layer, its shift.</summary>
    Bias,

    /// <summary>
    /// Matrices from a recurrent layer's state to itself. Without one for them they start as an initializer for weights on their own
    /// layer says; beside one on the network or assembly they start orthogonal, gate by gate.
    /// </summary>
    Recurrent,
}
