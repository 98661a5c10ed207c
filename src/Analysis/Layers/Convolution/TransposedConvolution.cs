using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>
/// Transposed convolutions over <paramref name="rank"/> axes: output size
/// (n − 1)·stride − 2·padding + dilation·(k − 1) + output_padding + 1 on each.
/// </summary>
/// <param name="rank">Number of axes.</param>
public abstract class TransposedConvolution(int rank) : LayerKind
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
        layer.Parameter(ParameterRole.Weight) is { } weight
            ? WindowedSum.Forward(layer, inputs[0], Taps(layer), (double)weight.Site.Shape[0] / layer.Arguments.Integer("Groups", 1))
            : null;

    /// <inheritdoc/>
    internal override Gradient? Backward(SignalLayer layer, IReadOnlyList<Moments> inputs, int index, Gradient output) =>
        layer.Parameter(ParameterRole.Weight) is { } weight ? WindowedSum.Backward(layer, output, Taps(layer), weight.Site.Shape[1]) : null;

    /// <summary>Its windows.</summary>
    internal static TapMap[] Taps(SignalLayer layer)
    {
        WindowAxis[] axes = WindowAxis.Of(layer.Arguments, layer.InputShapes[0], hasOwnStride: true);
        return [.. axes.Select((axis, i) => TapMap.Of(axis, layer.OutputShape[i + 1]) with { IsTransposed = true })];
    }

    /// <inheritdoc/>
    public override void Infer(LayerInference layer)
    {
        long outChannels = layer.Integer("OutChannels", 0, least: 1);
        long[] kernel = layer.Axes("KernelSize", rank, 0, least: 1);
        long[] stride = layer.Axes("Stride", rank, 1, least: 1);
        long[] padding = layer.Axes("Padding", rank, 0, least: 0);
        long[] outputPadding = layer.Axes("OutputPadding", rank, 0, least: 0);
        long[] dilation = layer.Axes("Dilation", rank, 1, least: 1);
        long groups = layer.Integer("Groups", 1, least: 1);

        layer.RequireFloat();
        layer.RequireMap(rank);
        long inChannels = layer.Known(0, "the number of input channels");
        ChannelGroups.RequireDivisor(layer, groups, inChannels, outChannels);

        var axes = new TransposedAxis[rank];
        for (int axis = 0; axis < rank; axis++)
        {
            axes[axis] = new TransposedAxis(layer.Input[axis + 1], kernel[axis], stride[axis], dilation[axis], padding[axis], outputPadding[axis]);
            RequireOutput(layer, axes[axis], WindowAxis.On(axis, rank));
        }

        layer.Output = new Shape([outChannels, .. axes.Select(a => a.Output)]);
        long outPerGroup = outChannels / groups;
        Fans effective = EffectiveFans(axes, inChannels / groups, outPerGroup);
        layer.AddParameter(new ParameterShape("weight", ParameterRole.Weight, [inChannels, outPerGroup, .. kernel], effective)
        {
            Kernel = new ConvolutionKernel(groups, IsTransposed: true),
        });
        if (layer.Arguments.Flag("Bias", true))
            layer.AddParameter("bias", ParameterRole.Bias, [outChannels]);
        layer.Macs = Shape.Product([.. layer.Input.Sizes, outPerGroup, .. kernel.Select(k => (long?)k)]);
    }

    /// <summary>
    /// fan_in = (C_in/g)·Π T/n_out, fan_out = (C_out/g)·Π T/n_in, with T the pairs of input position and tap that add to an output
    /// that exists on each axis. PyTorch's fans have the channels the other way round and leave the stride out.
    /// </summary>
    private static Fans EffectiveFans(TransposedAxis[] axes, long inPerGroup, long outPerGroup)
    {
        double fanIn = inPerGroup, fanOut = outPerGroup;
        foreach (TransposedAxis axis in axes)
        {
            (double perOutput, double perInput) = axis.RealTaps();
            fanIn *= perOutput;
            fanOut *= perInput;
        }

        return new Fans(fanIn, fanOut);
    }

    private static void RequireOutput(LayerInference layer, TransposedAxis axis, string on)
    {
        long most = Math.Max(axis.Stride, axis.Dilation) - 1;
        if (axis.OutputPadding > most)
        {
            throw layer.Refuse(RuleIds.InvalidPadding, layer.Arguments.Has("OutputPaddings") ? "OutputPaddings" : "OutputPadding",
                $"the output padding must be smaller than the stride or the dilation, so at most {most}{on}, but is {axis.OutputPadding}.");
        }

        if (axis.Output < 1)
        {
            throw layer.Refuse(RuleIds.WindowTooLarge, layer.Arguments.Has("Paddings") ? "Paddings" : "Padding",
                $"the padding must leave something of the output, which has size {axis.Output + (2 * axis.Padding)}{on} before {axis.Padding} is cut off both ends; make it smaller.");
        }
    }
}
