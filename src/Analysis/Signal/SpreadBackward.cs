using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Signal;

/// <summary>What gradients depend on that differs at finite width, on its way back: norms of samples, and what two of them have in common.</summary>
internal static class SpreadBackward
{
    /// <summary>The gradient at a layer's input with what it depends on.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="inputs">What it reads.</param>
    /// <param name="output">The gradient at its output.</param>
    /// <param name="passed">That at its input.</param>
    public static Gradient Back(SignalLayer layer, IReadOnlyList<Moments> inputs, Gradient output, Gradient passed)
    {
        if (layer.Kind is Convolution or TransposedConvolution && Spread.Sum(layer, inputs[0]) is { } sum)
            passed = FewSummands.Back(inputs[0], output, passed, sum.Axes, sum.Channels);
        else if (layer.Kind is GroupNorm or LastDimensionsNorm)
            passed = passed with { SlopesBy = output.SlopesBy };
        else if (layer.Kind is BatchNorm or InstanceNorm && output.SlopesBy is { } slopes)
            passed = passed with { SlopesBy = new(() => slopes.Value with { IsNormalised = true }) };
        return OnPairs(layer, inputs, output, output.OnNorm == default || layer.Kind is ElementwiseActivation ? passed : passed with { OnNorm = output.OnNorm.Before(new(Kept(layer, inputs[0].Spread.Norms), 0)) });
    }

    /// <summary>The share of a sample's norm that is left behind a layer: windows whose positions differ have their mean, and normalisations of each sample leave none.</summary>
    private static double Kept(SignalLayer layer, Fluctuation norms)
    {
        double Through(IReadOnlyList<TapMap>? axes) => axes is null || norms.Size == 0 ? 0 : norms.Through(axes).Size / norms.Size;
        return layer.Kind switch
        {
            Linear or BatchNorm or Dropout or Add or Concat or Rescaling or LearnedScale or LayerScale => 1,
            Convolution => Through(Convolution.Taps(layer)),
            TransposedConvolution => Through(TransposedConvolution.Taps(layer)),
            WindowPool or GlobalPool or AdaptivePool => Through(Spread.PoolTaps(layer)),
            Flatten => norms.Size > 0 ? Spread.Flat(layer, norms).Size / norms.Size : 0,
            _ => 0,
        };
    }

    /// <summary>
    /// A channel of more variance than others has larger weights on what varies, so that what of it comes from the number of channels that a layer reads is no longer in the
    /// gradient by those channels.
    /// </summary>
    private static Gradient OnPairs(SignalLayer layer, IReadOnlyList<Moments> inputs, Gradient output, Gradient passed)
    {
        Moments input = inputs[0];
        switch (layer.Kind)
        {
            case BatchNorm or InstanceNorm or GroupNorm or LastDimensionsNorm when input.UnitVariance > 0:
                bool dividesChannels = layer.Kind is BatchNorm or InstanceNorm, dividesSamples = layer.Kind is not BatchNorm;
                double perSquare = 1 / (input.UnitVariance * input.UnitVariance);
                return passed with
                {
                    OnPairs = (output.OnPairs + (dividesSamples ? 0 : 2)) * perSquare,
                    OnChannel = dividesChannels ? ChannelVariance.OfFewSummands(layer, input).OnWeights * perSquare : 0,
                };
            case BatchNorm or InstanceNorm or GroupNorm or LastDimensionsNorm:
                return passed;
            case ElementwiseActivation activation when output.OnPairs + output.OnChannel > 0:
                var spread = new ElementwiseSpread(activation, layer);
                passed = passed.Depending(output, spread.OfPairs(input));
                return input.Spread.ChannelBy is not null && layer.Kind.Forward(layer, inputs) is { } activated ? passed with { OnChannel = output.OnChannel * spread.OfChannel(input, activated) } : passed;
            case Linear or Convolution or TransposedConvolution when output.OnPairs + output.OnChannel > 0 && Spread.Sum(layer, input) is { } sum:
                Fluctuation own = Fluctuation.Apart(input.UnitVariance * input.UnitVariance / sum.Channels), before = Fluctuation.Sum(input.Spread.Pairs, own.Times(1 / sum.Groups));
                double factor = sum.Factor * sum.Factor, varies = factor * own.Through(sum.Axes).Size, kept = before.Size > 0 ? output.OnPairs * factor * before.Through(sum.Axes).Size / before.Size : 0;

                // Of a χ² of r degrees of freedom, E w²/v is less than E w²·E 1/v by 1 − 2/r.
                double ofAll = varies * output.OnPairs / sum.Groups;
                double ofChannel = sum.Groups > 1 && output.OnChannel > 0 && layer.Kind.Forward(layer, inputs) is { } given ? output.OnChannel * Spread.OfOwn(sum, input, given).Size : 0;
                return passed.Times(Math.Max(0, 1 - ofChannel) / (1 + ofAll)) with { OnPairs = kept, OnChannel = 0 };
            case Linear or Convolution or TransposedConvolution:
            case Concat:
                return passed;
            case WindowPool or GlobalPool or AdaptivePool when output.OnPairs > 0 && input.UnitVariance > 0 && layer.Kind.Forward(layer, inputs) is { } pooled:
                double change = pooled.UnitVariance / input.UnitVariance;
                return passed.Depending(output, change * change);
            case Rescaling or LearnedScale or LayerScale when layer.Kind.GradientFactor(layer, inputs) is { } square:
                return passed.Depending(output, square * square);
            default:
                return passed.Depending(output, 1);
        }
    }
}
