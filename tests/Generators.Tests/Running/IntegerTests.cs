using TorchSharp;
using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Running;

/// <summary>Layers that only choose or copy elements, on numbers of tokens.</summary>
[Collection(nameof(TorchCollection))]
public sealed class IntegerTests
{
    [Theory]
    [InlineData("IdentityLayer", 0, 1, 2, 3, 4, 5)]
    [InlineData("Select(1, -1)", 3, 4, 5)]
    [InlineData("Slice(2, 0, 9, Step = 2)", 0, 2, 3, 5)]
    [InlineData("Slice(2, 3, 1)")]
    [InlineData("Split(2, 1, Dim = 2)", 2, 5)]
    [InlineData("CircularPad1d([1, 0])", 2, 0, 1, 2, 5, 3, 4, 5)]
    public void ValuesAndTypeStay(string layer, params int[] expected)
    {
        using DisposeScope scope = NewDisposeScope();
        using var assembly = NetworkAssembly.Of($"[Network, Input(2, 3, DType = DType.Int64)] [{layer}] public partial class Net;");
        using var network = assembly["Net"].Create();

        Tensor output = network.call(arange(6, ScalarType.Int64).reshape(1, 2, 3));

        Assert.Equal(expected.Select(value => (long)value), output.data<long>());
        Assert.Equal([1, .. assembly["Net"].Spec.Outputs[0].Shape.Select(size => size!.Value)], output.shape);
    }
}
