namespace TypedNets.Analysis;

/// <summary>From a declaration to a graph: shapes, parameters, initializers, cost.</summary>
public static class NetworkAnalysis
{
    /// <summary>As many arguments TorchSharp's modules take.</summary>
    private const int MostInputs = 6;

    private static readonly Dictionary<string, BlockDefinition> s_noBlocks = [];

    /// <summary>Analyses a network. It stops at the first layer that cannot be, so that one mistake is one problem.</summary>
    /// <param name="network">The network.</param>
    /// <param name="blocks">The blocks that it uses, and those that they use, by full name.</param>
    public static AnalysisResult Analyze(NetworkDeclaration network, IReadOnlyDictionary<string, BlockDefinition>? blocks = null) =>
        NetworkInference.Of(network, blocks ?? s_noBlocks).Result();

    /// <summary>What is wrong whatever it is used for: no layer, or inputs that cannot be.</summary>
    public static void Check(NetworkDeclaration network, List<Problem> problems)
    {
        if (network.Steps.All(step => step.Layers.Count == 0))
            problems.Add(new Problem(RuleIds.NoLayers, new SourcePart(PartKind.Network), $"Network '{network.Name}' has no layer; add one, such as [Linear(10)]."));
        else
            CheckInputs(network, problems);
    }

    private static void CheckInputs(NetworkDeclaration network, List<Problem> problems)
    {
        if (network.Inputs.Count is 0 or > MostInputs)
        {
            problems.Add(new Problem(RuleIds.InputCount,
                network.Inputs.Count == 0 ? new SourcePart(PartKind.Network) : new SourcePart(PartKind.Input, Item: MostInputs),
                network.Inputs.Count == 0
                    ? $"Network '{network.Name}' has no input; add its sizes without the batch, such as [Input(1, 28, 28)]."
                    : $"Network '{network.Name}' has {network.Inputs.Count} inputs, but TorchSharp's modules take at most {MostInputs}; join some of them before.",
                Remedy: network.Inputs.Count == 0 ? Remedies.Input(network) : null));
            return;
        }

        if (network.Inputs.Count > 1 && network.IsSequence)
        {
            problems.Add(new Problem(RuleIds.InputCount, new SourcePart(PartKind.Input, Item: 1),
                $"Network '{network.Name}' has {network.Inputs.Count} inputs, but a sequence of layers reads one; remove the others."));
            return;
        }

        for (int i = 0; i < network.Inputs.Count; i++)
        {
            InputDeclaration input = network.Inputs[i];
            if (network.Inputs.Take(i).Any(other => other.Name == input.Name))
            {
                problems.Add(new Problem(RuleIds.InvalidName, new SourcePart(PartKind.Input, Item: i),
                    $"Input '{input.Name}' of '{network.Name}': another input has that name; give it another, as in [Input(\"second\", 10)]."));
            }

            if (Array.FindIndex([.. input.Shape], size => size < 1 && size != Dim.Any) is var wrong and >= 0)
            {
                problems.Add(new Problem(RuleIds.InvalidInputSize, new SourcePart(PartKind.Input, Item: i, Argument: "Shape", Element: wrong),
                    $"Input '{input.Name}' of '{network.Name}': sizes must be positive, or Dim.Any where they are not known, but size {wrong + 1} is {input.Shape[wrong]}.", Remedy: "Dim.Any"));
            }
        }
    }
}

/// <summary>What an analysis found.</summary>
/// <param name="Graph">The graph; null when an error prevents it.</param>
/// <param name="Members">The class's members, known even when the graph is not.</param>
/// <param name="Problems">Errors and warnings.</param>
public sealed record AnalysisResult(NetworkGraph? Graph, EquatableArray<MemberNode> Members, EquatableArray<Problem> Problems)
{
    /// <summary>Why there is no graph; without problems, something wrong in a block, which is reported there.</summary>
    public string? Failure { get; init; }
}

/// <summary>A member of the class, as far as it is known without shapes.</summary>
/// <param name="Name">The property's name.</param>
/// <param name="Form">What it gives.</param>
/// <param name="Layer">The layer, or the first of several.</param>
public sealed record MemberNode(string Name, StepForm Form, LayerDeclaration Layer);
