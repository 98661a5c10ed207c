using TorchSharp;
using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Running;

/// <summary>DeepNorm, against what its paper claims (Wang et al. 2022).</summary>
[Collection(nameof(TorchCollection))]
public sealed class DeepNormTests : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    /// <summary>
    /// One small step of gradient descent changes the output by no more at greater depth; biases, and scales of normalisations, of which the
    /// claim does not speak, are left out.
    /// </summary>
    [Fact]
    public void A_step_changes_the_output_by_no_more_at_greater_depth()
    {
        int[] depths = [4, 16, 64];
        using NetworkAssembly assembly = Assembly([.. depths.Select(depth => Deep("DeepNorm", depth) with { HasWeightsOnly = true, Name = $"Net{depth}" })]);
        double[] changes = [.. depths.Select(depth => DeepTraining.Change(assembly[$"Sample.Net{depth}"].Create(seed: 1, dtype: ScalarType.Float64), DeepTraining.Sequences(8, 16).Input.to(ScalarType.Float64), 1e-5))];
        Assert.All(changes, change => Assert.InRange(change / changes[0], 0, 1.5));
    }

    /// <summary>Eight layers: α = 16^(1/4) = 2, β = 64^(−1/4). Queries and keys are at Xavier's scale; whether declared or given at construction.</summary>
    [Theory]
    [InlineData(false, "attention.in_proj_weight attention.out_proj.weight feed.0.weight feed.2.weight")]
    [InlineData(true, "layer.self_attn.in_proj_weight layer.self_attn.out_proj.weight layer.linear1.weight layer.linear2.weight")]
    public void Weights_have_their_scales(bool isEncoderLayer, string weights)
    {
        using NetworkAssembly declared = Assembly(Deep("DeepNorm", 8) with { IsEncoderLayer = isEncoderLayer }), replaced = Assembly(Deep("HeNormal", 8) with { IsEncoderLayer = isEncoderLayer });
        double beta = Math.Pow(64, -0.25), attention = Math.Sqrt(2.0 / 32), feed = beta * Math.Sqrt(2.0 / 48);
        Dictionary<string, ParameterSpec> parameters = declared["Sample.Net"].Spec.Layers.SelectMany(layer => layer.Parameters).ToDictionary(parameter => parameter.Name);
        double[] stds = [.. weights.Split(' ').Select(weight => parameters[$"blocks.7.{weight}"].Std!.Value)];
        Assert.All(stds.Zip([attention * Math.Sqrt((2 + (beta * beta)) / 3), beta * attention, feed, feed]), pair => Assert.Equal(pair.Second, pair.First, 1e-9));
        Assert.Equal(Math.Sqrt(2.0 / 20), parameters["head.weight"].Std!.Value, 1e-9);

        using nn.Module<Tensor, Tensor> one = declared["Sample.Net"].Create(seed: 1), other = replaced["Sample.Net"].Create(seed: 1, Initializers.DeepNorm());
        Assert.All(one.named_parameters(), pair => Assert.Equal(Bits.Of(pair.parameter), Bits.Of(other.get_parameter(pair.name)!)));
        Tensor[] projections = one.get_parameter("blocks.7." + weights.Split(' ')[0])!.chunk(3);
        Assert.All(projections.Zip([attention, attention, beta * attention]), pair => Assert.Equal(pair.Second, pair.First.std().item<float>(), 4 * pair.Second / Math.Sqrt(2 * 256)));
    }

    /// <summary>Without warm-up; sums that are normalised without α stay at the loss of chance, ln 4.</summary>
    [Fact]
    public void Twenty_four_layers_learn_where_sums_without_a_factor_do_not()
    {
        using NetworkAssembly assembly = Assembly(
            Deep("DeepNorm", 24) with { IsEncoderLayer = true }, Deep("XavierNormal", 24) with { IsEncoderLayer = true, Scale = 1, Name = "Plain" });
        double[] losses = DeepTraining.Losses(assembly["Sample.Net"].Create(seed: 1), DeepTraining.Sequences(8, 16), 50, 2e-3, isAdam: true);
        double[] naive = DeepTraining.Losses(assembly["Sample.Plain"].Create(seed: 1), DeepTraining.Sequences(8, 16), 50, 2e-3, isAdam: true);
        Assert.InRange(losses[^1], 0, 0.5);
        Assert.InRange(naive[^1], 1.2, double.PositiveInfinity);
    }

    private static TransformerSource Deep(string initializer, int depth) => new(initializer, depth) { Scale = Math.Pow(2 * depth, 0.25) };

    private static NetworkAssembly Assembly(params TransformerSource[] sources) => NetworkAssembly.Of(DiagnosticSource.Head + string.Concat(sources.Select(source => source.ToString())));
}
