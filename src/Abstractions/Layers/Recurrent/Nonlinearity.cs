namespace TypedNets;

/// <summary>The nonlinearity of a simple recurrent network.</summary>
public enum Nonlinearity
{
    /// <summary>tanh.</summary>
    Tanh,

    /// <summary>max(0, x).</summary>
    ReLU,
}
