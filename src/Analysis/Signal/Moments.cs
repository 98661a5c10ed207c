namespace TypedNets.Analysis.Signal;

/// <summary>
/// What theory says of the elements of a value at initialisation, over weights and data, on average over the positions of a map.
/// </summary>
/// <param name="Mean">E x.</param>
/// <param name="SecondMoment">E x².</param>
public sealed record Moments(double Mean, double SecondMoment)
{
    private static readonly Lazy<Spread> s_noSpread = new(() => Signal.Spread.None);

    private readonly Lazy<double> _shared = new(() => 0);

    /// <summary>
    /// E x·x' of one unit for two samples at two positions of a map, on average over these: what of the second moment all data share, since units have means of
    /// their own, as after weights that sum what is not centred. Worked out when it is asked for.
    /// </summary>
    public double Shared => _shared.Value;

    /// <summary>How that differs over pairs of positions, worked out when it is asked for; null where it does not.</summary>
    internal Lazy<SharedMap>? PairsBy { get; init; }

    /// <summary>How that differs over pairs of positions.</summary>
    internal SharedMap Pairs => PairsBy?.Value ?? SharedMap.Even;

    /// <summary>
    /// How alike positions near each other are in what a sample has beyond what all share, worked out when it is asked for, its size 1; null where they are not. Windows of
    /// pools that overlap make them so.
    /// </summary>
    internal Lazy<Fluctuation>? OwnBy { get; init; }

    /// <summary>What two samples share at one position, on average over the positions.</summary>
    internal double SharedAtOne => Shared + Pairs.Same;

    /// <summary>That over the second moment: how alike two samples are, from 0 to 1; null where all is zero, and where it is known of positions alone.</summary>
    public double? Correlation => SecondMoment > 0 && !IsOfPositions && !Repeats ? Math.Max(0, Math.Min(1, SharedAtOne / SecondMoment)) : null;

    /// <summary>How it is worked out.</summary>
    internal Lazy<double> SharedBy
    {
        get => _shared;
        init => _shared = value;
    }

    /// <summary>The normal value of which it is a function; null where there is none, as for what was averaged or dropped.</summary>
    internal NormalFunction? Function { get; init; }

    /// <summary>Whether it is nearly normal because many values were added up, so that an activation can be told what it reads.</summary>
    internal bool IsNearlyNormal { get; init; }

    /// <summary>
    /// The weighted layers and inputs that it is a function of, back to the last weighted layer on each way. Values without a common
    /// source are independent but for their means.
    /// </summary>
    internal EquatableArray<int> Sources { get; init; }

    /// <summary>The network's inputs that it is a function of. Values of the same weights and other inputs are two samples of one network.</summary>
    internal EquatableArray<int> Data { get; init; }

    /// <summary>The dimension, counted without the batch, along which units with weights of their own stand; null where that is not one.</summary>
    internal int? Units { get; init; }

    /// <summary>Whether neighbours along positions are copies of each other, so that pools see fewer than there are.</summary>
    internal bool Repeats { get; init; }

    /// <summary>Whether neighbours on a map follow from largest values of which some are the same, so that they are more alike than theory has it.</summary>
    internal bool SharesMaxima { get; init; }

    /// <summary>Whether positions share more, or less, than samples do: what is shared is then that of positions.</summary>
    internal bool IsOfPositions { get; init; }

    /// <summary>Whether its mean over all positions of a map is zero for each channel, whatever the data.</summary>
    internal bool IsCentred { get; init; }

    /// <summary>How it is distributed where that is known and it is no function of one normal value.</summary>
    internal Lazy<Marginal?>? Marginal { get; init; }

    /// <summary>What it shares with itself some steps before, where it came out of a recurrent layer; null where all steps share as much.</summary>
    internal Lagged? Lags { get; init; }

    /// <summary>By how much samples differ, worked out when it is asked for.</summary>
    internal Lazy<Spread> SpreadBy { get; init; } = s_noSpread;

    /// <summary>By how much samples differ.</summary>
    internal Spread Spread => SpreadBy.Value;

    /// <summary>How the second moment is spread over the positions; null where it is the same everywhere.</summary>
    internal Profile? Profile { get; init; }

    /// <summary>The values of which it was put together along the channels, with their shares; none where it is of one kind.</summary>
    internal EquatableArray<(double Share, Moments Of)> Parts { get; init; }

    /// <summary>Whether it is itself normal, as a sum over many weights is.</summary>
    public bool IsNormal => Function is { IsItself: true };

    /// <summary>E x² − (E x)².</summary>
    public double Variance => Math.Max(0, SecondMoment - (Mean * Mean));

    /// <summary>The variance of one unit over the data, on average over units: what batch normalisation divides by.</summary>
    public double UnitVariance => Math.Max(0, SecondMoment - Shared);

    /// <summary>A normal value.</summary>
    /// <param name="origin">The layer that gives it, or an input as a negative number.</param>
    /// <param name="mean">Its mean.</param>
    /// <param name="secondMoment">Its second moment.</param>
    /// <param name="shared">What all data share of it; null for nothing but the mean.</param>
    /// <param name="pairs">How that differs over pairs of positions; null where it does not.</param>
    internal static Moments Normal(int origin, double mean, double secondMoment, Lazy<double>? shared = null, Lazy<SharedMap>? pairs = null)
    {
        Lazy<double> by = shared ?? new(() => mean * mean);
        return new(mean, secondMoment)
        {
            SharedBy = by,
            PairsBy = pairs,
            Sources = [origin],
            Function = new NormalFunction(origin, mean, Math.Max(0, secondMoment - (mean * mean)), new(() => Math.Max(0, by.Value - (mean * mean)))) { PairsBy = pairs },
        };
    }

    /// <summary>Whether values have no source in common.</summary>
    internal static bool AreIndependent(IReadOnlyList<Moments> values)
    {
        int[] sources = [.. values.SelectMany(value => value.Sources)];
        return sources.Distinct().Count() == sources.Length;
    }

    /// <summary>Whether two values come from the same weights and from inputs that have nothing in common.</summary>
    internal static bool AreTwins(IReadOnlyList<Moments> values) => values.Count == 2 && values.All(value => value.IsNormal && value.Mean == 0)
        && values[0].Sources.SequenceEqual(values[1].Sources) && values[0].Function!.Origin != values[1].Function!.Origin && !values[0].Data.Intersect(values[1].Data).Any();

    /// <summary>Values put together along the channels.</summary>
    internal static Moments Of(IReadOnlyList<(double Share, Moments Of)> parts)
    {
        double second = parts.Sum(part => part.Share * part.Of.SecondMoment);
        return new Moments(parts.Sum(part => part.Share * part.Of.Mean), second)
        {
            SharedBy = new(() => parts.Sum(part => part.Share * part.Of.Shared)),
            PairsBy = parts.Any(part => part.Of.PairsBy is not null) ? new(() => SharedMap.Sum([.. parts.Select(part => (part.Share, part.Of.Pairs))])) : null,
            OwnBy = Likeness([.. parts.Select(part => (part.Share, part.Of))]),
            IsNearlyNormal = parts.All(part => part.Of.IsNormal || part.Of.IsNearlyNormal),
            Sources = [.. parts.SelectMany(part => part.Of.Sources).Distinct()],
            Profile = Profile.Mix([.. parts.Select(part => (part.Share * part.Of.SecondMoment, part.Of.Profile))]),
            Repeats = parts.Any(part => part.Of.Repeats),
            Parts = [.. parts.SelectMany(part => part.Of.Parts.Count == 0 ? [part] : part.Of.Parts.Select(inner => (part.Share * inner.Share, inner.Of)))],
        };
    }

    /// <summary>It times a number.</summary>
    /// <param name="factor">The number.</param>
    /// <param name="origin">The layer that multiplies.</param>
    internal Moments Times(double factor, int origin)
    {
        double square = factor * factor;
        var product = new Moments(factor * Mean, square * SecondMoment)
        {
            SharedBy = new(() => square * Shared),
            PairsBy = PairsBy is null ? null : new(() => Pairs.Times(square)),
            OwnBy = OwnBy,
            IsNearlyNormal = IsNearlyNormal,
            Sources = Sources,
            Data = Data,
            Profile = Profile,
            IsOfPositions = IsOfPositions,
            Parts = [.. Parts.Select(part => (part.Share, part.Of.Times(factor, origin)))],
        };
        return product with { Function = IsNormal ? product.AsNormal(origin) : Function?.Then(x => factor * x) };
    }

    /// <summary>It as a normal value of its moments, for what is nearly so.</summary>
    internal NormalFunction AsNormal(int origin) => new(origin, Mean, Variance, new(() => Math.Max(0, Shared - (Mean * Mean))))
    {
        PairsBy = PairsBy,
        OwnBy = OwnBy,
    };

    /// <summary>A normal value of which positions near each other are alike.</summary>
    internal Moments WithLikeness(Lazy<Fluctuation> own) => this with { OwnBy = own, Function = Function is null ? null : Function with { OwnBy = own } };

    /// <summary>What a sample has at a position beyond what all share there.</summary>
    internal double Own => Math.Max(0, SecondMoment - SharedAtOne);

    /// <summary>How alike positions near each other are in a sum of independent values, or in channels of several kinds.</summary>
    internal static Lazy<Fluctuation>? Likeness(IReadOnlyList<(double Share, Moments Of)> all) => all.All(one => one.Of.OwnBy is null) ? null : new(() =>
    {
        double own = all.Sum(one => one.Share * one.Of.Own);
        return own > 0 ? Fluctuation.Sum([.. all.Select(one => (one.Of.OwnBy?.Value ?? Fluctuation.Apart(1)).Times(one.Share * one.Of.Own / own))]) : Fluctuation.Apart(1);
    });
}
