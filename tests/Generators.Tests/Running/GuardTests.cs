using TorchSharp;
using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Running;

/// <summary>A tensor that a network cannot take is refused at its door.</summary>
[Collection(nameof(TorchCollection))]
public sealed class GuardTests(ExampleNetworks networks)
{
    [Fact]
    public void WrongRankSaysWhatToAdd()
    {
        using Tensor sample = zeros(1, 12, 12);

        NetworkInputException error = Refused(networks.ByClass, sample);

        Assert.Equal("input", error.ParamName);
        Assert.Contains("ByClass: input 'input' must be N×1×12×12 of float32 on cpu, but is 1×12×12 of float32 on cpu.", error.Message);
        Assert.Contains("input.unsqueeze(0)", error.Message);
    }

    [Fact]
    public void WrongSizeSaysExpectedAndActual()
    {
        using Tensor images = zeros(5, 1, 28, 28);

        Assert.Contains("must be N×1×12×12 of float32 on cpu, but is 5×1×28×28", Refused(networks.ByClass, images).Message);
    }

    [Fact]
    public void WrongTypeSaysHowToConvert()
    {
        using Tensor images = zeros([5, 1, 12, 12], ScalarType.Float64);

        Assert.Contains("input.to(ScalarType.Float32)", Refused(networks.ByClass, images).Message);
    }

    [Fact]
    public void TypeIsThatOfTheParameters()
    {
        using DisposeScope scope = NewDisposeScope();
        using var network = networks.ByClass.Create(seed: 1, dtype: ScalarType.Float64);

        Assert.Throws<NetworkInputException>(() => network.call(networks.ByClass.Input()));
        Assert.Equal([2, 4], network.call(networks.ByClass.Input(dtype: ScalarType.Float64)).shape);
    }

    [Fact]
    public void OpenSizeTakesAny()
    {
        using DisposeScope scope = NewDisposeScope();
        using var network = networks.Signal.Create(seed: 1);

        Assert.Equal([2, 2], network.call(zeros(2, 3, 9)).shape);
        Assert.Equal([5, 2], network.call(zeros(5, 3, 100)).shape);
        using var open = networks.Open.Create(seed: 1);
        Assert.Equal([4, null], networks.Open.Spec.Outputs[0].Shape);
        Assert.Equal([2, 4, 6 * 8], open.call(zeros(2, 3, 21, 28)).shape);
        Assert.Equal([1, 4, 11 * 3], open.call(zeros(1, 3, 40, 9)).shape);
        Assert.Contains("'signal' must be N×3×any", Refused(networks.Signal, zeros(2, 4, 9)).Message);
    }

    [Fact]
    public void NothingAndDisposedAreRefused()
    {
        Tensor disposed = zeros(5, 1, 12, 12);
        disposed.Dispose();

        Assert.Contains("is null", Refused(networks.ByClass, null!).Message);
        Assert.Contains("is disposed", Refused(networks.ByClass, disposed).Message);
    }

    private static NetworkInputException Refused(RunningNetwork running, Tensor input)
    {
        using var network = running.Create(seed: 1);
        return Assert.Throws<NetworkInputException>(() => network.call(input));
    }
}
