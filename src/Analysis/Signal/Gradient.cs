namespace TypedNets.Analysis.Signal;

/// <summary>The gradient that arrives at a value, over weights and data, on average over positions.</summary>
/// <param name="SecondMoment">E (∂L/∂x)², over that at the end where it began.</param>
internal sealed record Gradient(double SecondMoment)
{
    /// <summary>How it is spread over the positions; null where it is the same everywhere.</summary>
    public Profile? Profile { get; init; }

    /// <summary>Which shares of it arrive only where the value is the largest of how many; none where all of it arrives everywhere.</summary>
    public EquatableArray<(double Share, double Of)> Maxima { get; init; }

    /// <summary>E of the product of those at two positions: all of it before a mean over positions, none where positions are read apart.</summary>
    public double Shared { get; init; }

    /// <summary>Works out how the slopes depend on the values of an activation right behind, also where a normalisation is between; null elsewhere.</summary>
    public Lazy<SlopeDependence>? SlopesBy { get; init; }

    /// <summary>Whether it is much the same at neighbouring positions, as after what spreads one over several.</summary>
    public bool IsSmooth { get; init; }

    /// <summary>How it depends on the value at which it arrives; null where it does not, or where that makes no difference.</summary>
    public GivenValue? Given { get; init; }

    /// <summary>By how much its logarithm grows with <see cref="Spread.Pairs"/>, through the variances that batch normalisations behind divide by.</summary>
    public double OnPairs { get; init; }

    /// <summary>How much of that is through the variance of its own channel, by which the normalisation right behind divides.</summary>
    public double OnChannel { get; init; }

    /// <summary>How it depends on a sample's norm, where batch normalisations behind leave samples theirs.</summary>
    public NormDependence OnNorm { get; init; }

    /// <summary>
    /// Those at the values of which it was put together along the channels, parallel to <see cref="Moments.Parts"/>; none where all are alike. Behind a batch
    /// normalisation channels are divided by their own variances, so that those of a weak part get larger gradients.
    /// </summary>
    public EquatableArray<Gradient> Parts { get; init; }

    /// <summary>It times a factor.</summary>
    public Gradient Times(double factor) => this with { SecondMoment = factor * SecondMoment, Shared = factor * Shared, Parts = [.. Parts.Select(part => part.Times(factor))] };

    /// <summary>It with the dependence on variances of one behind it, times a factor.</summary>
    public Gradient Depending(Gradient behind, double factor) => this with { OnPairs = factor * behind.OnPairs, OnChannel = factor * behind.OnChannel };

    /// <summary>It without its parts, for what mixes the channels or does not follow them.</summary>
    public Gradient Mixed() => Parts.Count == 0 ? this : this with { Parts = [] };

    /// <summary>That at one of so many parts: all of it where they are alike, of which what depends on all channels depends on a part by its share.</summary>
    public Gradient Part(int index, int count, double share = 1) => Parts.Count == count ? Parts[index] : Mixed() with { OnPairs = OnChannel + (share * (OnPairs - OnChannel)) };

    /// <summary>The mean over it of what depends on the number of which the value is the largest.</summary>
    public double OverMaxima(Func<double, double> of) => Maxima.Count == 0 ? of(1) : Maxima.Sum(one => one.Share * of(one.Of));

    private static EquatableArray<(double Share, double Of)> MaximaOf(IReadOnlyList<(double Weight, Gradient Of)> all)
    {
        double sum = all.Sum(one => one.Weight);
        return sum <= 0 || all.All(one => one.Of.Maxima.Count == 0) ? []
            : [.. all.SelectMany(one => one.Of.Maxima.DefaultIfEmpty((1, 1)).Select(part => (Share: one.Weight / sum * part.Item1, Of: part.Item2))).GroupBy(part => part.Of).Select(same => (same.Sum(part => part.Share), same.Key))];
    }

    /// <summary>That at a value of which these are the parts: on average over the channels, and for each part.</summary>
    public static Gradient Of(IReadOnlyList<(double Share, Gradient Of)> parts)
    {
        double second = parts.Sum(part => part.Share * part.Of.SecondMoment);
        return new(second)
        {
            Shared = parts.Sum(part => part.Share * part.Of.Shared),
            OnPairs = parts.Sum(part => part.Share * part.Of.SecondMoment * part.Of.OnPairs) / Math.Max(double.Epsilon, second),
            OnChannel = parts.Sum(part => part.Share * part.Of.SecondMoment * part.Of.OnChannel) / Math.Max(double.Epsilon, second),
            OnNorm = NormDependence.OfSum([.. parts.Select(part => (part.Share * part.Of.SecondMoment, part.Of.OnNorm))]),
            IsSmooth = parts.Any(part => part.Of.IsSmooth),
            Maxima = MaximaOf([.. parts.Select(part => (part.Share * part.Of.SecondMoment, part.Of))]),
            Profile = Profile.Mix([.. parts.Select(part => (part.Share * part.Of.SecondMoment, part.Of.Profile))]),
            Parts = [.. parts.Select(part => part.Of.Mixed())],
        };
    }

    /// <summary>The sum of independent ones, part by part where one of them has parts.</summary>
    public static Gradient Sum(IReadOnlyList<Gradient> all)
    {
        if (all.Count == 1)
            return all[0];
        double second = all.Sum(one => one.SecondMoment);
        int[] counts = [.. all.Select(one => one.Parts.Count).Where(count => count > 0).Distinct()];
        return new(second)
        {
            OnPairs = all.Sum(one => one.SecondMoment * one.OnPairs) / Math.Max(double.Epsilon, second),
            OnChannel = all.Sum(one => one.SecondMoment * one.OnChannel) / Math.Max(double.Epsilon, second),
            OnNorm = NormDependence.OfSum([.. all.Select(one => (one.SecondMoment, one.OnNorm))]),
            Given = GivenValue.Sum(all),
            IsSmooth = all.Any(one => one.IsSmooth),
            Maxima = MaximaOf([.. all.Select(one => (one.SecondMoment, one))]),
            Shared = all.Sum(one => one.Shared),
            Profile = Profile.Mix([.. all.Select(one => (one.SecondMoment, one.Profile))]),
            Parts = counts.Length == 1 ? [.. Enumerable.Range(0, counts[0]).Select(i => Sum([.. all.Select(one => one.Part(i, counts[0]))]))] : [],
        };
    }
}
