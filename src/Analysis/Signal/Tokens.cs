namespace TypedNets.Analysis.Signal;

/// <summary>Moments of the features of a sequence of tokens.</summary>
/// <param name="Second">E x².</param>
/// <param name="Shared">E x·x' of one feature for two positions.</param>
/// <param name="Alike">
/// The mean square of the cosine between what two positions have for themselves, which is one over the number of directions in which they differ.
/// </param>
internal readonly record struct Tokens(double Second, double Shared, double Alike = 0)
{
    /// <summary>What each position has for itself.</summary>
    public double Own => Math.Max(0, Second - Shared);

    /// <summary>Of a value that is projected.</summary>
    /// <param name="moments">Its moments.</param>
    /// <param name="features">Its number of features; null where it has been projected already.</param>
    public static Tokens Of(Moments moments, long? features) =>
        new(moments.SecondMoment, Math.Min(moments.SecondMoment, moments.Shared), Math.Min(1, Spread.OfCosines(moments) + (features is { } count ? 1.0 / count : 0)));

    /// <summary>Times a weight matrix, with its bias.</summary>
    /// <param name="factor">Variance of the weights times fan-in.</param>
    /// <param name="bias">Second moment of the bias.</param>
    public Tokens Through(double factor, double bias) => this with { Second = (factor * Second) + bias, Shared = (factor * Shared) + bias };

    /// <summary>Divided by the root of its second moment, its mean being about zero.</summary>
    public Tokens Normalized(double epsilon) => this with { Second = Second / (Second + epsilon), Shared = Shared / (Second + epsilon) };

    /// <summary>The sum of independent ones.</summary>
    public static Tokens operator +(Tokens one, Tokens other) => new(one.Second + other.Second, one.Shared + other.Shared, one.Own + other.Own is > 0 and var own ? ((one.Alike * one.Own * one.Own) + (other.Alike * other.Own * other.Own)) / (own * own) : 0);

    /// <summary>Times a factor on the moments.</summary>
    public static Tokens operator *(double factor, Tokens tokens) => tokens with { Second = factor * tokens.Second, Shared = factor * tokens.Shared };
}
