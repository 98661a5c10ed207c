using TorchSharp;
using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Running;

/// <summary>Alpha dropout against its definition (Klambauer et al. 2017, section 4): TorchSharp's functions are no proof.</summary>
[Collection(nameof(TorchCollection))]
public sealed class AlphaDropoutTests
{
    private const double P = 0.3, Limit = 1.0507009873554804934193349852946 * 1.6732632423543772848170429916717;

    [Theory]
    [InlineData("AlphaDropout", false)]
    [InlineData("FeatureAlphaDropout", true)]
    public void MeanAndVarianceStay(string kind, bool isWhole)
    {
        using DisposeScope scope = NewDisposeScope();
        using var assembly = NetworkAssembly.Of($"[Network, Input(40, 6)] [{kind}({P})] public partial class Net;");
        using var network = assembly["Net"].Create();
        Tensor input = assembly["Net"].Input(batch: 400, ScalarType.Float64);
        manual_seed(5); // not the seed of the input, with which the mask would depend on it
        double scale = 1 / Math.Sqrt((1 - P) * (1 + (P * Limit * Limit))), shift = scale * P * Limit;

        Tensor output = network.call(input), isSet = output.isclose(full_like(output, shift - (scale * Limit))), isKept = output.isclose((input * scale) + shift);

        Assert.True(isSet.logical_xor(isKept).all().item<bool>());
        Assert.Equal(P, isSet.to(ScalarType.Float64).mean().item<double>(), 0.02);
        Assert.Equal(isWhole, isSet.all(2).eq(isSet.any(2)).all().item<bool>());
        Assert.Equal(0, output.mean().item<double>(), 0.03);
        Assert.Equal(1, output.var().item<double>(), 0.05);
        network.eval();
        Assert.True(network.call(input).eq(input).all().item<bool>());
    }
}
