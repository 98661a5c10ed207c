namespace TypedNets.Analysis;

/// <summary>From a declaration to a graph: shapes, parameters, initializers, cost.</summary>
public static class NetworkAnalysis
{
    /// <summary>Analyses a network. It stops at the first layer that cannot be, so that one mistake is one problem.</summary>
    public static AnalysisResult Analyze(NetworkDeclaration network)
    {
        var problems = new List<Problem>();
        GraphInput? input = ReadInput(network, problems);
        if (network.Steps.All(step => step.Layers.Count == 0))
            problems.Add(new Problem(RuleIds.NoLayers, new SourcePart(PartKind.Network), $"Network '{network.Name}' has no layer; add one, such as [Linear(10)]."));
        var names = LayerNames.Assign(network, problems);
        EquatableArray<MemberNode> members = names.Members(network);
        SequenceInference? sequence = input is not null && problems.Count == 0 ? SequenceInference.Run(network, input, names, problems) : null;
        if (sequence is null)
            return new AnalysisResult(null, members, [.. problems]);

        EquatableArray<LayerNode>? layers = InitializerResolution.Run(network, sequence.Layers, problems);
        NetworkGraph? graph = layers is { } nodes ? new NetworkGraph(network.Name, [input!], nodes, names.Steps, [nodes.Count]) { Semantics = network.Semantics } : null;
        return new AnalysisResult(graph, members, [.. problems]);
    }

    private static GraphInput? ReadInput(NetworkDeclaration network, List<Problem> problems)
    {
        if (network.Inputs.Count != 1)
        {
            problems.Add(new Problem(RuleIds.InputCount,
                network.Inputs.Count == 0 ? new SourcePart(PartKind.Network) : new SourcePart(PartKind.Input, Item: 1),
                network.Inputs.Count == 0
                    ? $"Network '{network.Name}' has no input; add its sizes without the batch, such as [Input(1, 28, 28)]."
                    : $"Network '{network.Name}' has {network.Inputs.Count} inputs, but a sequence of layers reads one; remove the others."));
            return null;
        }

        InputDeclaration input = network.Inputs[0];
        for (int i = 0; i < input.Shape.Count; i++)
        {
            if (input.Shape[i] < 1 && input.Shape[i] != Dim.Any)
            {
                problems.Add(new Problem(RuleIds.InvalidInputSize, new SourcePart(PartKind.Input, Argument: "Shape", Element: i),
                    $"Input '{input.Name}' of '{network.Name}': sizes must be positive, or Dim.Any where they are not known, but size {i + 1} is {input.Shape[i]}."));
                return null;
            }
        }

        return new GraphInput(input.Name, new Shape(input.Shape.Select(s => s == Dim.Any ? (long?)null : s).ToEquatableArray()), input.DType);
    }
}

/// <summary>What an analysis found.</summary>
/// <param name="Graph">The graph; null when an error prevents it.</param>
/// <param name="Members">The class's members, known even when the graph is not.</param>
/// <param name="Problems">Errors and warnings.</param>
public sealed record AnalysisResult(NetworkGraph? Graph, EquatableArray<MemberNode> Members, EquatableArray<Problem> Problems);

/// <summary>A member of the class, as far as it is known without shapes.</summary>
/// <param name="Name">The property's name.</param>
/// <param name="Form">What it gives.</param>
/// <param name="Kind">The layer's kind, for <see cref="StepForm.Module"/>.</param>
public sealed record MemberNode(string Name, StepForm Form, string Kind);
