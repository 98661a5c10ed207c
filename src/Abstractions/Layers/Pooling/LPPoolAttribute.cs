namespace TypedNets;

/// <summary>What power-average pools share; numbers stand for all axes, arrays give one value per axis.</summary>
public abstract class LPPoolAttribute : LayerAttribute
{
    private protected LPPoolAttribute(double normType, int[] kernelSize) => (NormType, KernelSize) = (normType, kernelSize);

    /// <summary>The power p, other than zero.</summary>
    public double NormType { get; }

    /// <summary>Size of the window, on every axis or one per axis.</summary>
    public int[] KernelSize { get; }

    /// <summary>Step between windows, on every axis; the window's size unless set.</summary>
    public int Stride { get; set; }

    /// <summary>Step between windows, one per axis.</summary>
    public int[]? Strides { get; set; }

    /// <summary>Whether a last, incomplete window counts.</summary>
    public bool CeilMode { get; set; }
}
