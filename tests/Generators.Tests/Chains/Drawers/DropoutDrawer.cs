using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Chains;

/// <summary>Dropout of elements and of channels; both networks draw from one seed.</summary>
internal sealed class DropoutDrawer : LayerDrawer
{
    public override IReadOnlyCollection<string> Kinds { get; } = ["Dropout", "Dropout1d", "Dropout2d", "Dropout3d"];

    public override bool IsRandom(string kind) => true;

    public override DrawnLayer? Draw(string kind, LayerInput input, Random random)
    {
        double p = random.Chance(0.1) ? random.Pick(0, 1, 1.5) : random.Number(0.1, 0.8);
        Written written = random.Chance(0.2) ? new Written(kind) : new Written(kind).At("P", p);
        p = written.By(x => x).Declaration.Arguments.Number("P", 0.5);
        return (kind, input.Rank) switch
        {
            ("Dropout", _) => written.By(() => nn.Dropout(p)),
            ("Dropout1d", 2) => written.By(() => nn.Dropout1d(p)),
            ("Dropout2d", 3) => written.By(() => nn.Dropout2d(p)),
            ("Dropout3d", 4) => written.By(() => nn.Dropout3d(p)),
            _ => null,
        };
    }
}
