namespace TypedNets;

/// <summary>Names that steps can read from.</summary>
public static class Network
{
    /// <summary>The input that was not given another name.</summary>
    public const string Input = "input";
}
