using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Running;

/// <summary>A network's parameters and buffers, as TorchSharp sees them.</summary>
[Collection(nameof(TorchCollection))]
public sealed class StateTests(ExampleNetworks networks)
{
    private static readonly string[] s_keys =
    [
        "stem.0.weight", "stem.1.weight", "stem.1.bias", "stem.1.running_mean", "stem.1.running_var", "stem.1.num_batches_tracked",
        "stem.3.weight", "stem.4.weight", "stem.4.bias", "stem.4.running_mean", "stem.4.running_var", "stem.4.num_batches_tracked",
        "slope.weight", "last_norm.running_mean", "last_norm.running_var", "last_norm.num_batches_tracked",
        "norm.weight", "norm.bias", "classifier.1.weight", "classifier.1.bias",
    ];

    [Fact]
    public void KeysAndTheirOrderAreThoseOfPyTorch()
    {
        using var network = networks.Steps.Create(seed: 1);
        string[] buffers = [.. s_keys.Where(key => key.Contains("running_") || key.Contains("num_batches"))];

        // TorchSharp gives all parameters before all buffers, PyTorch module by module; both are in order.
        Assert.Equal([.. s_keys.Except(buffers), .. buffers], network.state_dict().Keys);
        Assert.Equal(networks.Steps.Spec.Layers.SelectMany(layer => layer.Parameters).Select(p => p.Name), network.named_parameters().Select(p => p.name));
        Assert.Equal(["stem", "slope", "last_norm", "norm", "classifier.1"], network.named_children().Select(child => child.name));
    }

    [Fact]
    public void SpecCountsWhatIsThere()
    {
        using var network = networks.Steps.Create(seed: 1);

        Assert.Equal(networks.Steps.Spec.ParameterCount, network.parameters().Sum(parameter => parameter.numel()));
        Dictionary<string, Parameter> parameters = network.named_parameters().ToDictionary(p => p.name, p => p.parameter);
        foreach (ParameterSpec parameter in networks.Steps.Spec.Layers.SelectMany(layer => layer.Parameters))
        {
            Tensor actual = parameters[parameter.Name];
            Assert.Equal(parameter.Shape, actual.shape);
            Assert.True(actual.requires_grad);
        }
    }

    [Fact]
    public void PropertiesAreTheRegisteredModules()
    {
        using var network = networks.Steps.Create(seed: 1);

        var stem = networks.Steps.Member<Sequential>(network, "Stem");
        Assert.Same(network.named_children().First(child => child.name == "stem").module, stem);
        Assert.Same(networks.Steps.Member<Linear>(network, "Head").weight, network.named_parameters().Single(p => p.name == "classifier.1.weight").parameter);
        Assert.Equal([4], networks.Steps.Member<Value>(network, "Features").Shape);
    }

    [Fact]
    public void ElementTypeIsThatAskedFor()
    {
        using DisposeScope scope = NewDisposeScope();
        foreach (bool later in new[] { false, true })
        {
            using var network = networks.Steps.Create(seed: 1, dtype: later ? null : ScalarType.Float64);
            if (later)
                network.to(ScalarType.Float64);

            Assert.All(network.parameters(), parameter => Assert.Equal(ScalarType.Float64, parameter.dtype));
            Assert.All(network.parameters(), parameter => Assert.True(parameter.requires_grad));
            foreach ((string name, Tensor buffer) in network.named_buffers())
                Assert.Equal(name.EndsWith("num_batches_tracked", StringComparison.Ordinal) ? ScalarType.Int64 : ScalarType.Float64, buffer.dtype);
            Assert.Equal(s_keys.Order(), network.state_dict().Keys.Order());
            Assert.Equal(ScalarType.Float64, network.call(networks.Steps.Input(dtype: ScalarType.Float64)).dtype);
        }
    }

    [Fact]
    public void SavedStateLoadsIntoAnother()
    {
        using DisposeScope scope = NewDisposeScope();
        using var one = networks.Steps.Create(seed: 1);
        using var other = networks.Steps.Create(seed: 2);
        Tensor input = networks.Steps.Input();
        one.call(input); // so that the running statistics are no longer those of the start
        using var file = new MemoryStream();

        one.save(file);
        other.load(new MemoryStream(file.ToArray()));

        Assert.All(one.state_dict(), pair => Assert.Equal(Bits.Of(pair.Value), Bits.Of(other.state_dict()[pair.Key])));
        one.eval();
        other.eval();
        Assert.Equal(Bits.Of(one.call(input)), Bits.Of(other.call(input)));
    }

    [Fact]
    public void ModeReachesTheChildren()
    {
        using var network = networks.Steps.Create(seed: 1);

        Assert.All(network.named_modules(), pair => Assert.True(pair.module.training));
        network.eval();
        Assert.All(network.named_modules(), pair => Assert.False(pair.module.training));
        network.train();
        Assert.All(network.named_modules(), pair => Assert.True(pair.module.training));
    }

    [Fact]
    public void HooksOfALayerRun()
    {
        using DisposeScope scope = NewDisposeScope();
        using var network = networks.ByClass.Create(seed: 1);
        List<string> seen = [];
        var conv = networks.ByClass.Member<Conv2d>(network, "Conv1");
        conv.register_forward_pre_hook((_, input) => { seen.Add($"before {input.size(1)}"); return input; });
        conv.register_forward_hook((_, _, output) => { seen.Add($"after {output.size(1)}"); return output; });

        network.call(networks.ByClass.Input());

        Assert.Equal(["before 1", "after 8"], seen);
    }

    [Fact]
    public void NetworkIsAnINetwork()
    {
        using var network = networks.ByClass.Create(seed: 1);

        Assert.Contains(network.GetType().GetInterfaces(), type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(INetwork<>));
        Assert.Equal("ByClass", network.GetName());
    }
}
