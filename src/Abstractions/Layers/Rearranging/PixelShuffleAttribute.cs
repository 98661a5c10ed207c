namespace TypedNets;

/// <summary>Moves channels to positions, for sub-pixel convolutions (Shi et al. 2016).</summary>
/// <remarks>C·r²×H×W → C×H·r×W·r.</remarks>
/// <param name="upscaleFactor">r, the factor by which both axes grow.</param>
public sealed class PixelShuffleAttribute(int upscaleFactor) : LayerAttribute
{
    /// <summary>r, the factor by which both axes grow.</summary>
    public int UpscaleFactor { get; } = upscaleFactor;
}
