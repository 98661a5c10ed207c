using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TypedNets.Generators.Tests.Running;

/// <summary>All layers that are no activation, in several configurations.</summary>
internal static class LayerCases
{
    public static IReadOnlyList<LayerCase> All { get; } =
    [
        new("Linear", "5", "Linear(3)", () => [Linear(5, 3)]),
        new("Linear_NoBias", "5", "Linear(3, Bias = false), ReLU", () => [Linear(5, 3, hasBias: false), ReLU()]),
        new("Linear_Sequence", "7, 5", "Linear(3), Tanh", () => [Linear(5, 3), Tanh()]),

        new("Bilinear", "5", "Bilinear(3)", () => [new Inner<Bilinear>(Bilinear(5, 5, 3), (module, input) => module.call(input, input))]),
        new("Bilinear_Sequence", "4, 5", "Bilinear(3, Bias = false), ReLU",
            () => [new Inner<Bilinear>(Bilinear(5, 5, 3, hasBias: false), (module, input) => module.call(input, input)), ReLU()]),

        new("Conv1d", "4, 20", "Conv1d(6, 3), ReLU", () => [Conv1d(4, 6, 3), ReLU()]),
        new("Conv1d_All", "4, 20", "Conv1d(6, 4, Stride = 2, Padding = 3, Dilation = 2, Groups = 2, Bias = false)",
            () => [Conv1d(4, 6, 4, stride: 2, padding: 3, dilation: 2, groups: 2, bias: false)]),
        new("Conv1d_Arrays", "4, 20", "Conv1d(6, [4], Strides = [2], Paddings = [3], Dilations = [2])",
            () => [Conv1d(4, 6, 4, stride: 2, padding: 3, dilation: 2)]),
        new("Conv1d_Same", "4, 20", "Conv1d(6, 4, Padding = Pad.Same)", () => [Pad([1, 2]), Conv1d(4, 6, 4)]),
        new("Conv1d_Reflect", "4, 20", "Conv1d(6, 3, Padding = 2, PaddingMode = PaddingMode.Reflect)",
            () => [Pad([2, 2], PaddingModes.Reflect), Conv1d(4, 6, 3)]),
        new("Conv1d_SameCircular", "4, 20", "Conv1d(6, 5, Dilation = 2, Padding = Pad.Same, PaddingMode = PaddingMode.Circular)",
            () => [Pad([4, 4], PaddingModes.Circular), Conv1d(4, 6, 5, dilation: 2)]),

        new("Conv2d", "4, 9, 8", "Conv2d(6, 3), ReLU", () => [Conv2d(4, 6, 3), ReLU()]),
        new("Conv2d_All", "4, 9, 8", "Conv2d(6, 3, Stride = 2, Padding = 2, Dilation = 2, Groups = 2, Bias = false)",
            () => [Conv2d(4, 6, 3, stride: 2, padding: 2, dilation: 2, groups: 2, bias: false)]),
        new("Conv2d_Axes", "4, 9, 12", "Conv2d(6, [3, 5], Strides = [2, 1], Paddings = [1, 3], Dilations = [1, 2])",
            () => [Conv2d(4, 6, (3, 5), stride: (2, 1), padding: (1, 3), dilation: (1, 2))]),
        new("Conv2d_OneAxis", "4, 9, 8", "Conv2d(6, 3, Stride = 2, Paddings = [1, 0])", () => [Conv2d(4, 6, (3, 3), stride: (2, 2), padding: (1, 0))]),
        new("Conv2d_Depthwise", "4, 9, 8", "Conv2d(8, 3, Padding = 1, Groups = 4)", () => [Conv2d(4, 8, 3, padding: 1, groups: 4)]),
        new("Conv2d_Valid", "4, 9, 8", "Conv2d(6, 3, Padding = Pad.Valid)", () => [Conv2d(4, 6, 3)]),
        new("Conv2d_Same", "4, 9, 8", "Conv2d(6, 4, Dilation = 3, Padding = Pad.Same)", () => [Pad([4, 5, 4, 5]), Conv2d(4, 6, 4, dilation: 3)]),
        new("Conv2d_SameAxes", "4, 9, 8", "Conv2d(6, [3, 5], Dilations = [2, 1], Padding = Pad.Same)",
            () => [Pad([2, 2, 2, 2]), Conv2d(4, 6, (3, 5), dilation: (2, 1))]),
        new("Conv2d_Reflect", "4, 9, 8", "Conv2d(6, [3, 5], Paddings = [1, 2], PaddingMode = PaddingMode.Reflect)",
            () => [Pad([2, 2, 1, 1], PaddingModes.Reflect), Conv2d(4, 6, (3, 5))]),
        new("Conv2d_Replicate", "4, 9, 8", "Conv2d(6, 3, Stride = 2, Padding = 1, PaddingMode = PaddingMode.Replicate)",
            () => [Pad([1, 1, 1, 1], PaddingModes.Replicate), Conv2d(4, 6, 3, stride: 2)]),
        new("Conv2d_Circular", "4, 9, 8", "Conv2d(6, 3, Paddings = [2, 1], PaddingMode = PaddingMode.Circular)",
            () => [Pad([1, 1, 2, 2], PaddingModes.Circular), Conv2d(4, 6, 3)]),
        new("Conv2d_SameReflect", "4, 9, 8", "Conv2d(6, 4, Padding = Pad.Same, PaddingMode = PaddingMode.Reflect)",
            () => [Pad([1, 2, 1, 2], PaddingModes.Reflect), Conv2d(4, 6, 4)]),
        new("Conv2d_SameReflectAxes", "4, 9, 8", "Conv2d(6, [3, 4], Dilations = [3, 1], Padding = Pad.Same, PaddingMode = PaddingMode.Reflect)",
            () => [Pad([1, 2, 3, 3], PaddingModes.Reflect), Conv2d(4, 6, (3, 4), dilation: (3, 1))]),
        new("Conv2d_ValidReflect", "4, 9, 8", "Conv2d(6, 3, Padding = Pad.Valid, PaddingMode = PaddingMode.Reflect)", () => [Conv2d(4, 6, 3)]),

        new("Conv3d", "4, 5, 6, 7", "Conv3d(6, 3), ReLU", () => [Conv3d(4, 6, 3), ReLU()]),
        new("Conv3d_All", "4, 5, 6, 7", "Conv3d(6, 3, Stride = 2, Padding = 2, Dilation = 2, Groups = 2, Bias = false)",
            () => [Conv3d(4, 6, 3, stride: 2, padding: 2, dilation: 2, groups: 2, bias: false)]),
        new("Conv3d_Axes", "4, 5, 6, 7", "Conv3d(6, [3, 5, 1], Strides = [2, 1, 3], Paddings = [1, 3, 0], Dilations = [1, 2, 1])",
            () => [Conv3d(4, 6, (3, 5, 1), stride: (2, 1, 3), padding: (1, 3, 0), dilation: (1, 2, 1))]),
        new("Conv3d_Same", "4, 5, 6, 7", "Conv3d(6, 4, Padding = Pad.Same)", () => [Pad([1, 2, 1, 2, 1, 2]), Conv3d(4, 6, 4)]),
        new("Conv3d_SameAxes", "4, 5, 6, 7", "Conv3d(6, [3, 5, 1], Dilations = [2, 1, 1], Padding = Pad.Same)",
            () => [Pad([0, 0, 2, 2, 2, 2]), Conv3d(4, 6, (3, 5, 1), dilation: (2, 1, 1))]),
        new("Conv3d_Reflect", "4, 5, 6, 7", "Conv3d(6, 3, Paddings = [1, 2, 3], PaddingMode = PaddingMode.Reflect)",
            () => [Pad([3, 3, 2, 2, 1, 1], PaddingModes.Reflect), Conv3d(4, 6, 3)]),
        new("Conv3d_Circular", "4, 5, 6, 7", "Conv3d(6, 4, Padding = Pad.Same, PaddingMode = PaddingMode.Circular)",
            () => [Pad([1, 2, 1, 2, 1, 2], PaddingModes.Circular), Conv3d(4, 6, 4)]),

        new("ConvTranspose1d", "4, 7", "ConvTranspose1d(6, 3), ReLU", () => [ConvTranspose1d(4, 6, 3), ReLU()]),
        new("ConvTranspose1d_All", "4, 7", "ConvTranspose1d(6, 4, Stride = 3, Padding = 2, OutputPadding = 1, Dilation = 2, Groups = 2, Bias = false)",
            () => [ConvTranspose1d(4, 6, 4, stride: 3, padding: 2, output_padding: 1, dilation: 2, groups: 2, bias: false)]),
        new("ConvTranspose1d_Arrays", "4, 7", "ConvTranspose1d(6, [4], Strides = [3], Paddings = [2], OutputPaddings = [2])",
            () => [ConvTranspose1d(4, 6, 4, stride: 3, padding: 2, output_padding: 2)]),
        new("ConvTranspose2d", "4, 5, 6", "ConvTranspose2d(6, 4, Stride = 2, Padding = 1), ReLU", () => [ConvTranspose2d(4, 6, 4, stride: 2, padding: 1), ReLU()]),
        new("ConvTranspose2d_All", "4, 5, 6", "ConvTranspose2d(6, 3, Stride = 2, Padding = 1, OutputPadding = 1, Dilation = 2, Groups = 2)",
            () => [ConvTranspose2d(4, 6, 3, stride: 2, padding: 1, output_padding: 1, dilation: 2, groups: 2)]),
        new("ConvTranspose2d_Axes", "4, 5, 6", "ConvTranspose2d(6, [3, 2], Strides = [2, 3], Paddings = [1, 0], OutputPaddings = [0, 2], Dilations = [1, 3])",
            () => [Padded(ConvTranspose2d(4, 6, (3, 2), stride: (2, 3), padding: (1, 0), dilation: (1, 3)), 0, 2)]),
        new("ConvTranspose2d_PaddingOnly", "4, 1, 6", "ConvTranspose2d(6, [1, 3], Strides = [3, 2], Paddings = [1, 0], OutputPaddings = [2, 1])",
            () => [Padded(ConvTranspose2d(4, 6, (1, 3), stride: (3, 2), padding: (1, 0)), 2, 1)]),
        new("ConvTranspose2d_Depthwise", "4, 5, 6", "ConvTranspose2d(4, 3, Groups = 4, Bias = false)", () => [ConvTranspose2d(4, 4, 3, groups: 4, bias: false)]),
        new("ConvTranspose3d", "4, 3, 4, 2", "ConvTranspose3d(6, 2, Stride = 2), ReLU", () => [ConvTranspose3d(4, 6, 2, stride: 2), ReLU()]),
        new("ConvTranspose3d_All", "4, 3, 4, 2", "ConvTranspose3d(6, 3, Stride = 2, Padding = 1, OutputPadding = 1, Dilation = 2, Groups = 2, Bias = false)",
            () => [ConvTranspose3d(4, 6, 3, stride: 2, padding: 1, output_padding: 1, dilation: 2, groups: 2, bias: false)]),
        new("ConvTranspose3d_Axes", "4, 3, 4, 2", "ConvTranspose3d(6, [3, 2, 1], Strides = [2, 3, 3], Paddings = [1, 0, 0], OutputPaddings = [0, 2, 1], Dilations = [1, 3, 1])",
            () => [Padded(ConvTranspose3d(4, 6, (3, 2, 1), stride: (2, 3, 3), padding: (1, 0, 0), dilation: (1, 3, 1)), 0, 2, 1)]),

        new("BatchNorm1d", "5", "BatchNorm1d, ReLU", () => [BatchNorm1d(5), ReLU()]),
        new("BatchNorm1d_Map", "5, 7", "BatchNorm1d(Eps = 0.1, Momentum = 0.5)", () => [BatchNorm1d(5, eps: 0.1, momentum: 0.5)]),
        new("BatchNorm2d", "4, 5, 3", "BatchNorm2d, Tanh", () => [BatchNorm2d(4), Tanh()]),
        new("BatchNorm2d_Plain", "4, 5, 3", "BatchNorm2d(Affine = false)", () => [BatchNorm2d(4, affine: false)]),
        new("BatchNorm2d_Untracked", "4, 5, 3", "BatchNorm2d(TrackRunningStats = false)", () => [BatchNorm2d(4, track_running_stats: false)]),
        new("BatchNorm2d_Frozen", "4, 5, 3", "BatchNorm2d(Momentum = 0)", () => [BatchNorm2d(4, momentum: 0)]),
        new("BatchNorm3d", "4, 2, 5, 3", "BatchNorm3d, Tanh", () => [BatchNorm3d(4), Tanh()]),
        new("BatchNorm3d_Plain", "4, 2, 5, 3", "BatchNorm3d(Affine = false, Eps = 0.1)", () => [BatchNorm3d(4, affine: false, eps: 0.1)]),
        new("InstanceNorm1d", "4, 7", "InstanceNorm1d, ReLU", () => [Normalized([2], 4)]),
        new("InstanceNorm1d_Affine", "4, 7", "InstanceNorm1d(Affine = true, Eps = 0.1)", () => [InstanceNorm1d(4, eps: 0.1, affine: true)]),
        new("InstanceNorm2d", "4, 5, 3", "InstanceNorm2d, ReLU", () => [Normalized([2, 3], 4)]),
        new("InstanceNorm2d_Tracked", "4, 5, 3", "InstanceNorm2d(TrackRunningStats = true, Momentum = 0.5)",
            () => [InstanceNorm2d(4, track_running_stats: true, momentum: 0.5)]),
        new("InstanceNorm3d", "4, 2, 5, 3", "InstanceNorm3d, ReLU", () => [Normalized([2, 3, 4], 4)]),
        new("InstanceNorm3d_Affine", "4, 2, 5, 3", "InstanceNorm3d(Affine = true)", () => [InstanceNorm3d(4, affine: true)]),
        new("GroupNorm", "4, 5, 3", "GroupNorm(2), ReLU", () => [GroupNorm(2, 4), ReLU()]),
        new("GroupNorm_Plain", "6, 2, 5, 3", "GroupNorm(3, Affine = false), ReLU", () => [Normalized([2, 3, 4, 5], 3)]),
        new("GroupNorm_Eps", "6, 7", "GroupNorm(6, Eps = 0.1)", () => [GroupNorm(6, 6, eps: 0.1)]),
        new("GroupNorm_Features", "6", "GroupNorm(2), ReLU",
            () => [new FunctionModule(x => x.unsqueeze(-1)), GroupNorm(2, 6), new FunctionModule(x => x.squeeze(-1)), ReLU()]),
        new("GroupNorm_PlainFeatures", "6", "GroupNorm(2, Affine = false), ReLU", () => [Normalized([2], 2)]),
        new("RMSNorm", "4, 5", "RMSNorm, ReLU", () => [new RootMeanSquare([5], Math.ScaleB(1, -52)), ReLU()]),
        new("RMSNorm_Shape", "4, 5, 3", "RMSNorm(5, 3, Eps = 0.1)", () => [new RootMeanSquare([5, 3], 0.1)]),
        new("RMSNorm_Plain", "4, 5", "RMSNorm(ElementwiseAffine = false, Eps = 0.01), Tanh", () => [new RootMeanSquare([5], 0.01, isScaled: false), Tanh()]),
        new("LocalResponseNorm", "7, 5, 3", "LocalResponseNorm(3), Tanh", () => [ResponseNormalized(3, 1e-4, 0.75, 1), Tanh()]),
        new("LocalResponseNorm_All", "7, 5", "LocalResponseNorm(4, Alpha = 2, Beta = 0.5, K = 0.7)", () => [ResponseNormalized(4, 2, 0.5, 0.7)]),
        new("LocalResponseNorm_3d", "7, 2, 5, 3", "LocalResponseNorm(5, Alpha = 2)", () => [ResponseNormalized(5, 2, 0.75, 1)]),
        new("LocalResponseNorm_Permuted", "5, 7, 3", "Permute(0, 3, 1, 2), LocalResponseNorm(3)",
            () => [new FunctionModule(x => x.permute(0, 3, 1, 2).contiguous()), ResponseNormalized(3, 1e-4, 0.75, 1)]),
        new("LayerNorm", "4, 5", "LayerNorm, ReLU", () => [LayerNorm(5), ReLU()]),
        new("LayerNorm_Shape", "4, 5, 3", "LayerNorm(5, 3, Eps = 0.1)", () => [LayerNorm([5, 3], eps: 0.1)]),
        new("LayerNorm_Plain", "4, 5", "LayerNorm(ElementwiseAffine = false)", () => [LayerNorm(5, elementwise_affine: false)]),
        new("LayerNorm_NoBias", "4, 5", "LayerNorm(Bias = false)", () => [LayerNorm(5, bias: false)]),

        new("Dropout", "50", "Dropout", () => [Dropout()]),
        new("Dropout_All", "50", "Dropout(1)", () => [Dropout(1)]),
        new("Dropout_None", "50", "Dropout(0)", () => [Dropout(0)]),
        new("AlphaDropout", "50", "AlphaDropout, Tanh", () => [AlphaDropout(), Tanh()]),
        new("AlphaDropout_All", "8, 5", "AlphaDropout(1)", () => [AlphaDropout(1)]),
        new("AlphaDropout_None", "8, 5", "AlphaDropout(0), ReLU", () => [ReLU()]),
        new("FeatureAlphaDropout", "8, 5, 3", "FeatureAlphaDropout(0.3), Tanh", () => [FeatureAlphaDropout(0.3), Tanh()]),
        new("FeatureAlphaDropout_Features", "50", "FeatureAlphaDropout", () => [FeatureAlphaDropout()]),
        new("FeatureAlphaDropout_None", "8, 5", "FeatureAlphaDropout(0), ReLU", () => [ReLU()]),
        new("Dropout1d", "8, 5", "Dropout1d, Tanh", () => [Dropout1d(), Tanh()]),
        new("Dropout2d", "8, 5, 3", "Dropout2d(0.3), Tanh", () => [Dropout2d(0.3), Tanh()]),
        new("Dropout2d_None", "8, 5, 3", "Dropout2d(0)", () => [Dropout2d(0)]),
        new("Dropout3d", "8, 2, 5, 3", "Dropout3d, Tanh", () => [Dropout3d(), Tanh()]),
        new("Dropout3d_All", "8, 2, 5, 3", "Dropout3d(1)", () => [Dropout3d(1)]),
        new("Flatten", "4, 5, 3", "Flatten", () => [Flatten()]),
        new("Flatten_Relu", "4, 5, 3", "Flatten, ReLU, Linear(2)", () => [Flatten(), ReLU(), Linear(60, 2)]),
        new("Flatten_Start", "4, 5, 3", "Flatten(StartDim = 2)", () => [Flatten(2)]),
        new("Flatten_End", "4, 5, 3", "Flatten(EndDim = 2)", () => [Flatten(1, 2)]),
        new("Flatten_Nothing", "4, 5, 3", "Flatten(StartDim = 2, EndDim = 2)", () => [Flatten(2, 2)]),
    ];

    /// <summary>w·x/√(mean(x²) + ε) by the formula, over the last dimensions.</summary>
    private sealed class RootMeanSquare : Module<Tensor, Tensor>
    {
        private readonly Parameter? _weight;
        private readonly long[] _shape;
        private readonly double _eps;

        public RootMeanSquare(long[] shape, double eps, bool isScaled = true)
            : base("RootMeanSquare")
        {
            (_shape, _eps) = (shape, eps);
            _weight = isScaled ? Parameter(ones(shape)) : null;
            RegisterComponents();
        }

        public override Tensor forward(Tensor input)
        {
            Tensor flat = input.flatten(-_shape.Length), scaled = flat / ((flat * flat).sum(-1, keepdim: true) / flat.shape[^1] + _eps).sqrt();
            return _weight is null ? scaled.reshape(input.shape) : scaled.reshape(input.shape) * _weight;
        }
    }

    /// <summary>A transposed convolution with an output padding by axis: TorchSharp's module applies the first axis' to all.</summary>
    private static Module<Tensor, Tensor> Padded(ConvolutionTranspose module, params long[] outputPadding) => new OutputPadded(module, outputPadding);

    private sealed class OutputPadded : Module<Tensor, Tensor>
    {
        private readonly ConvolutionTranspose _module;
        private readonly long[] _outputPadding;

        public OutputPadded(ConvolutionTranspose module, long[] outputPadding)
            : base("OutputPadded")
        {
            (_module, _outputPadding) = (module, outputPadding);
            RegisterComponents();
        }

        public override Tensor forward(Tensor input)
        {
            // The output's size chooses the padding, as it does in PyTorch.
            long[] spatial = [.. _outputPadding.Select((extra, axis) => ((input.shape[axis + 2] - 1) * _module.stride[axis]) - (2 * _module.padding![axis])
                + (_module.dilation[axis] * (_module.kernel_size[axis] - 1)) + extra + 1)];
            return _module.forward(input, spatial);
        }
    }

    /// <summary>(x − mean)/√(variance + 10⁻⁵) and ReLU, by the formula, over the dimensions once the channels are in groups.</summary>
    private static FunctionModule Normalized(long[] dimensions, long groups) => new(input =>
    {
        bool isGrouped = dimensions.Length == input.dim() - 1;
        Tensor grouped = isGrouped ? input.unflatten(1, [groups, input.shape[1] / groups]) : input;
        Tensor centred = grouped - grouped.mean(dimensions, keepdim: true);
        return (centred / (centred.square().mean(dimensions, keepdim: true) + 1e-5).sqrt()).reshape(input.shape).relu();
    });

    /// <summary>x/(k + α/n·Σx²)^β by the formula, the sum over n channels from n/2 before.</summary>
    private static FunctionModule ResponseNormalized(int size, double alpha, double beta, double k) => new(input =>
    {
        long channels = input.shape[1];
        Tensor[] normalized = [.. Enumerable.Range(0, (int)channels).Select(channel =>
        {
            long first = Math.Max(0, channel - (size / 2)), last = Math.Min(channels - 1, channel + ((size - 1) / 2));
            Tensor sum = input.slice(1, first, last + 1, 1).square().sum(1);
            return input.select(1, channel) / (k + (sum * (alpha / size))).pow(beta);
        })];
        return stack(normalized, 1);
    });

    private static FunctionModule Pad(long[] sizes, PaddingModes mode = PaddingModes.Constant) => new(input => functional.pad(input, sizes, mode));
}
