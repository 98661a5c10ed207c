using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis;

/// <summary>
/// A network declared from its spec alone, each layer a step, with another initializer for its weights: so what would follow from that is
/// found by the same rules as what its author wrote.
/// </summary>
public static class SpecDeclaration
{
    /// <summary>The graph under an initializer; its layers have the order of <see cref="NetworkSpec.Layers"/>, and parameters their order there.</summary>
    /// <param name="spec">The network.</param>
    /// <param name="initializer">Where all weights start; biases follow it if it covers them, and else start at zero.</param>
    /// <exception cref="RefusalException">The initializer cannot be applied.</exception>
    public static NetworkGraph Graph(NetworkSpec spec, InitializerDeclaration initializer)
    {
        AnalysisResult result = NetworkAnalysis.Analyze(Of(spec, initializer));
        return result.Graph ?? throw (result.Problems.FirstOrDefault(problem => problem.Id is RuleIds.InitializerNotApplicable or RuleIds.InitializerArgument) is { } refused
            ? new RefusalException(refused.Id, null, refused.Message)
            : new InvalidOperationException($"The spec of {spec.Network} describes no network: {result.Failure}"));
    }

    private static NetworkDeclaration Of(NetworkSpec spec, InitializerDeclaration initializer)
    {
        // Steps are called by their numbers, which no input is; their keys are the paths.
        var names = spec.Inputs.ToDictionary(input => input.Name, input => input.Name);
        for (int i = 0; i < spec.Layers.Count; i++)
            names[spec.Layers[i].Path] = $"#{Invariant.Text(i)}";
        HashSet<string> outputs = [.. spec.Outputs.Select(output => output.Name)];
        return new NetworkDeclaration(
            spec.Network,
            [.. spec.Inputs.Select(input => new InputDeclaration(input.Name, [.. input.Shape.Select(size => size ?? Dim.Any)], input.DType))],
            [.. spec.Layers.Select(layer => Step(layer, names, outputs.Contains(layer.Path)))],
            [initializer], [])
        {
            Semantics = spec.Semantics,
            Key = spec.Network,
        };
    }

    private static StepDeclaration Step(LayerSpec layer, Dictionary<string, string> names, bool isOutput)
    {
        var arguments = ArgumentsText.Read(layer.Arguments);
        string[] read = [.. layer.Inputs.Select(input => names[input])];
        string kind = arguments.Has("T") ? nameof(Layer) : layer.Kind;
        bool isJoin = LayerCatalogue.Get(kind) is Join;
        LayerDeclaration declaration = layer.Shares is { } owner
            ? new LayerDeclaration(nameof(Shared), new Arguments([new Argument("Step", [], names[owner])]))
            : new LayerDeclaration(kind, isJoin ? Joining(arguments, read) : arguments);
        return new StepDeclaration(names[layer.Path], layer.Path, [declaration], []) { From = isJoin ? null : [.. read], IsOutput = isOutput };
    }

    private static Arguments Joining(Arguments arguments, string[] read) =>
        new([.. arguments.Items.Where(argument => argument.Name != "Values"), new Argument("Values", []) { Texts = [.. read] }]);
}
