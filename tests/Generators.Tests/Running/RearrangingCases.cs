using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TypedNets.Generators.Tests.Running;

/// <summary>Layers that pad or move elements, against indexing by hand: their functions in TorchSharp are not proof of themselves.</summary>
internal static class RearrangingCases
{
    public static IReadOnlyList<LayerCase> All { get; } =
    [
        new("ZeroPad1d", "4, 6", "ZeroPad1d([2, 1]), ReLU", () => [Constant(0, (2, 1)), ReLU()]),
        new("ZeroPad2d", "4, 6, 5", "ZeroPad2d([1, 2, 3, 0])", () => [Constant(0, (1, 2), (3, 0))]),
        new("ZeroPad2d_Crop", "4, 6, 5", "ZeroPad2d([-1, -2, -1, 0]), ReLU", () => [Constant(0, (-1, -2), (-1, 0)), ReLU()]),
        new("ZeroPad2d_Nothing", "4, 6, 5", "ZeroPad2d(0), ReLU", () => [ReLU()]),
        new("ZeroPad3d", "2, 3, 4, 5", "ZeroPad3d([1, 0, 2, 1, 0, 1])", () => [Constant(0, (1, 0), (2, 1), (0, 1))]),
        new("ConstantPad1d", "4, 6", "ConstantPad1d(2, -1.5), Tanh", () => [Constant(-1.5, (2, 2)), Tanh()]),
        new("ConstantPad2d", "4, 6, 5", "ConstantPad2d([1, -1, 0, 2], 3)", () => [Constant(3, (1, -1), (0, 2))]),
        new("ConstantPad3d", "2, 3, 4, 5", "ConstantPad3d(1, 0.5)", () => [Constant(0.5, (1, 1), (1, 1), (1, 1))]),
        new("ReflectionPad1d", "4, 6", "ReflectionPad1d([5, 2]), ReLU", () => [Reflection((5, 2)), ReLU()]),
        new("ReflectionPad1d_Crop", "4, 6", "ReflectionPad1d([-2, 3])", () => [Reflection((-2, 3))]),
        new("ReflectionPad2d", "4, 6, 5", "ReflectionPad2d([1, 4, 3, 0])", () => [Reflection((1, 4), (3, 0))]),
        new("ReflectionPad3d", "2, 3, 4, 5", "ReflectionPad3d([1, 0, 2, 1, 2, 1])", () => [Reflection((1, 0), (2, 1), (2, 1))]),
        new("ReplicationPad1d", "4, 6", "ReplicationPad1d([8, 1]), ReLU", () => [Replication((8, 1)), ReLU()]),
        new("ReplicationPad2d", "4, 6, 5", "ReplicationPad2d([1, 2, 7, 0])", () => [Replication((1, 2), (7, 0))]),
        new("ReplicationPad2d_Crop", "4, 6, 5", "ReplicationPad2d([-1, 2, 1, -3])", () => [Replication((-1, 2), (1, -3))]),
        new("ReplicationPad3d", "2, 3, 4, 5", "ReplicationPad3d(2)", () => [Replication((2, 2), (2, 2), (2, 2))]),
        new("CircularPad1d", "4, 6", "CircularPad1d([6, 2]), ReLU", () => [Circular((6, 2)), ReLU()]),
        new("CircularPad1d_Crop", "4, 6", "CircularPad1d([-2, 3])", () => [Circular((-2, 3))]),
        new("CircularPad1d_CropEnd", "4, 6", "CircularPad1d([4, -2]), Tanh", () => [Circular((4, -2)), Tanh()]),
        new("CircularPad2d", "4, 6, 5", "CircularPad2d([1, 5, 3, 0])", () => [Circular((1, 5), (3, 0))]),
        new("CircularPad2d_Nothing", "4, 6, 5", "CircularPad2d(0), ReLU", () => [ReLU()]),
        new("CircularPad3d", "2, 3, 4, 5", "CircularPad3d([1, 0, 2, 1, -1, 2])", () => [Circular((1, 0), (2, 1), (-1, 2))]),

        // Channel c·r² + i·r + j goes to row i and column j of each block of r×r.
        new("PixelShuffle", "8, 3, 5", "PixelShuffle(2), ReLU", () => [View([2, 2, 2, 3, 5], [0, 1, 4, 2, 5, 3], [2, 6, 10]), ReLU()]),
        new("PixelShuffle_Three", "9, 2, 1", "PixelShuffle(3)", () => [View([1, 3, 3, 2, 1], [0, 1, 4, 2, 5, 3], [1, 6, 3])]),
        new("PixelShuffle_One", "4, 3, 5", "PixelShuffle(1), ReLU", () => [ReLU()]),
        new("PixelUnshuffle", "2, 6, 10", "PixelUnshuffle(2), ReLU", () => [View([2, 3, 2, 5, 2], [0, 1, 3, 5, 2, 4], [8, 3, 5]), ReLU()]),
        new("PixelUnshuffle_One", "4, 3, 5", "PixelUnshuffle(1), ReLU", () => [ReLU()]),
        new("ChannelShuffle", "6, 3, 4", "ChannelShuffle(2), ReLU", () => [View([2, 3, 12], [0, 2, 1, 3], [6, 3, 4]), ReLU()]),
        new("ChannelShuffle_Length", "6, 4", "ChannelShuffle(3)", () => [View([3, 2, 4], [0, 2, 1, 3], [6, 4])]),
        new("ChannelShuffle_One", "6, 3, 4", "ChannelShuffle(1), ReLU", () => [ReLU()]),
        new("ChannelShuffle_All", "6, 3, 4, 2", "ChannelShuffle(6), ReLU", () => [ReLU()]),

        new("Unflatten", "12, 3", "Unflatten(1, [2, 3, -1]), ReLU", () => [Elements((x, n) => x.view(n, 2, 3, 2, 3)), ReLU()]),
        new("Unflatten_Last", "2, 6", "ReLU, Unflatten(-1, [3, 2]), Tanh", () => [ReLU(), Elements((x, n) => x.view(n, 2, 3, 2)), Tanh()]),
        new("Reshape", "4, 3, 2", "Reshape(2, 12), ReLU", () => [Elements((x, n) => x.view(n, 2, 12)), ReLU()]),
        new("Reshape_Inferred", "4, 3, 2", "Tanh, Reshape(-1), Linear(3)", () => [Tanh(), Elements((x, n) => x.view(n, 24)), Linear(24, 3)]),
        new("Permute", "4, 3, 2", "Permute(0, 2, 3, 1), ReLU, Linear(5)", () => [Elements((x, n) => stack([.. x.unbind(1)], -1)), ReLU(), Linear(4, 5)]),
        new("Permute_Negative", "4, 3, 2", "Permute(0, -1, 1, -2), Sigmoid, Flatten", () => [Elements((x, n) => stack([.. x.unbind(3)], 1)), Sigmoid(), Flatten()]),
        new("Permute_Reshape", "4, 3, 2", "Permute(0, 3, 1, 2), Reshape(8, 3), ReLU", () => [Elements((x, n) => stack([.. x.unbind(3)], 1).reshape(n, 8, 3)), ReLU()]),
        new("Transpose", "4, 3", "Conv1d(2, 1), ReLU, Transpose(1, 2), Linear(4), ReLU",
            () => [Conv1d(4, 2, 1), ReLU(), Elements((x, n) => stack([.. x.unbind(1)], -1)), Linear(2, 4), ReLU()]),
        new("IdentityLayer", "4, 3", "IdentityLayer, ReLU", () => [ReLU()]),
        new("IdentityLayer_Last", "4, 3", "ReLU, IdentityLayer", () => [ReLU()]),
        new("Select", "4, 3, 2", "Select(2, -1), ReLU", () => [Elements((x, n) => x.unbind(2)[^1]), ReLU()]),
        new("Select_Last", "4, 3", "Sigmoid, Select(-1, 1), Tanh", () => [Sigmoid(), Elements((x, n) => x.unbind(2)[1]), Tanh()]),
        new("Select_Sequence", "4, 3", "Linear(5), ReLU, Select(1, 2), Linear(2)", () => [Linear(3, 5), ReLU(), Elements((x, n) => x.unbind(1)[2]), Linear(5, 2)]),
        new("Slice", "7, 4", "Slice(1, 2, -1), ReLU", () => [Places(1, 2, 3, 4, 5), ReLU()]),
        new("Slice_Step", "4, 7", "Tanh, Slice(-1, -6, 6, Step = 2), ReLU", () => [Tanh(), Places(2, 1, 3, 5), ReLU()]),
        new("Slice_Open", "7, 4", "Slice(1, 5), ReLU", () => [Places(1, 5, 6), ReLU()]),
        new("Slice_Clamped", "3, 4", "Slice(1, -9, 9), ReLU", () => [ReLU()]),
        new("Split", "7, 4", "Split(3, 1), ReLU", () => [Places(1, 3, 4, 5), ReLU()]),
        new("Split_Rest", "4, 7", "ReLU, Split(3, -1, Dim = -1), ReLU", () => [ReLU(), Places(2, 6), ReLU()]),
        new("Split_Whole", "4, 7", "Split(9, 0, Dim = 2), ReLU", () => [ReLU()]),
        new("Transpose_Same", "4, 3", "Transpose(-1, 2), ReLU", () => [ReLU()]),
    ];

    /// <summary>What stands at these places of a dimension.</summary>
    private static FunctionModule Places(int dimension, params long[] places) => new(input => input.index_select(dimension, tensor(places)));

    private static FunctionModule Elements(Func<Tensor, long, Tensor> function) => new(input => function(input, input.shape[0]));

    /// <summary>Each sample seen as a shape, its dimensions permuted, and merged into another shape.</summary>
    private static FunctionModule View(long[] split, long[] permutation, long[] merged) => new(input =>
        input.reshape([input.shape[0], .. split]).permute(permutation).reshape([input.shape[0], .. merged]));

    /// <summary>Padding by a constant: the input's place in a tensor filled with it.</summary>
    private static FunctionModule Constant(double value, params (int Before, int After)[] sides) => new(input =>
    {
        Tensor edges = Replicate(input, sides), inside = Replicate(ones_like(input), sides, outside: 0);
        return where(inside > 0, edges, full_like(edges, value));
    });

    private static FunctionModule Replication(params (int Before, int After)[] sides) => new(input => Replicate(input, sides));

    private static FunctionModule Reflection(params (int Before, int After)[] sides) => new(input => Gather(input, sides, (i, size) => i < 0 ? -i : i >= size ? (2 * (size - 1)) - i : i));

    /// <summary>What negative padding leaves, with its own end before it and its own start behind it.</summary>
    private static FunctionModule Circular(params (int Before, int After)[] sides) => new(input =>
    {
        Tensor output = input;
        for (int pair = 0; pair < sides.Length; pair++)
        {
            int axis = (int)input.ndim - 1 - pair;
            (int before, int after) = sides[pair];
            Tensor left = output.slice(axis, Math.Max(0, -before), output.shape[axis] - Math.Max(0, -after), 1);
            long size = left.shape[axis];
            output = cat([left.slice(axis, size - Math.Max(0, before), size, 1), left, left.slice(axis, 0, Math.Max(0, after), 1)], axis);
        }

        return output;
    });

    private static Tensor Replicate(Tensor input, (int Before, int After)[] sides, double outside = 1) =>
        Gather(input, sides, (i, size) => Math.Clamp(i, 0, size - 1), outside);

    /// <summary>Each axis, the last first, made of the elements at the positions that a rule gives for those before, in and after it.</summary>
    private static Tensor Gather(Tensor input, (int Before, int After)[] sides, Func<long, long, long> position, double outside = 1)
    {
        Tensor output = input;
        for (int pair = 0; pair < sides.Length; pair++)
        {
            int axis = (int)input.ndim - 1 - pair;
            long size = input.shape[axis];
            long[] at = [.. Enumerable.Range(-sides[pair].Before, (int)size + sides[pair].Before + sides[pair].After).Select(i => (long)i)];
            long[] broadcast = [.. Enumerable.Range(0, (int)input.ndim).Select(d => d == axis ? -1L : 1L)];
            Tensor scale = tensor([.. at.Select(i => i < 0 || i >= size ? outside : 1)], dtype: input.dtype).reshape(broadcast);
            output = output.index_select(axis, tensor([.. at.Select(i => position(i, size))])) * scale;
        }

        return output;
    }
}
