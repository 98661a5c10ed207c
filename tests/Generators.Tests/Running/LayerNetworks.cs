namespace TypedNets.Generators.Tests.Running;

/// <summary>The networks of all cases, compiled once.</summary>
public sealed class LayerNetworks : IDisposable
{
    internal static IReadOnlyList<LayerCase> Cases { get; } =
    [
        .. ActivationCases.All, .. LayerCases.All, .. PoolCases.All, .. RearrangingCases.All, .. ReductionCases.All, .. UpsampleCases.All,
        .. SequenceCases.All, .. AttentionCases.All,
    ];

    private readonly NetworkAssembly _assembly = NetworkAssembly.Of(Cases.Select(@case => @case.Source));

    internal RunningNetwork this[string type] => _assembly[type];

    internal IReadOnlyDictionary<string, Analysis.NetworkGraph> Graphs => _assembly.Graphs;

    public void Dispose() => _assembly.Dispose();
}
