using TorchSharp;
using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Running;

/// <summary>T-Fixup, against what its paper claims (Huang et al. 2020).</summary>
[Collection(nameof(TorchCollection))]
public sealed class TFixupTests : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    /// <summary>
    /// One small step of gradient descent changes the output by as much at every depth, over tokens, of whose embeddings the claim makes use;
    /// biases, of which it does not speak, are left out. In the encoder of the paper its scales leave 0.67⁴ of it for the branches.
    /// </summary>
    [Fact]
    public void A_step_changes_the_output_by_as_much_at_every_depth()
    {
        int[] depths = [4, 16, 64];
        using NetworkAssembly assembly = Assembly([.. depths.Select(depth => new TransformerSource("TFixup", depth) { ReadsTokens = true, HasWeightsOnly = true, Name = $"Net{depth}" })]);
        double[] changes = [.. depths.Select(depth => DeepTraining.Change(assembly[$"Sample.Net{depth}"].Create(seed: 1, dtype: ScalarType.Float64), DeepTraining.Tokens(8).Input, 1e-4))];
        Assert.InRange(changes.Max() / changes.Min(), 1, 2);
    }

    /// <summary>Queries and keys at Xavier's scale and values below, in one matrix; embeddings too; whether declared or given at construction.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Values_are_scaled_and_queries_and_keys_are_not(bool isEncoderLayer)
    {
        const int Depth = 16;
        using NetworkAssembly declared = Assembly(new TransformerSource("TFixup", Depth) { ReadsTokens = true, IsEncoderLayer = isEncoderLayer });
        using NetworkAssembly replaced = Assembly(new TransformerSource("HeNormal", Depth) { ReadsTokens = true, IsEncoderLayer = isEncoderLayer });
        using nn.Module<Tensor, Tensor> one = declared["Sample.Net"].Create(seed: 1), other = replaced["Sample.Net"].Create(seed: 1, Initializers.TFixup());
        Assert.All(one.named_parameters(), pair => Assert.Equal(Bits.Of(pair.parameter), Bits.Of(other.get_parameter(pair.name)!)));

        // Uniform, so the largest of 256 is close to the bound √(6/(16 + 16)).
        double bound = Math.Sqrt(6.0 / 32), scaled = bound * 0.67 / 2;
        Tensor[] projections = one.get_parameter($"blocks.3.{(isEncoderLayer ? "layer.self_attn" : "attention")}.in_proj_weight")!.chunk(3);
        Assert.All(projections.Zip([bound, bound, scaled]), pair => Assert.InRange(pair.First.abs().max().item<float>(), 0.9 * pair.Second, pair.Second));
        double std = Math.Pow(9 * Depth, -0.25) / 4;
        Assert.Equal(std, one.get_parameter("tokens.weight")!.std().item<float>(), 4 * std / Math.Sqrt(2 * 320));
    }

    /// <summary>Without normalisation and without warm-up.</summary>
    [Fact]
    public void Twenty_four_blocks_without_normalisation_learn_where_Xavier_diverges()
    {
        using NetworkAssembly assembly = Assembly(new("TFixup", 24) { ReadsTokens = true }, new("XavierUniform", 24) { ReadsTokens = true, Name = "Plain" });
        double[] losses = DeepTraining.Losses(assembly["Sample.Net"].Create(seed: 1), DeepTraining.Tokens(8), 50, 2e-3, isAdam: true);
        double[] naive = DeepTraining.Losses(assembly["Sample.Plain"].Create(seed: 1), DeepTraining.Tokens(8), 50, 2e-3, isAdam: true);
        Assert.InRange(losses[^1], 0, 0.5);
        Assert.False(naive[^1] < 10);
    }

    private static NetworkAssembly Assembly(params TransformerSource[] sources) => NetworkAssembly.Of(DiagnosticSource.Head + string.Concat(sources.Select(source => source.ToString())));
}
