using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Chains;

/// <summary>Layers of transformers, by the equations of Vaswani et al.; a decoder's memory is its input.</summary>
internal sealed class TransformerDrawer : LayerDrawer
{
    public override IReadOnlyCollection<string> Kinds { get; } = ["TransformerDecoderLayer", "TransformerEncoderLayer"];

    public override bool IsRandom(string kind) => true;

    public override bool MayReorder => true;

    public override DrawnLayer? Draw(string kind, LayerInput input, Random random)
    {
        if (input.Rank != 2)
            return null;
        long features = input.Sizes[1], heads = random.Divisor(features), width = random.Next(1, 7);
        double dropout = random.Chance(0.5) ? 0 : random.Pick(0.1, random.Number(0.1, 0.6)), eps = random.Chance(0.5) ? 1e-5 : random.Number(0.01, 0.5);
        bool isDecoder = kind == "TransformerDecoderLayer", isCausal = random.Chance(0.4), isGelu = random.Chance(0.4), normFirst = random.Chance(0.4);
        Written written = new Written(kind).At("Nhead", heads).Set("DimFeedforward", width).Set("Dropout", dropout, unless: 0.1).Set("LayerNormEps", eps, unless: 1e-5)
            .Set("IsCausal", isCausal, unless: false).Set("NormFirst", normFirst, unless: false)
            .Set("Activation", isGelu ? TransformerActivation.Gelu : TransformerActivation.Relu, unless: TransformerActivation.Relu);
        if (random.Chance(0.1))
            written.Set("BatchFirst", true);
        double scale = random.Chance(0.7) ? 1 : random.Number(0.2, 3);
        written.Set("ResidualScale", scale, unless: 1.0);

        var self = new AttentionFormula(heads, dropout, isCausal);
        AttentionFormula cross = self with { IsCausal = false };
        IEnumerable<long[]> norms = Enumerable.Repeat<long[]>([features], isDecoder ? 6 : 4);
        return written.By(() => new HandLayer(
            Run, [.. self.Shapes(features), .. isDecoder ? cross.Shapes(features) : [], [width, features], [width], [features, width], [features], .. norms]));

        Tensor Run(Tensor x, HandLayer layer)
        {
            var weights = new Queue<Tensor>(layer.Weights.SkipLast(norms.Count()));
            var scales = new Queue<Tensor>(layer.Weights.TakeLast(norms.Count()));
            Tensor memory = x;
            x = Around(x, y => self.Of(y, y, weights, layer.training));
            if (isDecoder)
                x = Around(x, y => cross.Of(y, memory, weights, layer.training));
            return Around(x, y => Connected(Dropped(isGelu ? nn.functional.gelu(Connected(y)) : Connected(y).clamp_min(0))));

            Tensor Around(Tensor y, Func<Tensor, Tensor> part) => normFirst ? (y * scale) + Dropped(part(Normalized(y))) : Normalized((y * scale) + Dropped(part(y)));

            Tensor Normalized(Tensor y)
            {
                Tensor centred = y - y.mean([-1], keepdim: true);
                return (centred / (centred.square().mean([-1], keepdim: true) + eps).sqrt() * scales.Dequeue()) + scales.Dequeue();
            }

            Tensor Connected(Tensor y) => nn.functional.linear(y, weights.Dequeue(), weights.Dequeue());

            Tensor Dropped(Tensor y) => nn.functional.dropout(y, dropout, layer.training);
        }
    }
}
