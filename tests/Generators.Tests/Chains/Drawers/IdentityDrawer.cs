namespace TypedNets.Generators.Tests.Chains;

/// <summary>The layer that gives back its input.</summary>
internal sealed class IdentityDrawer : LayerDrawer
{
    public override IReadOnlyCollection<string> Kinds { get; } = ["IdentityLayer"];

    public override bool Takes(DType type) => true;

    public override DrawnLayer Draw(string kind, LayerInput input, Random random) => new Written(kind).By(x => x);
}
