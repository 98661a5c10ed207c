namespace TypedNets.Generators.Tests.Chains;

/// <summary>A constant factor.</summary>
internal sealed class RescalingDrawer : LayerDrawer
{
    public override IReadOnlyCollection<string> Kinds { get; } = ["Rescaling"];

    public override DrawnLayer Draw(string kind, LayerInput input, Random random)
    {
        double scale = random.Number(-2, 2);
        return new Written(kind).At("Scale", scale).By(x => x * scale);
    }
}
