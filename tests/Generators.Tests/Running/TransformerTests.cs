using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Running;

/// <summary>Layers whose modules libtorch makes, and parameters of a network's own: keys, moves, starts and dropout.</summary>
[Collection(nameof(TorchCollection))]
public sealed class TransformerTests(TransformerNetworks networks) : IClassFixture<TransformerNetworks>
{
    /// <summary>PyTorch gives a module's own parameters before those of its children.</summary>
    [Fact]
    public void KeysAreThoseOfPyTorch()
    {
        using var network = networks["Vision"].Create(seed: 1);
        string[] projections = ["in_proj_weight", "in_proj_bias", "out_proj.weight", "out_proj.bias"];
        string[] linears = ["linear1.weight", "linear1.bias", "linear2.weight", "linear2.bias"];
        string[] norms = ["norm1.weight", "norm1.bias", "norm2.weight", "norm2.bias"];

        Assert.Equal(
            [
                "class_token", "encoder.pos_embedding", "encoder.layer_scale", "conv_proj.weight", "conv_proj.bias",
                .. Prefixed("encoder.layer.", [.. Prefixed("self_attn.", projections), .. linears, .. norms]),
                .. Prefixed("decoder.", [.. Prefixed("self_attn.", projections), .. Prefixed("multihead_attn.", projections), .. linears, .. norms, "norm3.weight", "norm3.bias"]),
                "head.0.in_proj_weight", "head.0.in_proj_bias", "head.0.bias_k", "head.0.bias_v", "head.0.out_proj.weight", "head.0.out_proj.bias",
                "head.2.weight", "head.2.bias",
            ],
            network.state_dict().Keys);
        Assert.Equal(network.named_parameters().Select(p => p.name), network.state_dict().Keys);
        foreach (ParameterSpec parameter in networks["Vision"].Spec.Layers.SelectMany(layer => layer.Parameters))
            Assert.Equal(parameter.Shape, network.get_parameter(parameter.Name)?.shape ?? network.state_dict()[parameter.Name].shape);
    }

    [Theory]
    [InlineData("Vision")]
    [InlineData("Map")]
    public void MovedNetworkComputesTheSame(string type)
    {
        using DisposeScope scope = NewDisposeScope();
        using var network = networks[type].Create(seed: 1);
        Tensor input = networks[type].Input(), expected = network.call(input).to(ScalarType.Float64);
        network.to(ScalarType.Float64);

        Assert.All(network.parameters(), parameter => Assert.True(parameter is { dtype: ScalarType.Float64, requires_grad: true }));
        Tensor output = network.call(input.to(ScalarType.Float64));
        Assert.True(output.allclose(expected, rtol: 1e-4, atol: 1e-5));
        output.sum().backward();
        Assert.All(network.parameters(), parameter => Assert.NotNull(parameter.grad));
        if (type == "Vision")
            Assert.Same(network.get_parameter("class_token"), networks[type].Member<Parameter>(network, "ClassToken"));
    }

    [Theory]
    [InlineData("Vision")]
    [InlineData("Map")]
    public void SavedStateLoadsIntoAnother(string type)
    {
        using DisposeScope scope = NewDisposeScope();
        using var one = networks[type].Create(seed: 1);
        using var other = networks[type].Create(seed: 2);
        using (no_grad())
        {
            foreach (Parameter parameter in one.parameters())
                parameter.add_(0.01);
        }

        using var file = new MemoryStream();
        one.save(file);
        other.load(new MemoryStream(file.ToArray()));

        Assert.Equal(Bits.OfParameters(one), Bits.OfParameters(other));
        Tensor input = networks[type].Input();
        Assert.Equal(Bits.Of(one.call(input)), Bits.Of(other.call(input)));
    }

    [Fact]
    public void NothingIsLeftBehind()
    {
        using Tensor input = networks["Vision"].Input();
        using DisposeScope scope = NewDisposeScope();
        var network = networks["Vision"].Create(seed: 1);
        Tensor[] owned = [.. network.parameters()];
        Assert.Equal(0, scope.DisposablesCount);
        network.call(input);
        Assert.Equal(1, scope.DisposablesCount);
        network.Dispose();
        Assert.All(owned, tensor => Assert.True(tensor.IsInvalid));
    }

    [Fact]
    public void LearnedValuesAreJoinedAddedAndMultiplied()
    {
        using DisposeScope scope = NewDisposeScope();
        using var network = networks["Vision"].Create(seed: 1, dtype: ScalarType.Float64);
        network.eval();
        Tensor token = network.get_parameter("class_token")!, positions = network.get_parameter("encoder.pos_embedding")!;
        Assert.Equal(0, token.abs().sum().item<double>());
        Assert.All(network.get_parameter("encoder.layer_scale")!.data<double>(), value => Assert.Equal(0.5, value));
        using (no_grad())
            token.fill_(0.3);
        Tensor input = networks["Vision"].Input(dtype: ScalarType.Float64);

        Tensor patches = networks["Vision"].Member<Conv2d>(network, "ConvProj").call(input).flatten(2).transpose(1, 2);
        Tensor sequence = cat([zeros(2, 1, 8, ScalarType.Float64) + 0.3, patches], 1) + positions;
        Tensor encoded = AttentionFunctions.EncoderLayer(networks["Vision"].Member<TransformerEncoderLayer>(network, "Encoder"), sequence, 2, 0, normFirst: true) * 0.5;
        Tensor decoded = AttentionFunctions.DecoderLayer(networks["Vision"].Member<TransformerDecoderLayer>(network, "Decoder"), encoded, encoded, 2, 0);
        Tensor expected = networks["Vision"].Member<Sequential>(network, "Head").call(decoded);

        Assert.True(network.call(input).allclose(expected, rtol: 1e-9, atol: 1e-9));
    }

    [Fact]
    public void MapIsScaledByChannel()
    {
        using DisposeScope scope = NewDisposeScope();
        using var network = networks["Map"].Create(seed: 1, dtype: ScalarType.Float64);
        Assert.Equal([4L, 1, 1], network.get_parameter("layer_scale1")!.shape);
        Tensor first = network.get_parameter("layer_scale1")!, second = network.get_parameter("scale")!;
        Assert.All(first.data<double>(), value => Assert.Equal(1e-5, value));
        using (no_grad())
        {
            first.copy_(arange(1, 5, ScalarType.Float64).view(4, 1, 1));
            second.copy_(arange(5, 9, ScalarType.Float64).view(4, 1, 1));
        }

        Tensor input = networks["Map"].Input(dtype: ScalarType.Float64), weight = network.get_parameter("conv1.weight")!, bias = network.get_parameter("conv1.bias")!;
        Tensor expected = einsum("ncwh,oc->nowh", input * first, weight.flatten(1)) + bias.view(4, 1, 1);
        Assert.True(network.call(input).allclose(expected * second, rtol: 1e-9, atol: 1e-9));
    }

    [Fact]
    public void DecoderReadsAMemoryOfAnotherLength()
    {
        using DisposeScope scope = NewDisposeScope();
        manual_seed(1);
        TransformerDecoderLayer module = nn.TransformerDecoderLayer(8, 2, 12, 0);
        module.to(ScalarType.Float64);
        Tensor target = randn(3, 5, 8, ScalarType.Float64), memory = randn(3, 7, 8, ScalarType.Float64);

        Tensor actual = AttentionFunctions.DecoderLayer(module, target, memory, 2, 0);
        Tensor expected = module.call(target.transpose(0, 1), memory.transpose(0, 1)).transpose(0, 1);

        Assert.True(actual.allclose(expected, rtol: 1e-6, atol: 1e-6));
    }

    /// <summary>Weights of zero and biases of one, so that what is added to the input tells what was dropped.</summary>
    [Fact]
    public void EncoderDropsWhatIsAddedAndTheHiddenLayer()
    {
        const double p = 0.25, kept = 1 / (1 - p);
        using DisposeScope scope = NewDisposeScope();
        using var network = networks["Dropping"].Create(seed: 1, dtype: ScalarType.Float64);
        using (no_grad())
        {
            foreach (string name in new[] { "self_attn.out_proj", "linear1", "linear2" })
            {
                network.get_parameter($"encoder.{name}.weight")!.fill_(0);
                network.get_parameter($"encoder.{name}.bias")!.fill_(name == "linear2" ? 0 : 1);
            }

            network.get_parameter("encoder.linear2.weight")!.copy_(eye(16, dtype: ScalarType.Float64) * 10);
        }

        Tensor input = networks["Dropping"].Input(batch: 20, ScalarType.Float64);
        network.eval();
        Assert.True((network.call(input) - input).allclose(full_like(input, 11.0)));

        network.train();
        manual_seed(1);
        Tensor added = network.call(input) - input;
        double Share(double value) => added.isclose(full_like(added, value)).to(ScalarType.Float64).mean().item<double>();
        double first = 1 - p, both = (1 - p) * (1 - p);
        Assert.Equal((1 - first) * (1 - both), Share(0), 0.02);
        Assert.Equal(first * (1 - both), Share(kept), 0.02);
        Assert.Equal((1 - first) * both, Share(10 * kept * kept), 0.02);
        Assert.Equal(first * both, Share(kept + (10 * kept * kept)), 0.02);
    }

    /// <summary>Values of one and the output's projection the identity: a position's attention sums to 1 unless weights are dropped.</summary>
    [Fact]
    public void EncoderDropsWeightsOfTheAttention()
    {
        using DisposeScope scope = NewDisposeScope();
        using var network = networks["Dropping"].Create(seed: 1, dtype: ScalarType.Float64);
        using (no_grad())
        {
            network.get_parameter("encoder.self_attn.in_proj_weight")!.fill_(0);
            network.get_parameter("encoder.self_attn.in_proj_bias")!.fill_(1);
            network.get_parameter("encoder.self_attn.out_proj.weight")!.copy_(eye(16, dtype: ScalarType.Float64));
            network.get_parameter("encoder.linear2.weight")!.fill_(0);
            network.get_parameter("encoder.linear2.bias")!.fill_(0);
        }

        Tensor input = networks["Dropping"].Input(batch: 20, ScalarType.Float64);
        manual_seed(1);
        Tensor attended = (network.call(input) - input) * 0.75; // what dropout of the sum kept is scaled by 1/0.75
        Tensor sums = attended[attended.abs() > 1e-9];

        // The sum over 40 weights of 1/40, each zero or 1/(40·0.75): mean 1, variance p/(1 − p)/40.
        Assert.Equal(1, sums.mean().item<double>(), 0.01);
        Assert.Equal(Math.Sqrt(0.25 / 0.75 / 40), sums.std().item<double>(), 0.01);
    }

    [Fact]
    public void PyTorchStartsTheProjectionsByTheFansOfAllThree()
    {
        using var network = networks["Plain"].Create(seed: 1);

        AssertUniform(Math.Sqrt(6.0 / (4 * 64)), network.get_parameter("attention.in_proj_weight")!);
        AssertUniform(1 / 8.0, network.get_parameter("attention.out_proj.weight")!);
        Assert.All(network.get_parameter("attention.in_proj_bias")!.data<float>(), value => Assert.Equal(0, value));
        Assert.All(network.get_parameter("attention.out_proj.bias")!.data<float>(), value => Assert.Equal(0, value));
        AssertUniform(1 / 8.0, network.get_parameter("bilinear.weight")!);
        AssertUniform(1 / 8.0, network.get_parameter("bilinear.bias")!);
        using Tensor keyDeviation = network.get_parameter("attention.bias_k")!.std(), positionDeviation = network.get_parameter("positions")!.std();
        Assert.InRange(keyDeviation.item<float>(), 0.7 / 8, 1.3 / 8);
        Assert.InRange(positionDeviation.item<float>(), 0.9 * 0.5, 1.1 * 0.5);
    }

    [Fact]
    public void AnInitializerStartsEachProjectionAlone()
    {
        using DisposeScope scope = NewDisposeScope();
        using var xavier = networks["Xavier"].Create(seed: 1);
        using var orthogonal = networks["Xavier"].Create(seed: 1, Initializers.Orthogonal());

        AssertUniform(Math.Sqrt(6.0 / 128), xavier.get_parameter("attention.in_proj_weight")!);
        foreach (Tensor projection in orthogonal.get_parameter("attention.in_proj_weight")!.chunk(3))
            Assert.True(projection.mm(projection.t()).allclose(eye(64), rtol: 1e-4, atol: 1e-5));
    }

    private static IEnumerable<string> Prefixed(string prefix, string[] names) => names.Select(name => prefix + name);

    private static void AssertUniform(double bound, Tensor values)
    {
        using DisposeScope scope = NewDisposeScope();
        Assert.InRange(values.abs().max().item<float>(), 0.97 * bound, bound);
        Assert.InRange(values.std().item<float>(), 0.9 * bound / Math.Sqrt(3), 1.1 * bound / Math.Sqrt(3));
    }
}
