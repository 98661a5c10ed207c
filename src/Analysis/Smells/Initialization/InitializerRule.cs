namespace TypedNets.Analysis.Smells;

/// <summary>A rule about an initializer and all that it starts: it finds one thing at most about each.</summary>
internal abstract class InitializerRule : SmellRule
{
    /// <summary>The role of the parameters that it is about.</summary>
    protected virtual ParameterRole Role => ParameterRole.Weight;

    /// <inheritdoc/>
    public sealed override IEnumerable<Problem> Find(SmellNetwork network) => network.Starts(Role).Select(Find).OfType<Problem>();

    /// <summary>What it finds about one initializer; null for nothing.</summary>
    protected abstract Problem? Find(StartGroup group);
}
