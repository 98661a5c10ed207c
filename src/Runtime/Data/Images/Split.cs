namespace TypedNets.Data;

/// <summary>The two parts in which an image data set is published.</summary>
public enum Split
{
    /// <summary>The samples to train on.</summary>
    Train,

    /// <summary>The samples to test on.</summary>
    Test,
}
