using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TypedNets.Generators.Tests.Running;

/// <summary>All pools in several configurations, ceil mode also where its last window starts in the padding.</summary>
internal static class PoolCases
{
    public static IReadOnlyList<LayerCase> All { get; } =
    [
        new("MaxPool1d", "4, 20", "MaxPool1d(2), ReLU", () => [MaxPool1d(2), ReLU()]),
        new("MaxPool1d_All", "4, 20", "MaxPool1d(3, Stride = 2, Padding = 1, Dilation = 2, CeilMode = true)",
            () => [MaxPool1d(3, 2, 1, 2, true)]),
        new("MaxPool2d", "4, 9, 8", "MaxPool2d(2), ReLU", () => [MaxPool2d(2), ReLU()]),
        new("MaxPool2d_Stride", "4, 9, 8", "MaxPool2d(3, Stride = 1), Tanh", () => [MaxPool2d(3, 1), Tanh()]),
        new("MaxPool2d_Ceil", "4, 9, 8", "MaxPool2d(2, Stride = 2, Padding = 1, CeilMode = true)", () => [MaxPool2d(2, 2, 1, ceil_mode: true)]),
        new("MaxPool2d_Axes", "4, 9, 8", "MaxPool2d([3, 2], Strides = [2, 1], Paddings = [1, 0], Dilations = [1, 2])",
            () => [MaxPool2d((3, 2), (2, 1), (1, 0), (1, 2))]),
        new("MaxPool2d_Mixed", "4, 9, 8", "MaxPool2d(3, Paddings = [1, 0])", () => [MaxPool2d((3, 3), (3, 3), (1, 0))]),

        new("AvgPool1d", "4, 20", "AvgPool1d(2), ReLU", () => [AvgPool1d(2), ReLU()]),
        new("AvgPool1d_All", "4, 21", "AvgPool1d(3, Stride = 2, Padding = 1, CeilMode = true, CountIncludePad = false)",
            () => [AvgPool1d(3, 2, 1, true, false)]),
        new("AvgPool2d", "4, 9, 8", "AvgPool2d(2), ReLU", () => [AvgPool2d(2), ReLU()]),
        new("AvgPool2d_All", "4, 9, 8", "AvgPool2d(3, Stride = 2, Padding = 1, CeilMode = true, CountIncludePad = false)",
            () => [AvgPool2d(3, 2, 1, true, false)]),
        new("AvgPool2d_Divisor", "4, 9, 8", "AvgPool2d(2, DivisorOverride = 3)", () => [AvgPool2d([2L, 2L], divisor_override: 3)]),
        new("AvgPool2d_Axes", "4, 9, 8", "AvgPool2d([3, 2], Strides = [2, 1], Paddings = [1, 0])", () => [AvgPool2d((3, 2), (2, 1), (1, 0))]),
        new("AvgPool2d_AxesDivisor", "4, 9, 8", "AvgPool2d([3, 2], DivisorOverride = 5, CeilMode = true)",
            () => [AvgPool2d((3, 2), ceil_mode: true, divisor_override: 5)]),

        new("MaxPool3d", "4, 5, 6, 7", "MaxPool3d(2), ReLU", () => [MaxPool3d(2), ReLU()]),
        new("MaxPool3d_All", "4, 5, 6, 7", "MaxPool3d(3, Stride = 2, Padding = 1, Dilation = 2, CeilMode = true)", () => [MaxPool3d(3, 2, 1, 2, true)]),
        new("MaxPool3d_Axes", "4, 5, 6, 7", "MaxPool3d([3, 2, 1], Strides = [2, 1, 3], Paddings = [1, 0, 0], Dilations = [1, 2, 1])",
            () => [MaxPool3d((3, 2, 1), (2, 1, 3), (1, 0, 0), (1, 2, 1))]),
        new("AvgPool3d", "4, 5, 6, 7", "AvgPool3d(2), ReLU", () => [AvgPool3d(2), ReLU()]),
        new("AvgPool3d_All", "4, 5, 6, 7", "AvgPool3d(3, Stride = 2, Padding = 1, CeilMode = true, CountIncludePad = false)",
            () => [AvgPool3d(3, 2, 1, true, false)]),
        new("AvgPool3d_Axes", "4, 5, 6, 7", "AvgPool3d([3, 2, 1], Strides = [2, 1, 3], Paddings = [1, 0, 0], DivisorOverride = 5)",
            () => [AvgPool3d((3, 2, 1), (2, 1, 3), (1, 0, 0), divisor_override: 5)]),

        new("LPPool1d", "4, 20", "LPPool1d(2, 3), ReLU", () => [Power(2, x => functional.avg_pool1d(x, 3) * 3), ReLU()]),
        new("LPPool1d_All", "4, 20", "LPPool1d(4, 3, Stride = 2, CeilMode = true)", () => [Power(4, x => functional.avg_pool1d(x, 3, 2, ceil_mode: true) * 3)]),
        new("LPPool2d", "4, 9, 8", "LPPool2d(2, 2), Tanh", () => [Power(2, x => functional.avg_pool2d(x, 2) * 4), Tanh()]),
        new("LPPool2d_Axes", "4, 9, 8", "LPPool2d(2, [3, 2], Strides = [2, 1])", () => [Power(2, x => functional.avg_pool2d(x, (3, 2), (2, 1)) * 6)]),

        new("LPPool3d", "4, 5, 6, 7", "LPPool3d(2, 2), Tanh", () => [Power(2, x => functional.avg_pool3d(x, [2, 2, 2]) * 8), Tanh()]),
        new("LPPool3d_All", "4, 5, 6, 7", "LPPool3d(4, [3, 2, 1], Strides = [2, 1, 3], CeilMode = true)",
            () => [Power(4, x => functional.avg_pool3d(x, [3, 2, 1], [2, 1, 3], ceil_mode: true) * 6)]),
        new("LPPool3d_Signed", "4, 5, 6, 7", "LPPool3d(1, 3, Stride = 1), ReLU", () => [Power(1, x => functional.avg_pool3d(x, [3, 3, 3], [1, 1, 1]) * 27), ReLU()]),

        new("AdaptiveAvgPool1d", "4, 20", "AdaptiveAvgPool1d(6), ReLU", () => [AdaptiveAvgPool1d(6), ReLU()]),
        new("AdaptiveMaxPool1d", "4, 20", "AdaptiveMaxPool1d(6), ReLU", () => [AdaptiveMaxPool1d(6), ReLU()]),
        new("AdaptiveAvgPool2d", "4, 9, 8", "AdaptiveAvgPool2d(3), ReLU", () => [AdaptiveAvgPool2d(3), ReLU()]),
        new("AdaptiveAvgPool2d_Axes", "4, 9, 8", "AdaptiveAvgPool2d([3, Dim.Same])", () => [AdaptiveAvgPool2d([3, 8])]),
        new("AdaptiveMaxPool2d", "4, 9, 8", "AdaptiveMaxPool2d([2, 3]), ReLU", () => [AdaptiveMaxPool2d([2, 3]), ReLU()]),
        new("AdaptiveAvgPool3d", "4, 5, 6, 7", "AdaptiveAvgPool3d([3, Dim.Same, 2]), ReLU", () => [AdaptiveAvgPool3d([3, 6, 2]), ReLU()]),
        new("AdaptiveMaxPool3d", "4, 5, 6, 7", "AdaptiveMaxPool3d([3, Dim.Same, 2]), ReLU", () => [Largest(3, 6, 2), ReLU()]),
        new("AdaptiveMaxPool3d_Divided", "4, 4, 6, 9", "AdaptiveMaxPool3d([2, 3, 3])", () => [MaxPool3d((2, 2, 3))]),
        new("AdaptiveMaxPool3d_Larger", "4, 5, 6, 7", "AdaptiveMaxPool3d([7, 4, 16]), Tanh", () => [Largest(7, 4, 16), Tanh()]),
        new("GlobalAvgPool1d", "4, 20", "GlobalAvgPool1d", () => [AdaptiveAvgPool1d(1)]),
        new("GlobalMaxPool1d", "4, 20", "GlobalMaxPool1d", () => [AdaptiveMaxPool1d(1)]),
        new("GlobalAvgPool2d", "4, 9, 8", "GlobalAvgPool2d, Flatten, Linear(3)", () => [AdaptiveAvgPool2d(1), Flatten(), Linear(4, 3)]),
        new("GlobalMaxPool2d", "4, 9, 8", "GlobalMaxPool2d", () => [AdaptiveMaxPool2d([1, 1])]),
        new("GlobalAvgPool3d", "4, 5, 6, 7", "GlobalAvgPool3d, Flatten, Linear(3)", () => [AdaptiveAvgPool3d(1), Flatten(), Linear(4, 3)]),
        new("GlobalMaxPool3d", "4, 5, 6, 7", "GlobalMaxPool3d, Flatten, Linear(3)", () => [Largest(1, 1, 1), Flatten(), Linear(4, 3)]),
    ];

    /// <summary>The largest values of as many windows, cut out one by one.</summary>
    private static FunctionModule Largest(params long[] outputs) => new(input =>
    {
        IEnumerable<Tensor> windows = [input];
        for (int axis = 0; axis < 3; axis++)
        {
            int dimension = axis + 2;
            long size = input.shape[dimension], count = outputs[axis];
            windows = [.. windows.SelectMany(window => Enumerable.Range(0, (int)count)
                .Select(i => window.slice(dimension, i * size / count, (((i + 1) * size) + count - 1) / count, 1)))];
        }

        return stack(windows.Select(window => window.amax([2, 3, 4])), -1).unflatten(2, outputs);
    });

    /// <summary>The root of what a pool makes of powers.</summary>
    private static FunctionModule Power(double power, Func<Tensor, Tensor> sum) => new(input => sum(input.pow(power)).pow(1 / power));
}
