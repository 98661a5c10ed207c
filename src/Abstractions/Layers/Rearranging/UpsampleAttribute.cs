namespace TypedNets;

/// <summary>Enlarges or shrinks the axes by interpolation; needs either a size or a factor.</summary>
/// <remarks>C×L, C×H×W or C×D×H×W → the same with other sizes, ⌊size·factor⌋.</remarks>
public sealed class UpsampleAttribute : LayerAttribute
{
    /// <summary>Size of the output, on every axis.</summary>
    public int Size { get; set; }

    /// <summary>Size of the output, one per axis.</summary>
    public int[]? Sizes { get; set; }

    /// <summary>What the size is multiplied by, on every axis; the result is rounded down.</summary>
    public double ScaleFactor { get; set; }

    /// <summary>What the size is multiplied by, one per axis.</summary>
    public double[]? ScaleFactors { get; set; }

    /// <summary>How values between positions follow.</summary>
    public Interpolation Mode { get; set; }

    /// <summary>Whether the centres of the corners stay where they are, instead of the corners' edges; only for linear and cubic modes.</summary>
    public bool AlignCorners { get; set; }
}
