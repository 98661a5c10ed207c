using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TypedNets.Generators.Tests.Running;

/// <summary>Attention and transformers, against torch.nn with the sequence first, and by hand what torch.nn of TorchSharp has not.</summary>
internal static class AttentionCases
{
    public static IReadOnlyList<LayerCase> All { get; } =
    [
        new("MultiheadAttention", "6, 8", "MultiheadAttention(2), Tanh", () => [SelfAttention(MultiheadAttention(8, 2)), Tanh()]),
        new("MultiheadAttention_NoBias", "6, 8", "MultiheadAttention(1, Bias = false)", () => [SelfAttention(MultiheadAttention(8, 1, bias: false))]),
        new("MultiheadAttention_Transposed", "8, 6", "Transpose(1, 2), MultiheadAttention(2, Bias = false)",
            () => [new FunctionModule(input => stack([.. input.unbind(1)], -1)), SelfAttention(MultiheadAttention(8, 2, bias: false))]),
        new("MultiheadAttention_Causal", "6, 8", "MultiheadAttention(4, IsCausal = true)", () => [SelfAttention(MultiheadAttention(8, 4), isCausal: true)]),
        new("MultiheadAttention_Dropout", "6, 8", "MultiheadAttention(2, Dropout = 0.5)", () => [SelfAttention(MultiheadAttention(8, 2, dropout: 0.5))]),
        new("MultiheadAttention_BiasKv", "6, 8", "MultiheadAttention(2, AddBiasKv = true)", () => [SelfAttention(MultiheadAttention(8, 2, add_bias_kv: true))]),
        new("MultiheadAttention_Zero", "6, 8", "MultiheadAttention(2, AddZeroAttn = true)", () => [SelfAttention(MultiheadAttention(8, 2, add_zero_attn: true))]),
        new("MultiheadAttention_All", "6, 8", "MultiheadAttention(2, IsCausal = true, AddBiasKv = true, AddZeroAttn = true, Bias = false)",
            () => [SelfAttention(MultiheadAttention(8, 2, add_bias_kv: true, add_zero_attn: true, bias: false), isCausal: true)]),

        new("ScaledDotProductAttention", "6, 8", "ScaledDotProductAttention, ReLU", () => [DotProduct(isCausal: false), ReLU()]),
        new("ScaledDotProductAttention_Heads", "2, 6, 8", "ScaledDotProductAttention(IsCausal = true), Tanh", () => [DotProduct(isCausal: true), Tanh()]),
        new("ScaledDotProductAttention_Dropout", "6, 8", "ScaledDotProductAttention(DropoutP = 1)", () => [Inner(Dropout(1), (dropout, input) => dropout.training ? input * 0 : Attended(input, false))]),

        new("TransformerEncoderLayer", "6, 8", "TransformerEncoderLayer(2, DimFeedforward = 12, Dropout = 0), Tanh", () => [Encoder(), Tanh()]),
        new("TransformerEncoderLayer_Causal", "6, 8", "TransformerEncoderLayer(4, DimFeedforward = 12, Dropout = 0, Activation = TransformerActivation.Gelu, IsCausal = true)",
            () => [Encoder(4, Activations.GELU, isCausal: true)]),
        new("TransformerEncoderLayer_NormFirst", "6, 8", "TransformerEncoderLayer(2, DimFeedforward = 12, Dropout = 0, NormFirst = true)",
            () => [new ByHand(normFirst: true, eps: 1e-5, isGelu: false, isDecoder: false)]),
        new("TransformerEncoderLayer_Eps", "6, 8", "TransformerEncoderLayer(2, DimFeedforward = 12, Dropout = 0, LayerNormEps = 0.1)",
            () => [new ByHand(normFirst: false, eps: 0.1, isGelu: false, isDecoder: false)]),

        new("TransformerDecoderLayer", "6, 8", "TransformerDecoderLayer(2, DimFeedforward = 12, Dropout = 0), Tanh", () => [Decoder(), Tanh()]),
        new("TransformerDecoderLayer_Causal", "6, 8", "TransformerDecoderLayer(4, DimFeedforward = 12, Dropout = 0, Activation = TransformerActivation.Gelu, IsCausal = true)",
            () => [Decoder(4, Activations.GELU, isCausal: true)]),
        new("TransformerDecoderLayer_NormFirst", "6, 8", "TransformerDecoderLayer(2, DimFeedforward = 12, Dropout = 0, NormFirst = true, Activation = TransformerActivation.Gelu, LayerNormEps = 0.1)",
            () => [new ByHand(normFirst: true, eps: 0.1, isGelu: true, isDecoder: true)]),
    ];

    /// <summary>−∞ after each position, as torch.nn takes it.</summary>
    internal static Tensor CausalMask(Tensor sequenceFirst) =>
        full(sequenceFirst.size(0), sequenceFirst.size(0), double.NegativeInfinity, sequenceFirst.dtype).triu(1);

    private static Inner<T> Inner<T>(T module, Func<T, Tensor, Tensor> forward)
        where T : nn.Module => new(module, forward);

    private static Inner<MultiheadAttention> SelfAttention(MultiheadAttention module, bool isCausal = false) => Inner(module, (attention, input) =>
    {
        Tensor x = input.transpose(0, 1);
        return attention.call(x, x, x, need_weights: false, attn_mask: isCausal ? CausalMask(x) : null).Item1.transpose(0, 1);
    });

    private static Inner<TransformerEncoderLayer> Encoder(long heads = 2, Activations activation = Activations.ReLU, bool isCausal = false) =>
        Inner(TransformerEncoderLayer(8, heads, 12, 0, activation), (layer, input) =>
        {
            Tensor x = input.transpose(0, 1);
            return (isCausal ? layer.call(x, CausalMask(x)) : layer.call(x)).transpose(0, 1);
        });

    private static Inner<TransformerDecoderLayer> Decoder(long heads = 2, Activations activation = Activations.ReLU, bool isCausal = false) =>
        Inner(TransformerDecoderLayer(8, heads, 12, 0, activation), (layer, input) =>
        {
            Tensor x = input.transpose(0, 1);
            return (isCausal ? layer.call(x, x, CausalMask(x)) : layer.call(x, x)).transpose(0, 1);
        });

    private static FunctionModule DotProduct(bool isCausal) => new(input => Attended(input, isCausal));

    /// <summary>softmax(X·Xᵀ/√E)·X by the formula.</summary>
    private static Tensor Attended(Tensor x, bool isCausal)
    {
        Tensor logits = x.matmul(x.transpose(-1, -2)) / Math.Sqrt(x.size(-1));
        if (isCausal)
            logits += CausalMask(x[0].transpose(0, -2));
        return logits.softmax(-1).matmul(x);
    }

    /// <summary>A layer of a transformer from its parts, which are torch.nn's, in the order of their registration.</summary>
    private sealed class ByHand : Module<Tensor, Tensor>
    {
        private readonly bool _normFirst;
        private readonly bool _isGelu;
        private readonly MultiheadAttention[] _attentions;
        private readonly LayerNorm[] _norms;
        private readonly Linear _linear1 = nn.Linear(8, 12);
        private readonly Linear _linear2 = nn.Linear(12, 8);

        public ByHand(bool normFirst, double eps, bool isGelu, bool isDecoder)
            : base(nameof(ByHand))
        {
            (_normFirst, _isGelu) = (normFirst, isGelu);
            _attentions = [.. Enumerable.Range(0, isDecoder ? 2 : 1).Select(_ => MultiheadAttention(8, 2))];
            _norms = [.. Enumerable.Range(0, isDecoder ? 3 : 2).Select(_ => LayerNorm(8, eps: eps))];
            nn.Module[] parts = [.. _attentions, _linear1, _linear2, .. _norms];
            for (int i = 0; i < parts.Length; i++)
                register_module($"part{i}", parts[i]);
        }

        public override Tensor forward(Tensor input)
        {
            Tensor memory = input.transpose(0, 1), x = memory;
            x = Around(0, x, query => _attentions[0].call(query, query, query, need_weights: false).Item1);
            if (_attentions.Length > 1)
                x = Around(1, x, query => _attentions[1].call(query, memory, memory, need_weights: false).Item1);
            x = Around(_norms.Length - 1, x, y => _linear2.call(_isGelu ? functional.gelu(_linear1.call(y)) : functional.relu(_linear1.call(y))));
            return x.transpose(0, 1);
        }

        private Tensor Around(int norm, Tensor x, Func<Tensor, Tensor> part) =>
            _normFirst ? x + part(_norms[norm].call(x)) : _norms[norm].call(x + part(x));
    }
}
