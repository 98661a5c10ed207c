using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Chains;

/// <summary>Forms of two inputs, which in a chain are one: the inner products with what a matrix makes of it.</summary>
internal sealed class BilinearDrawer : LayerDrawer
{
    public override IReadOnlyCollection<string> Kinds { get; } = ["Bilinear"];

    public override DrawnLayer Draw(string kind, LayerInput input, Random random)
    {
        long features = random.Next(1, 5), read = input.Sizes[^1];
        bool bias = random.Chance(0.7);
        return new Written(kind).At("OutFeatures", features).Set("Bias", bias, unless: true).By(() => new HandLayer(
            (x, layer) => stack([.. layer.Weights[0].unbind(0).Select(matrix => (x.matmul(matrix) * x).sum(-1))], -1) + (bias ? layer.Weights[1] : 0),
            [[features, read, read], .. bias ? [[features]] : Array.Empty<long[]>()]));
    }
}
