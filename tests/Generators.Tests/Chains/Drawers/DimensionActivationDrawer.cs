using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Chains;

/// <summary>Activations along a dimension, by their formulas.</summary>
internal sealed class DimensionActivationDrawer : LayerDrawer
{
    public override IReadOnlyCollection<string> Kinds { get; } = ["GLU", "LogSoftmax", "Softmax", "Softmax2d", "Softmin"];

    public override DrawnLayer? Draw(string kind, LayerInput input, Random random)
    {
        var written = new Written(kind);
        long dimension = random.Chance(0.1) ? random.Next(-6, 6) : random.Pick(-1, 1) * random.Next(1, input.Rank + 1);
        switch (kind)
        {
            case "GLU":
                return written.Set("Dim", dimension, unless: -1L).By(x =>
                {
                    Tensor[] halves = x.chunk(2, dimension);
                    return halves[0] / (1 + halves[1].neg().exp());
                });
            case "LogSoftmax":
                return written.At("Dim", dimension).By(x => Centred(x, dimension) - Centred(x, dimension).exp().sum(dimension, keepdim: true).log());
            case "Softmax":
                return written.At("Dim", dimension).By(x => Shares(x, dimension));
            case "Softmin":
                return written.At("Dim", dimension).By(x => Shares(x.neg(), dimension));
            default:
                return input.Rank == 3 ? written.By(x => Shares(x, 1)) : null;
        }
    }

    private static Tensor Shares(Tensor input, long dimension)
    {
        Tensor powers = Centred(input, dimension).exp();
        return powers / powers.sum(dimension, keepdim: true);
    }

    /// <summary>The largest element taken off, so that no exponential is infinite; it counts as a constant.</summary>
    private static Tensor Centred(Tensor input, long dimension) => input - input.detach().amax([dimension], keepdim: true);
}
