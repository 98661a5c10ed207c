using TorchSharp;
using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Running;

/// <summary>Mimetic, against what its paper states (Trockman and Kolter 2023).</summary>
[Collection(nameof(TorchCollection))]
public sealed class MimeticTests : IDisposable
{
    private const int Features = 96;
    private const int Size = 24;
    private const int Heads = Features / Size;

    private readonly DisposeScope _scope = NewDisposeScope();
    private readonly NetworkAssembly _assembly = NetworkAssembly.Of($$"""
        {{DiagnosticSource.Head}}
        [Network, Input(5, {{Features}}), Mimetic]
        [MultiheadAttention({{Heads}}), TransformerEncoderLayer({{Heads}}, DimFeedforward = 32), Linear(3)]
        public partial class Declared;

        [Network, Input(5, {{Features}}), Mimetic(Alpha1 = 0, Beta1 = 0.5, Alpha2 = 0, Beta2 = 0.25)]
        [MultiheadAttention(1)]
        public partial class Exact;

        [Network, Input(5, {{Features}})]
        [MultiheadAttention({{Heads}}), TransformerEncoderLayer({{Heads}}, DimFeedforward = 32), Linear(3)]
        public partial class Replaced;

        [Network, Input(24, 32)]
        public partial class Lookup
        {
            [MultiheadAttention(2)] public partial MultiheadAttention Attention { get; }
            [Add(nameof(Attention), Network.Input), Select(1, 0)] public partial Value First { get; }
            [Linear(4)] public partial Linear Head { get; }
        }

        [Network]
        [Input("target", 5, 16), Input("memory", 7, 16)]
        public partial class Decoder
        {
            [From("target", "memory"), TransformerDecoderLayer(2, DimFeedforward = 8), Mimetic] public partial TorchSharp.Modules.TransformerDecoderLayer Layer { get; }
        }
        """);

    public void Dispose()
    {
        _scope.Dispose();
        _assembly.Dispose();
    }

    /// <summary>
    /// Equations 4 and 5. The values and the output are whole factors of 0.4·Z − 0.4·I: of that the diagonal has the mean −0.4 and the rest
    /// the standard deviation 0.4/√E. Of queries and keys only the largest singular values are left, which keep at least the head's share of the
    /// diagonal.
    /// </summary>
    [Theory]
    [InlineData("multihead_attention1.")]
    [InlineData("transformer_encoder_layer1.self_attn.")]
    public void Products_are_near_the_identity_in_every_head(string attention)
    {
        using nn.Module<Tensor, Tensor> network = _assembly["Sample.Declared"].Create(seed: 1);
        Tensor[] parts = network.get_parameter(attention + "in_proj_weight")!.detach().chunk(3);
        Tensor output = network.get_parameter(attention + "out_proj.weight")!.detach(), product = parts[2].t().matmul(output.t());
        Assert.Equal(-0.4, product.diagonal().mean().item<float>(), 4 * 0.4 / Features);
        Tensor rest = product - product.diagonal().diag();
        Assert.Equal(0.4 / Math.Sqrt(Features), Math.Sqrt(rest.square().sum().item<float>() / (Features * (Features - 1))), 0.05 * 0.4 / Math.Sqrt(Features));
        Assert.All(parts[0].chunk(Heads).Zip(parts[1].chunk(Heads)), pair =>
        {
            Tensor logits = pair.First.t().matmul(pair.Second);
            Assert.Equal(Size, linalg.matrix_rank(logits, 1e-4).item<long>());
            Assert.InRange(logits.diagonal().mean().item<float>(), 0.7 * Size / Features, 0.7);
            Assert.InRange(Correlation(logits), 0.3, 1);
        });
        Assert.InRange(Correlation(product), -0.9, -0.5);
        Assert.NotEqual(Bits.Of(parts[0].chunk(Heads)[0].contiguous()), Bits.Of(parts[0].chunk(Heads)[1].contiguous()));
    }

    /// <summary>Without noise, and with one head for all features, the products are the identity itself.</summary>
    [Fact]
    public void Without_noise_the_products_are_exact()
    {
        using nn.Module<Tensor, Tensor> network = _assembly["Sample.Exact"].Create(seed: 1, dtype: ScalarType.Float64);
        Tensor[] parts = network.get_parameter("multihead_attention1.in_proj_weight")!.detach().chunk(3);
        Tensor identity = eye(Features, dtype: ScalarType.Float64);
        Assert.True(parts[0].t().matmul(parts[1]).allclose(0.5 * identity, 0, 1e-12));
        Assert.True(parts[2].t().matmul(network.get_parameter("multihead_attention1.out_proj.weight")!.t()).allclose(-0.25 * identity, 0, 1e-12));
    }

    /// <summary>And so are its other weights and all attentions apart from each other.</summary>
    [Fact]
    public void Given_at_construction_it_draws_the_same()
    {
        using nn.Module<Tensor, Tensor> one = _assembly["Sample.Declared"].Create(seed: 7), other = _assembly["Sample.Replaced"].Create(seed: 7, Initializers.Mimetic());
        Assert.All(one.named_parameters(), pair => Assert.Equal(Bits.Of(pair.parameter), Bits.Of(other.get_parameter(pair.name)!)));
        Assert.NotEqual(Bits.Of(one.get_parameter("multihead_attention1.out_proj.weight")!), Bits.Of(one.get_parameter("transformer_encoder_layer1.self_attn.out_proj.weight")!));
        Assert.InRange(one.get_parameter("linear1.weight")!.abs().max().item<float>(), 0.8 / Math.Sqrt(Features), 1 / Math.Sqrt(Features));
    }

    [Fact]
    public void Attention_to_a_memory_starts_as_PyTorch_has_it()
    {
        Dictionary<string, string> initializers = _assembly["Sample.Decoder"].Spec.Layers.SelectMany(layer => layer.Parameters).ToDictionary(parameter => parameter.Name, parameter => $"{parameter.Bound:0.0000}");
        Assert.Equal("", initializers["layer.self_attn.in_proj_weight"]);
        Assert.Equal(FormattableString.Invariant($"{Math.Sqrt(6.0 / 64):0.0000}"), initializers["layer.multihead_attn.in_proj_weight"]);
    }

    /// <summary>
    /// The first token repeats the key of one of 23 others, and that one's label is asked for. Attention that begins near the identity finds
    /// like tokens from the start, which PyTorch's own has to learn first.
    /// </summary>
    [Fact]
    public void Looking_up_is_learned_that_is_not_learned_without_it()
    {
        double Trained(Initializer? initializer)
        {
            using nn.Module<Tensor, Tensor> network = _assembly["Sample.Lookup"].Create(seed: 1, initializer);
            return Trial.Run(network, optim.Adam(network.parameters(), 1e-3), Batch, 110).Accuracy;
        }

        Assert.InRange(Trained(Initializers.Mimetic()), 0.8, 1);
        Assert.InRange(Trained(null), 0, 0.45);
    }

    private static (Tensor Inputs, Tensor Labels) Batch(int step)
    {
        using var generator = new Generator((ulong)step + 5);
        Tensor keys = randn([64, 24, 28], generator: generator), all = randint(0, 4, [64, 24], ScalarType.Int64, generator: generator);
        Tensor asked = randint(1, 24, [64], ScalarType.Int64, generator: generator), labels = 2 * nn.functional.one_hot(all, 4).to(ScalarType.Float32);
        keys[.., 0] = keys[arange(64), asked];
        labels[.., 0] = zeros(4);
        return (cat([keys, labels], 2), all[arange(64), asked]);
    }

    /// <summary>Cosine of the angle between a matrix and the identity.</summary>
    private static double Correlation(Tensor matrix) => (matrix.diagonal().sum() / matrix.norm() / Math.Sqrt(matrix.size(0))).item<float>();
}
