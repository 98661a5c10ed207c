using TorchSharp;
using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Running;

/// <summary>Attributes on the class and attributes on properties are two ways to write one network.</summary>
[Collection(nameof(TorchCollection))]
public sealed class FormTests(ExampleNetworks networks)
{
    [Fact]
    public void ForwardIsTheSameText() => Assert.Equal(networks.ByClass.Forward, networks.ByProperties.Forward);

    [Fact]
    public void SpecIsTheSameButForTheName()
    {
        Assert.Equal("ByClass", networks.ByClass.Spec.Network);
        Assert.Equal(networks.ByClass.Spec.ToJson().Replace("\"ByClass\"", "\"ByProperties\""), networks.ByProperties.Spec.ToJson());
    }

    [Fact]
    public void DrawsAreTheSameBits()
    {
        using var one = networks.ByClass.Create(seed: 42);
        using var other = networks.ByProperties.Create(seed: 42);

        Assert.Equal(Bits.OfParameters(one), Bits.OfParameters(other));
    }

    [Fact]
    public void OutputsAreTheSameBits()
    {
        using DisposeScope scope = NewDisposeScope();
        using var one = networks.ByClass.Create(seed: 42);
        using var other = networks.ByProperties.Create(seed: 42);
        Tensor input = networks.ByClass.Input();

        manual_seed(5);
        byte[] first = Bits.Of(one.call(input));
        manual_seed(5);
        Assert.Equal(first, Bits.Of(other.call(input)));
    }
}
