namespace TypedNets.Generators.Tests;

/// <summary>TN4028: hidden sigmoids in a row.</summary>
public class SaturatingStackTests
{
    [Fact]
    public Task Five_of_them_are_found() => DiagnosticCheck.Finds(
        """
        [Network, Input(1, 16, 16)]
        [Conv2d(8, 3), {|TN4028:Sigmoid|}, MaxPool2d(2), Conv2d(8, 3), Sigmoid, Flatten]
        [Linear(30), Sigmoid, Dropout(0.1), Linear(30), Sigmoid, Linear(30), Sigmoid, Linear(10)]
        public partial class Net;
        """,
        "Sigmoid 'sigmoid1': it is the first of 5 hidden sigmoids in a row, each of which multiplies the gradient with at most 1/4, together with at most 0.0009766; take Tanh or ReLU, or normalise between them.");

    /// <summary>LeNet and its like have four, an output's is not hidden, gates have a way around.</summary>
    [Fact]
    public Task Fewer_or_normalised_ones_are_not() => DiagnosticCheck.Misses(
        """
        [Network, Input(20)]
        [Linear(30), Sigmoid, Linear(30), Sigmoid, Linear(30), Sigmoid, Linear(30), Sigmoid, Linear(10), Sigmoid]
        public partial class Four;

        [Network, Input(20)]
        [Linear(30), Sigmoid, Linear(30), Sigmoid, Linear(30), BatchNorm1d, Sigmoid, Linear(30), Sigmoid, Linear(30), Sigmoid, Linear(10), Sigmoid]
        public partial class Normalised;

        [Network, Input(20)]
        [Linear(30), Tanh, Linear(30), Tanh, Linear(30), Tanh, Linear(30), Tanh, Linear(30), Tanh, Linear(30), Tanh, Linear(10), Sigmoid]
        public partial class Tanhs;
        """, "TN4028");
}
