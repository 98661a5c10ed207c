namespace TypedNets;

/// <summary>How a value between positions follows from those around it.</summary>
public enum Interpolation
{
    /// <summary>The nearest value, the one before where two are as near.</summary>
    Nearest,

    /// <summary>Linear between two; over 1 axis.</summary>
    Linear,

    /// <summary>Linear on each of 2 axes.</summary>
    Bilinear,

    /// <summary>Cubic on each of 2 axes, over four values (Keys 1981, a = −0.75).</summary>
    Bicubic,

    /// <summary>Linear on each of 3 axes.</summary>
    Trilinear,

    /// <summary>The mean over the values that an output stands for, as <see cref="AdaptiveAvgPool2dAttribute"/> takes it.</summary>
    Area,

    /// <summary>The nearest value by the centres of positions, ⌊(i + ½)·n/n′⌋, as Pillow and scikit-image have it.</summary>
    NearestExact,
}
