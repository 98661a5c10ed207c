namespace TypedNets;

/// <summary>How <see cref="GELUAttribute"/> is computed.</summary>
public enum GeluApproximation
{
    /// <summary>By the error function: exact.</summary>
    None,

    /// <summary>x/2·(1 + tanh(√(2/π)(x + 0.044715x³))).</summary>
    Tanh,
}
