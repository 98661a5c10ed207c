namespace TypedNets;

/// <summary>Moves positions to channels, the inverse of PixelShuffle.</summary>
/// <remarks>C×H·r×W·r → C·r²×H×W.</remarks>
/// <param name="downscaleFactor">r, the factor by which both axes shrink.</param>
public sealed class PixelUnshuffleAttribute(int downscaleFactor) : LayerAttribute
{
    /// <summary>r, the factor by which both axes shrink.</summary>
    public int DownscaleFactor { get; } = downscaleFactor;
}
