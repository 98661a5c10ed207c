using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Chains;

/// <summary>Dropout to SELU's limit −α′, of elements and of channels, by the formula of Klambauer et al.; both networks draw from one seed.</summary>
internal sealed class AlphaDropoutDrawer : LayerDrawer
{
    private const double Limit = 1.0507009873554804934193349852946 * 1.6732632423543772848170429916717;

    public override IReadOnlyCollection<string> Kinds { get; } = ["AlphaDropout", "FeatureAlphaDropout"];

    public override bool IsRandom(string kind) => true;

    public override DrawnLayer Draw(string kind, LayerInput input, Random random)
    {
        bool isDefault = random.Chance(0.2);
        double p = isDefault ? 0.5 : random.Chance(0.1) ? random.Pick(0, 1, 1.5) : random.Number(0.1, 0.8);
        Written written = isDefault ? new Written(kind) : new Written(kind).At("P", p);
        return written.By(() => new HandLayer((x, layer) => layer.training && p > 0 ? Dropped(x, kind == "AlphaDropout" ? empty_like(x, requires_grad: false) : empty(Channels(x), x.dtype), p) : x));
    }

    private static Tensor Dropped(Tensor input, Tensor mask, double p)
    {
        // With nothing left PyTorch puts out zeros, and draws nothing.
        if (p == 1)
            return input * 0;
        Tensor isKept = mask.bernoulli_(1 - p);
        double scale = 1 / Math.Sqrt((1 - p) * (1 + (p * Limit * Limit)));
        return (((input * isKept) - (Limit * (1 - isKept))) * scale) + (scale * p * Limit);
    }

    private static long[] Channels(Tensor input) => [.. input.shape[..2], .. Enumerable.Repeat(1L, input.shape.Length - 2)];
}
