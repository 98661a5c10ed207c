namespace TypedNets;

/// <summary>What an <see cref="EmbeddingBagAttribute"/> makes of the rows.</summary>
public enum BagMode
{
    /// <summary>Their sum.</summary>
    Sum,

    /// <summary>Their mean.</summary>
    Mean,

    /// <summary>The largest value of each feature.</summary>
    Max,
}
