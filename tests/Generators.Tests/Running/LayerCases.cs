using TorchSharp;
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

        new("BatchNorm1d", "5", "BatchNorm1d, ReLU", () => [BatchNorm1d(5), ReLU()]),
        new("BatchNorm1d_Map", "5, 7", "BatchNorm1d(Eps = 0.1, Momentum = 0.5)", () => [BatchNorm1d(5, eps: 0.1, momentum: 0.5)]),
        new("BatchNorm2d", "4, 5, 3", "BatchNorm2d, Tanh", () => [BatchNorm2d(4), Tanh()]),
        new("BatchNorm2d_Plain", "4, 5, 3", "BatchNorm2d(Affine = false)", () => [BatchNorm2d(4, affine: false)]),
        new("BatchNorm2d_Untracked", "4, 5, 3", "BatchNorm2d(TrackRunningStats = false)", () => [BatchNorm2d(4, track_running_stats: false)]),
        new("BatchNorm2d_Frozen", "4, 5, 3", "BatchNorm2d(Momentum = 0)", () => [BatchNorm2d(4, momentum: 0)]),
        new("BatchNorm3d", "4, 2, 5, 3", "BatchNorm3d, Tanh", () => [BatchNorm3d(4), Tanh()]),
        new("BatchNorm3d_Plain", "4, 2, 5, 3", "BatchNorm3d(Affine = false, Eps = 0.1)", () => [BatchNorm3d(4, affine: false, eps: 0.1)]),
        new("LayerNorm", "4, 5", "LayerNorm, ReLU", () => [LayerNorm(5), ReLU()]),
        new("LayerNorm_Shape", "4, 5, 3", "LayerNorm(5, 3, Eps = 0.1)", () => [LayerNorm([5, 3], eps: 0.1)]),
        new("LayerNorm_Plain", "4, 5", "LayerNorm(ElementwiseAffine = false)", () => [LayerNorm(5, elementwise_affine: false)]),
        new("LayerNorm_NoBias", "4, 5", "LayerNorm(Bias = false)", () => [LayerNorm(5, bias: false)]),

        new("Dropout", "50", "Dropout", () => [Dropout()]),
        new("Dropout_All", "50", "Dropout(1)", () => [Dropout(1)]),
        new("Dropout_None", "50", "Dropout(0)", () => [Dropout(0)]),
        new("Flatten", "4, 5, 3", "Flatten", () => [Flatten()]),
        new("Flatten_Relu", "4, 5, 3", "Flatten, ReLU, Linear(2)", () => [Flatten(), ReLU(), Linear(60, 2)]),
        new("Flatten_Start", "4, 5, 3", "Flatten(StartDim = 2)", () => [Flatten(2)]),
        new("Flatten_End", "4, 5, 3", "Flatten(EndDim = 2)", () => [Flatten(1, 2)]),
        new("Flatten_Nothing", "4, 5, 3", "Flatten(StartDim = 2, EndDim = 2)", () => [Flatten(2, 2)]),
    ];

    private static FunctionModule Pad(long[] sizes, PaddingModes mode = PaddingModes.Constant) => new(input => functional.pad(input, sizes, mode));
}
