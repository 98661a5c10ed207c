namespace TypedNets.Analysis.Signal;

/// <summary>The gradient that arrives at a value, over weights and data, on average over positions.</summary>
/// <param name="SecondMoment">E (∂L/∂x)², over that at the end where it began.</param>
internal sealed record Gradient(double SecondMoment)
{
    /// <summary>How it is spread over the positions; null where it is the same everywhere.</summary>
    public Profile? Profile { get; init; }

    /// <summary>Whether it arrives only where the value is the largest of this many.</summary>
    public double AtMaxOf { get; init; } = 1;

    /// <summary>E of the product of those at two positions: all of it before a mean over positions, none where positions are read apart.</summary>
    public double Shared { get; init; }

    /// <summary>Whether it is much the same at neighbouring positions, as after what spreads one over several.</summary>
    public bool IsSmooth { get; init; }

    /// <summary>How it depends on the value at which it arrives; null where it does not, or where that makes no difference.</summary>
    public GivenValue? Given { get; init; }

    /// <summary>By how much its logarithm grows with <see cref="Spread.Pairs"/>, through the variances that batch normalisations behind divide by.</summary>
    public double OnPairs { get; init; }

    /// <summary>It times a factor.</summary>
    public Gradient Times(double factor) => this with { SecondMoment = factor * SecondMoment, Shared = factor * Shared };

    /// <summary>The sum of independent ones.</summary>
    public static Gradient Sum(IReadOnlyList<Gradient> all) => all.Count == 1 ? all[0]
        : new(all.Sum(one => one.SecondMoment)) { OnPairs = all.Sum(one => one.SecondMoment * one.OnPairs) / Math.Max(double.Epsilon, all.Sum(one => one.SecondMoment)), Given = GivenValue.Sum(all), IsSmooth = all.Any(one => one.IsSmooth), Shared = all.Sum(one => one.Shared), Profile = Profile.Mix([.. all.Select(one => (one.SecondMoment, one.Profile))]) };
}
