namespace TypedNets;

/// <summary>Named paddings of a convolution, PyTorch's <c>padding='same'</c> and <c>padding='valid'</c>.</summary>
public static class Pad
{
    /// <summary>Pads so that the output has the input's size; the stride must be 1.</summary>
    public const int Same = int.MinValue + 2;

    /// <summary>No padding.</summary>
    public const int Valid = int.MinValue + 3;
}
