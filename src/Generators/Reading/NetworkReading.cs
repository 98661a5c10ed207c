using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>A network's class, read.</summary>
/// <param name="Input">The values that the generator works on.</param>
/// <param name="Sources">Where each part stands; for analyzers only, never kept in a model.</param>
internal sealed record NetworkReading(NetworkInput Input, NetworkSources Sources);

/// <summary>What was read of a network's class, equal when nothing of the network changed.</summary>
/// <param name="Target">The class.</param>
/// <param name="Declaration">Its network.</param>
/// <param name="Problems">What the reader found wrong; with any, the network is not analysed.</param>
/// <param name="IsReadable">Every attribute could be read; else the compiler reports why, and nothing is added to that.</param>
internal sealed record NetworkInput(
    NetworkTarget Target,
    NetworkDeclaration Declaration,
    EquatableArray<Problem> Problems,
    bool IsReadable)
{
    /// <summary>Analyses what was read.</summary>
    public NetworkModel Resolve()
    {
        AnalysisResult result = NetworkAnalysis.Analyze(Declaration);
        NetworkModel model = !IsReadable ? new(Target, null, result.Members, [])
            : Problems.Count > 0 ? new(Target, null, result.Members, Problems)
            : new(Target, result.Graph, result.Members, result.Problems);
        return model with { AuthoredNames = Declaration.AuthoredNames, Signature = Declaration.Signature };
    }
}

/// <summary>All that the emitter needs.</summary>
/// <param name="Target">The class.</param>
/// <param name="Graph">The network; null when an error prevents it.</param>
/// <param name="Members">The members, known even without a graph.</param>
/// <param name="Problems">Errors and warnings.</param>
internal sealed record NetworkModel(
    NetworkTarget Target,
    NetworkGraph? Graph,
    EquatableArray<MemberNode> Members,
    EquatableArray<Problem> Problems)
{
    /// <summary>What the forward pass takes and returns, known even without a graph.</summary>
    public NetworkSignature Signature { get; init; } = new([], []);

    /// <summary>Names that the author has given in the class, which are not generated again.</summary>
    public EquatableArray<string> AuthoredNames { get; init; }
}
