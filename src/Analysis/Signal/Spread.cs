using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Signal;

/// <summary>
/// By how much samples and positions of a network of finite width differ from what is true of them on average. Sums over independent weights are normal
/// given what they sum, of which the second moment varies; and of what two samples share, which also varies, the variance of a channel over the data is made.
/// </summary>
/// <param name="Norms">The variance of the second moment of one position of one sample over its mean squared.</param>
/// <param name="PairsBy">Works out <see cref="Pairs"/>, which batch normalisations alone ask for.</param>
/// <param name="Own">E x⁴/(E x²)² − 1 of one channel.</param>
internal sealed record Spread(Fluctuation Norms, Lazy<Fluctuation> PairsBy, double Own)
{
    /// <summary>Of a normal value.</summary>
    public const double OwnOfNormal = 2;

    /// <summary>That of numbers that are as often anywhere between two.</summary>
    private const double LeastExcess = -0.4;

    private const double LeastOfData = 0.03;

    private static readonly Fluctuation s_none = Fluctuation.None;

    /// <summary>Of a value of which nothing is known.</summary>
    public static Spread None { get; } = new(s_none, new(() => s_none), OwnOfNormal);

    /// <summary>The mean square of what two samples have in common beyond what all have, over all channels.</summary>
    public Fluctuation Pairs => PairsBy.Value;

    /// <summary>Works out <see cref="AboutMean"/>, which batch normalisations alone ask for; null where values have no mean that matters.</summary>
    public Lazy<(Fluctuation Norms, double Own)>? AboutMeanBy { get; init; }

    /// <summary><see cref="Norms"/> and <see cref="Own"/> of what each channel has beyond its mean over the data.</summary>
    public (Fluctuation Norms, double Own) AboutMean => AboutMeanBy?.Value ?? (Norms, Own);

    /// <summary>What of the mean square for one channel is its own, as after a convolution in groups: the next layer sums it over all of them.</summary>
    public Lazy<Fluctuation>? ChannelBy { get; init; }

    /// <summary>
    /// E x⁴/(3 (E x²)²) − 1 of numbers that are normal given their variance: how far they are from normal. Where channels are divided by their own deviations, what
    /// these varied by is taken off.
    /// </summary>
    public double Excess => ExcessBy?.Value ?? (Data.Size + OfChannel);

    /// <summary>What of the variance of a position's second moment each channel has for itself, as after a convolution in groups, which sums few channels.</summary>
    public double OfChannel { get; init; }

    /// <summary>Works out the same of what each channel has beyond its mean over the data, for batch normalisations.</summary>
    public Lazy<double>? OfChannelAboutMeanBy { get; init; }

    /// <summary>What of <see cref="Norms"/> is due to data of few numbers, as an image of three channels, and not to the widths of layers.</summary>
    public Fluctuation Data { get; init; } = s_none;

    /// <summary>Whether it is a sum of data itself, which differs by as much in all directions.</summary>
    public bool IsOfData { get; init; }

    /// <summary>Works that out for a channel over the data; null where channels have variances of their own.</summary>
    public Lazy<double>? ExcessBy { get; init; }

    /// <summary>Half the variance of a channel's variance over its mean squared: one over the number of directions in which data, and what they share at each position, differ.</summary>
    /// <param name="input">The data.</param>
    public static double OfVariance(Moments input) => input.UnitVariance > 0 && input.Sources.Count > 0
        ? OfCosines(input) + OfChannels(input) + OfPlaces(input) : 0;

    /// <summary>What of that is each channel's own, as after a convolution in groups.</summary>
    /// <param name="input">The data.</param>
    public static double OfChannels(Moments input) => input.UnitVariance > 0 && input.Spread.ChannelBy is { } own ? own.Value.Size / (input.UnitVariance * input.UnitVariance) : 0;

    /// <summary>The mean square of the cosine between what two samples have beyond what all share, over all but the last layer's units.</summary>
    /// <param name="input">The data.</param>
    public static double OfCosines(Moments input) => input.UnitVariance > 0 ? input.Spread.Pairs.Size / (input.UnitVariance * input.UnitVariance) : 0;

    /// <summary><see cref="Excess"/> of channels that are divided by their own deviations.</summary>
    private static double ExcessOf(Moments input)
    {
        double ofAll = input.Spread.AboutMean.Norms.Size - (2 * (OfVariance(input) - OfChannels(input)));
        return Math.Max(LeastExcess, ofAll) + (input.Spread.OfChannelAboutMeanBy is { } own ? own.Value - (2 * OfChannels(input)) : 0);
    }

    /// <summary>What of that is due to what all data share at each position of a map.</summary>
    /// <param name="input">The data.</param>
    public static double OfPlaces(Moments input) => input.UnitVariance > 0 ? input.Pairs.Centred(1).MeanSquare / (input.UnitVariance * input.UnitVariance) : 0;

    /// <summary>Of a layer's output.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="inputs">What it reads.</param>
    /// <param name="output">Its output's moments.</param>
    public static Spread After(SignalLayer layer, IReadOnlyList<Moments> inputs, Moments output)
    {
        Spread input = inputs[0].Spread;
        return layer.Kind switch
        {
            Linear or Convolution or TransposedConvolution => Weighted(layer, inputs[0], output),
            ElementwiseActivation activation => new ElementwiseSpread(activation, layer).Output(inputs[0], output),
            BatchNorm => input with { Norms = input.AboutMean.Norms, AboutMeanBy = null, PairsBy = Divided(inputs[0]), ChannelBy = null, OfChannel = 0, OfChannelAboutMeanBy = null, ExcessBy = new(() => ExcessOf(inputs[0])) },
            InstanceNorm or GroupNorm => new(Within(layer, input.Norms), Divided(inputs[0]), OwnOfNormal) { Data = Within(layer, input.Data), OfChannel = layer.Kind is GroupNorm ? input.OfChannel : 0 },
            LastDimensionsNorm => new(s_none, Divided(inputs[0]), 0),
            Rescaling or LearnedScale or LayerScale when layer.Kind.GradientFactor(layer, inputs) is { } square => input with { PairsBy = new(() => input.Pairs.Times(square * square)), ChannelBy = null },
            Dropout => input with { AboutMeanBy = input.AboutMeanBy is null ? null : new(() => (input.AboutMean.Norms, ((input.AboutMean.Own + 1) * output.UnitVariance / Math.Max(double.Epsilon, inputs[0].UnitVariance)) - 1)), Own = ((input.Own + 1) * output.SecondMoment / Math.Max(double.Epsilon, inputs[0].SecondMoment)) - 1 },
            WindowPool or GlobalPool or AdaptivePool => Pooled(layer, inputs[0], output),
            Flatten => input with { AboutMeanBy = About(input, norms => Flat(layer, norms)), Norms = Flat(layer, input.Norms), Data = Flat(layer, input.Data), PairsBy = new(() => Flat(layer, input.Pairs)) },
            ClassToken => input with { PairsBy = Scaled(inputs[0], output, 0) },
            MultiheadAttention => input with { PairsBy = Scaled(inputs[0], output, 2.0 / layer.OutputShape[1] ?? 0), Own = OwnOfNormal },
            AttentionLayer => input with { PairsBy = Scaled(inputs[0], output, 0), Own = OwnOfNormal },
            Transpose => input,
            Add => Joined(inputs, _ => 1, input => input.SecondMoment / Math.Max(double.Epsilon, output.SecondMoment)),
            Concat => Joined(inputs, input => input.SecondMoment > 0 ? 1.0 / inputs.Count / inputs.Count : 0, _ => 1.0 / inputs.Count),
            _ => inputs.Count == 1 && layer.InputShapes[0].Equals(layer.OutputShape) ? input : None,
        };
    }

    /// <summary>Windows of a weighted layer, the number of channels that they read, and the factor on the second moment without bias; null where unknown.</summary>
    internal static (IReadOnlyList<TapMap> Axes, double Channels, double Groups, double Factor)? Sum(SignalLayer layer, Moments input)
    {
        if (layer.Parameter(ParameterRole.Weight)?.Site.Shape is not { } shape || ParameterStart.WeightVariance(layer) is not { } variance || input.SecondMoment <= 0)
            return null;
        double groups = layer.Kind is Linear ? 1 : layer.Arguments.Integer("Groups", 1), channels = layer.Kind is TransposedConvolution ? shape[0] / groups : shape[1];
        TapMap[] axes = layer.Kind switch { Convolution => Convolution.Taps(layer), TransposedConvolution => TransposedConvolution.Taps(layer), _ => [] };
        return (axes, channels, groups, variance * axes.Aggregate(channels, (product, axis) => product * axis.MeanTaps));
    }

    /// <summary>What each channel of a convolution in groups has for itself of the mean square of what samples share, also through what all share and the edges make uneven: v² + 2·v·u.</summary>
    /// <param name="sum">The convolution.</param>
    /// <param name="input">What it reads.</param>
    /// <param name="output">What it gives.</param>
    internal static Fluctuation OfOwn((IReadOnlyList<TapMap> Axes, double Channels, double Groups, double Factor) sum, Moments input, Moments output)
    {
        // Neighbours in what a transposed convolution spreads are sums by other weights.
        double variance = sum.Factor * input.UnitVariance, apart = sum.Axes.Aggregate(1.0, (product, axis) => product * (axis.IsTransposed ? axis.Stride : 1));
        return Fluctuation.Apart((1 - (1 / sum.Groups)) / sum.Channels / apart).Through(sum.Axes).Times(variance * Math.Max(variance, (2 * output.UnitVariance) - variance));
    }

    private static Spread Weighted(SignalLayer layer, Moments input, Moments output)
    {
        if (Sum(layer, input) is not { } sum || output.SecondMoment <= 0)
            return None;
        double share = Math.Max(0, output.SecondMoment - (ParameterStart.OfBias(layer)?.SecondMoment ?? 0)) / output.SecondMoment;
        Fluctuation norms = Fluctuation.Sum(input.Spread.Norms, Fluctuation.Apart(input.Spread.Own / sum.Channels / sum.Groups)).Through(sum.Axes).Times(share * share);
        double OfChannel(double own) => sum.Groups > 1 ? Fluctuation.Apart((1 - (1 / sum.Groups)) * own / sum.Channels).Through(sum.Axes).Size : 0;
        double ofChannel = share * share * OfChannel(input.Spread.Own);
        // Of many numbers, sums vary little, and what that grows to in deep networks belongs to their width.
        bool readsData = input.Sources.Count > 0 && input.Sources.All(source => source < 0);
        Fluctuation data = Fluctuation.Sum(input.Spread.Data, readsData && norms.Size > LeastOfData ? Fluctuation.Apart(input.Spread.Own / sum.Channels) : s_none).Through(sum.Axes).Times(share * share);
        return new(norms, new(() => Fluctuation.Sum(input.Spread.Pairs, Fluctuation.Apart(input.UnitVariance * input.UnitVariance / sum.Channels / sum.Groups)).Through(sum.Axes).Times(sum.Factor * sum.Factor)), OwnOfNormal + (3 * ofChannel))
        {
            OfChannel = ofChannel,
            OfChannelAboutMeanBy = new(() => OfChannel(input.Spread.AboutMean.Own)),
            Data = data,
            IsOfData = readsData,
            AboutMeanBy = new(() => (Fluctuation.Sum(input.Spread.AboutMean.Norms, Fluctuation.Apart(input.Spread.AboutMean.Own / sum.Channels / sum.Groups)).Through(sum.Axes), OwnOfNormal + (3 * OfChannel(input.Spread.AboutMean.Own)))),
            ChannelBy = sum.Groups > 1 ? new(() => OfOwn(sum, input, output)) : null,
        };
    }

    /// <summary>As alike as it was before, and by what projections have added.</summary>
    private static Lazy<Fluctuation> Scaled(Moments input, Moments output, double added) => new(() =>
    {
        double change = input.UnitVariance > 0 ? output.UnitVariance / input.UnitVariance : 0;
        return Fluctuation.Sum(input.Spread.Pairs.Times(change * change), Fluctuation.Apart(added * output.UnitVariance * output.UnitVariance));
    });

    private static Lazy<Fluctuation> Divided(Moments input) => new(() => input.UnitVariance > 0 ? input.Spread.Pairs.Times(1 / (input.UnitVariance * input.UnitVariance)) : s_none);

    /// <summary>The windows of a pool; null where they do not tile its map.</summary>
    internal static IReadOnlyList<TapMap>? PoolTaps(SignalLayer layer) => layer.Kind is WindowPool ? WindowPool.Taps(layer) : TapMap.Tiling(layer.InputShapes[0], layer.OutputShape);

    private static Spread Pooled(SignalLayer layer, Moments input, Moments output)
    {
        IReadOnlyList<TapMap> axes = PoolTaps(layer) ?? [];
        return new(input.Spread.Norms.Through(axes), new(() =>
        {
            // Relative to the variance of the data, which a pool of what is alike keeps, this is at most what it was.
            double change = input.UnitVariance > 0 ? output.UnitVariance / input.UnitVariance : 0;
            Fluctuation before = input.Spread.Pairs, after = before.Through(axes);
            return after.Size > 0 ? after.Times(change * change * before.Size / after.Size) : s_none;
        }), input.Spread.Own)
        {
            AboutMeanBy = About(input.Spread, norms => norms.Through(axes)),
            Data = input.Spread.Data.Through(axes),
        };
    }

    private static Lazy<(Fluctuation Norms, double Own)>? About(Spread input, Func<Fluctuation, Fluctuation> change) => input.AboutMeanBy is null ? null : new(() => (change(input.AboutMean.Norms), input.AboutMean.Own));

    /// <summary>What is left of it within samples of which each is divided by its own deviation.</summary>
    private static Fluctuation Within(SignalLayer layer, Fluctuation one) => one.Size > 0 && layer.InputShapes[0].Sizes.All(size => size is not null)
        ? one.Times(Math.Max(0, 1 - (one.OfAll([.. layer.InputShapes[0].Sizes.Skip(1).Select(size => size!.Value)]).Size / one.Size))) : s_none;

    /// <summary>Of all positions together, where a map becomes a list.</summary>
    internal static Fluctuation Flat(SignalLayer layer, Fluctuation one) =>
        layer.InputShapes[0].Rank > layer.OutputShape.Rank && layer.OutputShape.Rank == 1 && layer.InputShapes[0].Sizes.All(size => size is not null)
            ? one.OfAll([.. layer.InputShapes[0].Sizes.Skip(1).Select(size => size!.Value)]) : one;

    /// <summary>What comes from the same data goes up and down together, at least as far as the steadier of them does.</summary>
    private static Spread Joined(IReadOnlyList<Moments> inputs, Func<Moments, double> pairWeight, Func<Moments, double> normWeight)
    {
        Fluctuation Together(Func<Moments, Fluctuation> of, Func<Moments, double> weight)
        {
            Fluctuation[] all = [.. inputs.Select(input => of(input).Times(weight(input)))];
            return Fluctuation.Sum([.. all, .. all.SelectMany((one, i) => all.Skip(i + 1).Select(other => (one.Size < other.Size ? one : other).Times(2)))]);
        }

        return new(Together(input => input.Spread.Norms, input => normWeight(input) * normWeight(input)), new(() => Together(input => input.Spread.Pairs, pairWeight)), OwnOfNormal)
        {
            AboutMeanBy = inputs.Any(input => input.Spread.AboutMeanBy is not null) ? new(() => (Together(input => input.Spread.AboutMean.Norms, input => normWeight(input) * normWeight(input)), OwnOfNormal)) : null,
            Data = Together(input => input.Spread.Data, input => normWeight(input) * normWeight(input)),
        };
    }
}
