using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>
/// Convolutions over <paramref name="rank"/> axes: output size ⌊(n + 2·padding − dilation·(k − 1) − 1)/stride⌋ + 1 on each.
/// </summary>
/// <param name="rank">Number of axes.</param>
public abstract class Convolution(int rank) : LayerKind
{
    /// <inheritdoc/>
    public override bool HasState => true;

    /// <inheritdoc/>
    public override bool IsSpatial => true;

    /// <inheritdoc/>
    public override bool IsTransparentForGain => false;

    /// <inheritdoc/>
    internal override bool EndsInWeight => true;

    /// <inheritdoc/>
    internal override Moments? Forward(SignalLayer layer, IReadOnlyList<Moments> inputs) =>
        layer.Parameter(ParameterRole.Weight) is { } weight ? WindowedSum.Forward(layer, inputs[0], Taps(layer), weight.Site.Shape[1]) : null;

    /// <inheritdoc/>
    internal override Gradient? Backward(SignalLayer layer, IReadOnlyList<Moments> inputs, int index, Gradient output) =>
        layer.Parameter(ParameterRole.Weight) is { } weight
            ? WindowedSum.Backward(layer, output, Taps(layer), (double)weight.Site.Shape[0] / layer.Arguments.Integer("Groups", 1))
            : null;

    /// <summary>Its windows.</summary>
    internal static TapMap[] Taps(SignalLayer layer)
    {
        WindowAxis[] axes = WindowAxis.Of(layer.Arguments, layer.InputShapes[0], hasOwnStride: true);
        string mode = layer.Arguments.Text("PaddingMode", nameof(PaddingMode.Zeros));
        return [.. axes.Select((axis, i) => TapMap.Of(axis, layer.OutputShape[i + 1]) with { Beyond = Beyond(mode, layer.InputShapes[0][i + 1]) })];
    }

    private static Func<long, long>? Beyond(string mode, long? known) => known is not { } size ? null : mode switch
    {
        nameof(PaddingMode.Reflect) => place => place < 0 ? -place : (2 * size) - 2 - place,
        nameof(PaddingMode.Replicate) => place => place < 0 ? 0 : size - 1,
        nameof(PaddingMode.Circular) => place => ((place % size) + size) % size,
        _ => null,
    };

    /// <inheritdoc/>
    public override void Infer(LayerInference layer)
    {
        long outChannels = layer.Integer("OutChannels", 0, least: 1);
        long[] kernel = layer.Axes("KernelSize", rank, 0, least: 1);
        long[] stride = layer.Axes("Stride", rank, 1, least: 1);
        long[] dilation = layer.Axes("Dilation", rank, 1, least: 1);
        long groups = layer.Integer("Groups", 1, least: 1);
        ConvolutionPadding padding = ConvolutionPadding.Read(layer, rank, kernel, stride, dilation);

        layer.RequireFloat();
        layer.RequireMap(rank);
        long inChannels = layer.Known(0, "the number of input channels");
        ChannelGroups.RequireDivisor(layer, groups, inChannels, outChannels);

        var axes = new WindowAxis[rank];
        for (int axis = 0; axis < rank; axis++)
        {
            (long before, long after) = padding.Of(axis, kernel[axis], dilation[axis], layer.Input[axis + 1], layer);
            axes[axis] = new WindowAxis(layer.Input[axis + 1], kernel[axis], stride[axis], dilation[axis], before, after);
            axes[axis].RequireFits(layer, axis, rank);
        }

        layer.Output = new Shape([outChannels, .. axes.Select(a => a.Output)]);
        long inPerGroup = inChannels / groups;
        Fans effective = EffectiveFans(axes, inPerGroup, outChannels / groups, padding.ReadsZeros);
        layer.AddParameter(new ParameterShape("weight", ParameterRole.Weight, [outChannels, inPerGroup, .. kernel], effective)
        {
            Kernel = new ConvolutionKernel(groups, IsTransposed: false),
        });
        if (layer.Arguments.Flag("Bias", true))
            layer.AddParameter("bias", ParameterRole.Bias, [outChannels]);
        layer.Macs = Shape.Product([.. layer.Output.Sizes, inPerGroup, .. kernel.Select(k => (long?)k)]);
    }

    /// <summary>
    /// fan_in = (C_in/g)·Π T/n_out, fan_out = (C_out/g)·Π T/n_in, with T the pairs of output position and tap that read a real
    /// input on each axis. Padding that repeats real inputs makes every tap real.
    /// </summary>
    private static Fans EffectiveFans(WindowAxis[] axes, long inPerGroup, long outPerGroup, bool padsZeros)
    {
        double fanIn = inPerGroup, fanOut = outPerGroup;
        foreach (WindowAxis axis in axes)
        {
            (double perOutput, double perInput) = axis.RealTaps(padsZeros);
            fanIn *= perOutput;
            fanOut *= perInput;
        }

        return new Fans(fanIn, fanOut);
    }
}
