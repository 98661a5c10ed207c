namespace TypedNets;

/// <summary>What a parameter is for.</summary>
public enum ParameterRole
{
    /// <summary>A matrix or kernel: what initialisation is about.</summary>
    Weight,

    /// <summary>A bias of a weighted layer; starts at zero.</summary>
    Bias,

    /// <summary>The scale of a normalisation; starts at one.</summary>
    Scale,

    /// <summary>The shift of a normalisation; starts at zero.</summary>
    Shift,

    /// <summary>A learned slope of an activation.</summary>
    Slope,

    /// <summary>A matrix from a recurrent layer's state to itself; orthogonal gate by gate beside weights that have an initializer.</summary>
    Recurrent,

    /// <summary>A table whose rows are looked up; starts standard normal.</summary>
    Embedding,

    /// <summary>A value that is itself added, joined or multiplied, such as a class token; starts as its layer says.</summary>
    Learned,
}
