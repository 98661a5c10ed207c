namespace TypedNets.Analysis.Signal;

/// <summary>Moments of the features of a sequence of tokens.</summary>
/// <param name="Second">E x².</param>
/// <param name="Shared">E x·x' of one feature for two positions.</param>
internal readonly record struct Tokens(double Second, double Shared)
{
    /// <summary>What each position has for itself.</summary>
    public double Own => Math.Max(0, Second - Shared);

    /// <summary>Of a value.</summary>
    public static Tokens Of(Moments moments) => new(moments.SecondMoment, Math.Min(moments.SecondMoment, moments.Shared));

    /// <summary>Times a weight matrix, with its bias.</summary>
    /// <param name="factor">Variance of the weights times fan-in.</param>
    /// <param name="bias">Second moment of the bias.</param>
    public Tokens Through(double factor, double bias) => new((factor * Second) + bias, (factor * Shared) + bias);

    /// <summary>Divided by the root of its second moment, its mean being about zero.</summary>
    public Tokens Normalized(double epsilon) => new(Second / (Second + epsilon), Shared / (Second + epsilon));

    /// <summary>The sum of independent ones.</summary>
    public static Tokens operator +(Tokens one, Tokens other) => new(one.Second + other.Second, one.Shared + other.Shared);

    /// <summary>Times a factor on the moments.</summary>
    public static Tokens operator *(double factor, Tokens tokens) => new(factor * tokens.Second, factor * tokens.Shared);
}
