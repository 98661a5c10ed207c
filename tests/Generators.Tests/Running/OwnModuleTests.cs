using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Running;

/// <summary>Modules that TorchSharp lacks or changes, as members of a network.</summary>
[Collection(nameof(TorchCollection))]
public sealed class OwnModuleTests : IDisposable
{
    private readonly NetworkAssembly _assembly = NetworkAssembly.Of(
        """
        [Network, Input(4, 6)]
        public partial class ByProperties
        {
            [RMSNorm(Eps = 1e-6), GELU] public partial RMSNorm Norm { get; }
            [Linear(6), RMSNorm] public partial Sequential Body { get; }
            [RMSNorm(ElementwiseAffine = false)] public partial RMSNorm Last { get; }
        }

        [Network, Input(6)]
        [RMSNorm, GroupNorm(2), ReLU, GroupNorm(3)]
        public partial class ByClass;
        """);

    [Fact]
    public void StateIsThatOfPyTorch()
    {
        using DisposeScope scope = NewDisposeScope();
        RunningNetwork running = _assembly["ByProperties"];
        using var network = running.Create(seed: 1);
        using var other = running.Create(seed: 2);
        Assert.Equal(["norm.weight", "body.0.weight", "body.0.bias", "body.1.weight"], network.state_dict().Keys);
        Assert.All([.. running.Member<RMSNorm>(network, "Norm").weight!.data<float>()], value => Assert.Equal(1, value));
        Assert.Null(running.Member<RMSNorm>(network, "Last").weight);

        network.to(ScalarType.Float64);
        using (no_grad())
            running.Member<RMSNorm>(network, "Norm").weight!.mul_(3);
        using var file = new MemoryStream();
        network.save(file);
        other.to(ScalarType.Float64);
        other.load(new MemoryStream(file.ToArray()));

        Assert.All(network.parameters(), parameter => Assert.Equal(ScalarType.Float64, parameter.dtype));
        Tensor input = running.Input(dtype: ScalarType.Float64);
        Assert.Equal(Bits.Of(network.call(input)), Bits.Of(other.call(input)));
    }

    [Fact]
    public void GroupNormTakesFeaturesAndHooks()
    {
        using DisposeScope scope = NewDisposeScope();
        RunningNetwork running = _assembly["ByClass"];
        using var network = running.Create(seed: 1);
        List<long[]> seen = [];
        running.Member<GroupNorm>(network, "GroupNorm1").register_forward_hook((_, _, output) => { seen.Add(output.shape); return output; });

        Tensor output = network.call(running.Input(batch: 1));

        Assert.Equal([1L, 6], output.shape);
        Assert.Equal([[1L, 6]], seen);
    }

    public void Dispose() => _assembly.Dispose();
}
