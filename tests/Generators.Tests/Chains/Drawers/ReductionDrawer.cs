using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Chains;

/// <summary>Sums and means over dimensions, one dimension after another.</summary>
internal sealed class ReductionDrawer : LayerDrawer
{
    public override IReadOnlyCollection<string> Kinds { get; } = ["Mean", "Sum"];

    public override DrawnLayer Draw(string kind, LayerInput input, Random random)
    {
        int[] places = [.. Enumerable.Range(1, input.Rank)];
        random.Shuffle(places);
        int[] chosen = places[..(random.Chance(0.6) ? 1 : random.Next(1, input.Rank + 1))];
        bool keeps = random.Chance(0.4);
        double parts = kind == "Mean" ? chosen.Aggregate(1.0, (product, place) => product * input.Sizes[place - 1]) : 1;
        return new Written(kind).At("Dim", (long[])[.. chosen.Select(place => random.Chance(0.5) ? place : place - input.Rank - 1)]).Set("KeepDim", keeps, unless: false)
            .By(x => chosen.OrderDescending().Aggregate(x, (y, place) => stack([.. y.unbind(place)]).sum([0L]) is var sum && keeps ? sum.unsqueeze(place) : sum) / parts);
    }
}
