using TorchSharp;
using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Running;

/// <summary>Dropout of channels against its definition: TorchSharp's own functions are no proof.</summary>
[Collection(nameof(TorchCollection))]
public sealed class ChannelDropoutTests(LayerNetworks networks)
{
    [Theory]
    [InlineData("Dropout1d_Alone", 0.5)]
    [InlineData("Dropout2d_Alone", 0.3)]
    [InlineData("Dropout3d_Alone", 0.5)]
    public void ChannelsAreZeroOrScaledAsAWhole(string type, double p)
    {
        using DisposeScope scope = NewDisposeScope();
        using var network = networks[type].Create(dtype: ScalarType.Float64);
        Tensor input = networks[type].Input(batch: 50, ScalarType.Float64);
        network.train();
        manual_seed(1);

        Tensor dropped = network.call(input).flatten(2), kept = (input / (1 - p)).tanh().flatten(2);

        Tensor isZero = dropped.eq(0).all(2), isKept = dropped.isclose(kept).all(2);
        Assert.True(isZero.logical_xor(isKept).all().item<bool>());
        Assert.Equal(p, isZero.to(ScalarType.Float64).mean().item<double>(), 0.1);
    }
}
