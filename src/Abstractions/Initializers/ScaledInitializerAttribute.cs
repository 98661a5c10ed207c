namespace TypedNets;

/// <summary>An initializer whose scale follows from the fans.</summary>
public abstract class ScaledInitializerAttribute : InitializerAttribute
{
    private protected ScaledInitializerAttribute()
    {
    }

    /// <summary>Factor on the standard deviation; when it is not set, each initializer states what it takes.</summary>
    public double Gain { get; set; } = double.NaN;

    /// <summary>How fans are counted.</summary>
    public FanConvention Fans { get; set; }
}
