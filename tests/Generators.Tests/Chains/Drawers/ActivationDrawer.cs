using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Chains;

/// <summary>Activations with arguments.</summary>
internal sealed class ActivationDrawer : LayerDrawer
{
    public override IReadOnlyCollection<string> Kinds { get; } =
        ["CELU", "ELU", "GELU", "Hardshrink", "Hardtanh", "LeakyReLU", "PReLU", "RReLU", "Softplus", "Softshrink", "Threshold"];

    public override bool IsRandom(string kind) => kind == "RReLU";

    public override DrawnLayer Draw(string kind, LayerInput input, Random random)
    {
        var written = new Written(kind);
        bool isDefault = random.Chance(0.3);
        switch (kind)
        {
            case "CELU":
                double alpha = isDefault ? 1 : random.Number(-0.5, 1.5);
                return written.Set("Alpha", alpha, unless: 1.0).By(() => nn.CELU(alpha));
            case "ELU":
                double scale = isDefault ? 1 : random.Number(-0.5, 1.5);
                return written.Set("Alpha", scale, unless: 1.0).By(() => nn.ELU(scale));
            case "GELU":
                return isDefault
                    ? written.By(() => nn.GELU())
                    : written.Set("Approximate", GeluApproximation.Tanh).By(() => nn.GELU(TorchSharp.Modules.GELU.Approximate.tanh));
            case "Hardshrink":
                double width = isDefault ? 0.5 : random.Number(0, 1);
                return written.Set("Lambd", width, unless: 0.5).By(() => nn.Hardshrink(width));
            case "Hardtanh":
                double least = isDefault ? -1 : random.Number(-1.5, 0.5), most = isDefault ? 1 : random.Number(0.3, 1.5);
                return written.Set("MinVal", least, unless: -1.0).Set("MaxVal", most, unless: 1.0).By(x => x.clamp(least, most));
            case "LeakyReLU":
                double slope = isDefault ? 0.01 : random.Number(-0.5, 0.5);
                return written.Set("NegativeSlope", slope, unless: 0.01).By(() => nn.LeakyReLU(slope));
            case "PReLU":
                long slopes = isDefault ? 1 : random.Chance(0.9) ? input.Sizes[0] : random.Next(1, 5);
                return written.Set("NumParameters", slopes, unless: 1L).Set("Init", random.Pick(0.25, 0.1), unless: 0.25).By(() => nn.PReLU(slopes));
            case "RReLU":
                double low = isDefault ? 1.0 / 8 : random.Number(-0.2, 0.3), high = isDefault ? 1.0 / 3 : random.Number(0.25, 0.5);
                return written.Set("Lower", low, unless: 1.0 / 8).Set("Upper", high, unless: 1.0 / 3).By(() => Randomized(low, high));
            case "Softplus":
                double beta = isDefault ? 1 : random.Number(0.3, 3), linear = isDefault ? 20 : random.Number(0.5, 5);
                return written.Set("Beta", beta, unless: 1.0).Set("Threshold", linear, unless: 20.0).By(() => nn.Softplus(beta, linear));
            case "Softshrink":
                double by = isDefault ? 0.5 : random.Number(-0.05, 1);
                return written.Set("Lambd", by, unless: 0.5).By(() => nn.Softshrink(by));
            default:
                double threshold = random.Number(-0.5, 0.5), value = random.Number(-2, 2);
                return written.At("Threshold", threshold).At("Value", value).By(() => nn.Threshold(threshold, value));
        }
    }

    /// <summary>Slopes drawn for every element, as PyTorch draws them; their mean in evaluation. TorchSharp's module never draws.</summary>
    private static HandLayer Randomized(double low, double high) => new((x, layer) =>
        where(x >= 0, x, x * (layer.training ? empty_like(x, requires_grad: false).uniform_(low, high) : full_like(x, (low + high) / 2, requires_grad: false))));
}
