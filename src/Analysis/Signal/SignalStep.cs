using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Signal;

/// <summary>One layer of a prediction: channels of different kinds are taken one kind after the other, and no number is let through that is none.</summary>
internal static class SignalStep
{
    /// <summary>What is worked out when it is asked for is worked out after this many layers at the latest.</summary>
    private const int MostDeferred = 64;

    /// <summary>The output; null where theory does not reach.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="read">What it reads; null where unknown.</param>
    public static Moments? Forward(SignalLayer layer, IReadOnlyList<Moments?> read)
    {
        if (read.Any(moments => moments is null) && !BeginsAnew(layer.Kind))
            return null;
        Moments[] inputs = [.. read.Select(moments => moments ?? new Moments(0, 0))];
        Moments? output = inputs.Length == 1 && layer.Kind.KeepsChannelsApart && inputs[0].Parts.Count > 0
            ? Apart(inputs[0], part => layer.Kind.Forward(layer, [part]))
            : layer.Kind.Forward(layer, inputs);
        if (output is null || !IsNumber(output.SecondMoment))
            return null;
        Moments bare = output;
        output = output with
        {
            Data = [.. inputs.SelectMany(input => input.Data).Distinct()],
            SpreadBy = new(() => Spread.After(layer, inputs, bare)),
            Units = UnitDimension.After(layer, inputs[0].Units),
            Repeats = output.Repeats || (inputs.Any(input => input.Repeats) && !Mixes(layer.Kind)),
            SharesMaxima = output.SharesMaxima || (inputs.Any(input => input.SharesMaxima) && !Mixes(layer.Kind)),
            IsOfPositions = output.IsOfPositions || inputs.Any(input => input.IsOfPositions) || TellsPositionsApart(layer.Kind)
                || (output.PairsBy is null && inputs.Any(input => input.PairsBy is not null) && layer.Kind is not (WindowPool or AdaptivePool or GlobalPool)),
            IsCentred = output.IsCentred || (inputs.Any(input => input.IsCentred) && !Mixes(layer.Kind) && layer.Kind is not BatchNorm),
        };
        if (layer.Number % MostDeferred == MostDeferred - 1)
            _ = (output.Shared, output.Spread);
        return output;
    }

    /// <summary>Why there is no output.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="read">What it reads; null where unknown.</param>
    /// <param name="nameOf">What a value is called.</param>
    public static string Unknown(SignalLayer layer, IReadOnlyList<Moments?> read, Func<int, string> nameOf)
    {
        for (int i = 0; i < read.Count; i++)
        {
            if (read[i] is null)
                return $"reads {nameOf(layer.Reads[i])}, which is unknown";
        }

        return layer.Kind.Unknown(layer, [.. read.Select(moments => moments!)]);
    }

    /// <summary>The gradient at an input; null where theory does not reach.</summary>
    public static Gradient? Backward(SignalLayer layer, IReadOnlyList<Moments?> read, int index, Gradient output)
    {
        if (read.Any(moments => moments is null))
            return null;
        Moments[] inputs = [.. read.Select(moments => moments!)];
        if (inputs.Length == 1 && layer.Kind.KeepsChannelsApart && inputs[0].Parts.Count > 0)
            return Apart(layer, inputs[0], output);
        return Whole(layer, inputs, index, layer.Kind is Concat ? output : output.Mixed());
    }

    private static Gradient? Whole(SignalLayer layer, IReadOnlyList<Moments> inputs, int index, Gradient output) =>
        layer.Kind.Backward(layer, inputs, index, output) is { } passed && SpreadBackward.Back(layer, inputs, output, passed) is var gradient && IsNumber(gradient.SecondMoment)
            ? NormalizedFunction.Back(layer, inputs, output, gradient) : null;

    private static Moments? Apart(Moments input, Func<Moments, Moments?> step)
    {
        (double Share, Moments? Of)[] parts = [.. input.Parts.Select(part => (part.Share, step(part.Of)))];
        return parts.Any(part => part.Of is null) ? null : Moments.Of([.. parts.Select(part => (part.Share, part.Of!))]);
    }

    /// <summary>The gradient at each part of the input, from that at its part of the output.</summary>
    private static Gradient? Apart(SignalLayer layer, Moments input, Gradient output)
    {
        (double Share, Gradient? Of)[] parts = [.. input.Parts.Select((part, i) => (part.Share, Whole(layer, [part.Of], 0, output.Part(i, input.Parts.Count, part.Share))))];
        return parts.Any(part => part.Of is null) ? null : Gradient.Of([.. parts.Select(part => (part.Share, part.Of!))]);
    }

    /// <summary>Whether its output has moments whatever it reads.</summary>
    private static bool BeginsAnew(LayerKind kind) => kind is BatchNorm or InstanceNorm or GroupNorm or LastDimensionsNorm or TableLayer;

    /// <summary>Whether it makes no difference to what comes after that neighbours were alike; a convolution leaves them as alike as they were.</summary>
    private static bool Mixes(LayerKind kind) => kind is Linear or RecurrentLayer or AttentionLayer;

    /// <summary>Whether positions, or steps, have more or less in common behind it than two samples have.</summary>
    private static bool TellsPositionsApart(LayerKind kind) =>
        kind is AttentionLayer or ScaledDotProductAttention or RecurrentLayer or LearnedValue or PaddingLayer or Upsample or Reduction or InstanceNorm or TableLayer;

    private static bool IsNumber(double moment) => !double.IsNaN(moment) && !double.IsInfinity(moment);
}
