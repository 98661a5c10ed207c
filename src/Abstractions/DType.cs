namespace TypedNets;

/// <summary>Element type of a network's input.</summary>
public enum DType
{
    /// <summary>Floating point: the type of the network's parameters, 32 bits unless the network was built or moved otherwise.</summary>
    Float32,

    /// <summary>64-bit integers, such as token numbers.</summary>
    Int64,
}
