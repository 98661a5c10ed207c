using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Chains;

/// <summary>Learned values, which are parameters of the network itself.</summary>
internal sealed class LearnedDrawer : LayerDrawer
{
    public override IReadOnlyCollection<string> Kinds { get; } = ["ClassToken", "LayerScale", "LearnedScale", "PositionEmbedding"];

    public override DrawnLayer? Draw(string kind, LayerInput input, Random random)
    {
        var written = new Written(kind);
        if (kind == "LearnedScale")
        {
            if (random.Chance(0.7))
                written.At("Init", random.Number(-1, 1));
            return written.By(() => new HandLayer((x, layer) => x * layer.Weights[0], [1]));
        }

        if (kind == "LayerScale")
        {
            int place = input.Rank <= 2 ? input.Rank : 1;
            if (random.Chance(0.7))
                written.At("Init", random.Number(-1, 1));
            if (random.Chance(0.5))
            {
                place = random.Next(1, input.Rank + 1);
                written.Set("Dim", random.Chance(0.5) ? place : place - input.Rank - 1);
            }

            return written.By(() => new HandLayer((x, layer) => x * layer.Weights[0], [[input.Sizes[place - 1], .. Enumerable.Repeat(1L, input.Rank - place)]]));
        }

        if (input.Rank != 2)
            return null;
        return kind == "ClassToken"
            ? written.By(() => new HandLayer((x, layer) => cat([stack([.. Enumerable.Repeat(layer.Weights[0][0], (int)x.shape[0])]), x], 1), [1, 1, input.Sizes[1]]))
            : written.Set("Std", random.Pick(0.02, random.Number(0.1, 1)), unless: 0.02).By(() => new HandLayer((x, layer) => x + layer.Weights[0], [1, .. input.Sizes]));
    }
}
