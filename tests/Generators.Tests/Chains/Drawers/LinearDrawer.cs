using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Chains;

/// <summary>Fully connected layers.</summary>
internal sealed class LinearDrawer : LayerDrawer
{
    public override IReadOnlyCollection<string> Kinds { get; } = ["Linear"];

    public override DrawnLayer Draw(string kind, LayerInput input, Random random)
    {
        long features = random.Next(1, 7);
        bool bias = random.Chance(0.7);
        return new Written(kind).At("OutFeatures", features).Set("Bias", bias, unless: true).By(() => nn.Linear(input.Sizes[^1], features, bias));
    }
}
