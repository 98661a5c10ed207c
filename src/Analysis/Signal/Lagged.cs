namespace TypedNets.Analysis.Signal;

/// <summary>A value in time: its second moment, and E x·x' of one unit now and some steps before.</summary>
/// <param name="Second">E x².</param>
/// <param name="Products">For each number of steps from 1.</param>
internal sealed record Lagged(double Second, double[] Products)
{
    /// <summary>A value that is the same for all numbers of steps.</summary>
    public static Lagged Of(Tokens tokens, int lags) => new(tokens.Second, [.. Enumerable.Repeat(tokens.Shared, lags)]);

    /// <summary>The product with the value some steps before.</summary>
    public double At(int lag) => lag == 0 ? Second : Products[Math.Min(lag, Products.Length) - 1];

    /// <summary>On average over all pairs of steps.</summary>
    public double Shared => Products.Average();

    /// <summary>The mean of two of independent weights.</summary>
    public static Lagged Mean(Lagged one, Lagged other) => new((one.Second + other.Second) / 2, [.. one.Products.Zip(other.Products, (a, b) => (a + b) / 2)]);

    /// <summary>A sum of independent values, each times a factor, and of what is the same at all steps.</summary>
    public static Lagged Sum(double factor, Lagged one, double otherFactor, Lagged other, double constant) =>
        new((factor * one.Second) + (otherFactor * other.Second) + constant, [.. one.Products.Zip(other.Products, (a, b) => (factor * a) + (otherFactor * b) + constant)]);

    /// <summary>A function of it.</summary>
    public Lagged Through(GateMoments function) => new(function.Second, [.. Products.Select(function.Product)]);

    /// <summary>The product with an independent one.</summary>
    public Lagged Times(Lagged other) => new(Second * other.Second, [.. Products.Zip(other.Products, (a, b) => a * b)]);

    /// <summary>
    /// x ← keep·x + this, where the gate that keeps is independent of both: this comes from the same weights at all steps, so that it is correlated
    /// with what x has kept of it.
    /// </summary>
    /// <param name="before">x before.</param>
    /// <param name="keep">The mean of the gate.</param>
    /// <param name="keepSecond">Its second moment.</param>
    /// <param name="steps">How many steps there were.</param>
    public Lagged AddedTo(Lagged before, double keep, double keepSecond, int steps)
    {
        // E this·x of k steps before is what this shares with each addition that x has kept since.
        int lags = Products.Length;
        var joint = new double[lags + 1];
        for (int k = Math.Min(lags, steps); k >= 1; k--)
            joint[k] = Products[k - 1] + (keep * (k < lags && k < steps ? joint[k + 1] : 0));
        var products = new double[lags];
        double second = (keepSecond * before.Second) + Second + (2 * keep * (lags > 0 ? joint[1] : 0));
        for (int k = 1; k <= lags; k++)
            products[k - 1] = k > steps ? 0 : (keep * before.At(k - 1)) + joint[k];
        return new(second, products);
    }
}
