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
}
