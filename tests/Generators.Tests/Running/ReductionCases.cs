using static TorchSharp.torch.nn;

namespace TypedNets.Generators.Tests.Running;

/// <summary>Means and sums over dimensions, against adding what stands there one by one.</summary>
internal static class ReductionCases
{
    public static IReadOnlyList<LayerCase> All { get; } =
    [
        new("Mean", "4, 3, 5", "Mean(3), ReLU", () => [Added(3, 5), ReLU()]),
        new("Mean_Several", "4, 3, 5", "ReLU, Mean(-1, 2), Linear(2)", () => [ReLU(), Added(3, 5), Added(2, 3), Linear(4, 2)]),
        new("Mean_Keep", "4, 3, 5", "Sigmoid, Mean(1, 3, KeepDim = true), Tanh",
            () => [Sigmoid(), Added(3, 5), Added(1, 4), new FunctionModule(x => x.unsqueeze(1).unsqueeze(-1)), Tanh()]),
        new("Mean_One", "1, 3", "Mean(1, KeepDim = true), ReLU", () => [ReLU()]),
        new("Mean_All", "4, 3", "Tanh, Mean(1, 2)", () => [Tanh(), Added(2, 3), Added(1, 4)]),
        new("Sum", "4, 3", "Sum(1), ReLU", () => [Added(1), ReLU()]),
        new("Sum_Several", "4, 3, 5", "Tanh, Sum(1, -1), ReLU", () => [Tanh(), Added(3), Added(1), ReLU()]),
        new("Sum_Keep", "4, 3", "Sum(2, KeepDim = true), ReLU", () => [Added(2), new FunctionModule(x => x.unsqueeze(-1)), ReLU()]),
        new("Sum_One", "4, 1", "Sum(2, KeepDim = true), ReLU", () => [ReLU()]),
    ];

    private static FunctionModule Added(int dimension, double divisor = 1) => new(input => input.unbind(dimension).Aggregate((sum, part) => sum + part) / divisor);
}
