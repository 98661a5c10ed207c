using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TypedNets;

/// <summary>
/// Attention and the layers of transformers with the batch first, computed from the parameters of TorchSharp's modules, whose own
/// forward passes take the sequence first; generated code calls them. All that they make beside the output is freed.
/// </summary>
public static class AttentionFunctions
{
    /// <summary>Self-attention: query, key and value are the input.</summary>
    /// <param name="module">Holds the parameters; it says whether it is in training.</param>
    /// <param name="input">N×T×E.</param>
    /// <param name="heads">Number of heads.</param>
    /// <param name="dropout">Probability that a weight of the attention is set to zero in training.</param>
    /// <param name="isCausal">Whether a position attends to itself and those before it only.</param>
    /// <param name="addZeroAttn">Whether a key and value of zeros are joined to those of the input, and attended to by all.</param>
    /// <returns>N×T×E.</returns>
    public static Tensor SelfAttention(
        MultiheadAttention module, Tensor input, long heads, double dropout = 0, bool isCausal = false, bool addZeroAttn = false)
    {
        using DisposeScope scope = NewDisposeScope();
        return new AttentionPart(module, "", heads, dropout, addZeroAttn).Of(input, input, isCausal).MoveToOuterDisposeScope();
    }

    /// <summary>A transformer's encoder layer.</summary>
    /// <param name="module">Holds the parameters; it says whether it is in training.</param>
    /// <param name="input">N×T×E.</param>
    /// <param name="heads">Number of heads.</param>
    /// <param name="dropout">Probability of zero in training.</param>
    /// <param name="activation">Activation of the feed-forward network.</param>
    /// <param name="layerNormEps">Added to the variance in the normalisations.</param>
    /// <param name="normFirst">Whether each part normalises its input, instead of what comes after the sum.</param>
    /// <param name="isCausal">Whether a position attends to itself and those before it only.</param>
    /// <param name="residualScale">Factor on what each part is added to.</param>
    /// <returns>N×T×E.</returns>
    public static Tensor EncoderLayer(
        TransformerEncoderLayer module, Tensor input, long heads, double dropout, TransformerActivation activation = TransformerActivation.Relu,
        double layerNormEps = 1e-5, bool normFirst = false, bool isCausal = false, double residualScale = 1)
    {
        using DisposeScope scope = NewDisposeScope();
        var layer = new TransformerPart(module, dropout, layerNormEps, normFirst, residualScale);
        var self = new AttentionPart(module, "self_attn.", heads, dropout);
        Tensor attended = layer.Around("norm1", input, x => self.Of(x, x, isCausal));
        return layer.Around("norm2", attended, x => layer.FeedForward(x, activation)).MoveToOuterDisposeScope();
    }

    /// <summary>A transformer's decoder layer.</summary>
    /// <param name="module">Holds the parameters; it says whether it is in training.</param>
    /// <param name="target">N×T×E.</param>
    /// <param name="memory">N×S×E.</param>
    /// <param name="heads">Number of heads.</param>
    /// <param name="dropout">Probability of zero in training.</param>
    /// <param name="activation">Activation of the feed-forward network.</param>
    /// <param name="layerNormEps">Added to the variance in the normalisations.</param>
    /// <param name="normFirst">Whether each part normalises its input, instead of what comes after the sum.</param>
    /// <param name="isCausal">Whether a position of the target attends to itself and those of the target before it only.</param>
    /// <param name="residualScale">Factor on what each part is added to.</param>
    /// <returns>N×T×E.</returns>
    public static Tensor DecoderLayer(
        TransformerDecoderLayer module, Tensor target, Tensor memory, long heads, double dropout,
        TransformerActivation activation = TransformerActivation.Relu, double layerNormEps = 1e-5, bool normFirst = false, bool isCausal = false, double residualScale = 1)
    {
        using DisposeScope scope = NewDisposeScope();
        var layer = new TransformerPart(module, dropout, layerNormEps, normFirst, residualScale);
        var self = new AttentionPart(module, "self_attn.", heads, dropout);
        var cross = new AttentionPart(module, "multihead_attn.", heads, dropout);
        Tensor attended = layer.Around("norm1", target, x => self.Of(x, x, isCausal));
        Tensor informed = layer.Around("norm2", attended, x => cross.Of(x, memory, isCausal: false));
        return layer.Around("norm3", informed, x => layer.FeedForward(x, activation)).MoveToOuterDisposeScope();
    }
}
