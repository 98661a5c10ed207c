namespace TypedNets;

/// <summary>Sizes that are not a number.</summary>
public static class Dim
{
    /// <summary>A size that is not known before the network runs, as in <c>[Input(3, Dim.Any, Dim.Any)]</c>.</summary>
    public const int Any = int.MinValue;

    /// <summary>"As the input", where PyTorch takes <c>None</c>: <c>[AdaptiveAvgPool2d([Dim.Same, 7])]</c>.</summary>
    public const int Same = int.MinValue + 1;
}
