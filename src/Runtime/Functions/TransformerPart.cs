using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TypedNets;

/// <summary>What the layers of a transformer share; its caller frees what it makes.</summary>
/// <param name="module">Holds the parameters.</param>
/// <param name="dropout">Probability of zero in training.</param>
/// <param name="layerNormEps">Added to the variance in the normalisations.</param>
/// <param name="normFirst">Whether each part normalises its input, instead of what comes after the sum.</param>
/// <param name="residualScale">Factor on what a part is added to.</param>
internal sealed class TransformerPart(nn.Module module, double dropout, double layerNormEps, bool normFirst, double residualScale)
{
    private readonly bool _training = module.training;

    private Tensor this[string name] => module.get_parameter(name)
        ?? throw new ArgumentException($"A layer of a transformer must have a parameter '{name}', but this {module.GetName()} has none.");

    /// <summary>A part with a connection around it and a normalisation before or after.</summary>
    public Tensor Around(string norm, Tensor input, Func<Tensor, Tensor> part)
    {
        // No backward pass reads what a part or dropout put out, so the sum may take its memory.
        Tensor sum = Dropped(part(normFirst ? Normalized(input, norm) : input)).add_(input, residualScale);
        return normFirst ? sum : Normalized(sum, norm);
    }

    /// <summary>Two fully connected layers, at each position alike.</summary>
    public Tensor FeedForward(Tensor input, TransformerActivation activation)
    {
        Tensor hidden = functional.linear(input, this["linear1.weight"], this["linear1.bias"]);
        Tensor active = activation == TransformerActivation.Gelu ? functional.gelu(hidden) : hidden.relu_();
        return functional.linear(Dropped(active), this["linear2.weight"], this["linear2.bias"]);
    }

    private Tensor Normalized(Tensor input, string norm) =>
        functional.layer_norm(input, [input.size(2)], this[norm + ".weight"], this[norm + ".bias"], layerNormEps);

    private Tensor Dropped(Tensor input) => _training && dropout > 0 ? functional.dropout(input, dropout, training: true) : input;
}
