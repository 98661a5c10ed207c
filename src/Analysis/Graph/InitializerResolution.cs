using TypedNets.Analysis.Initializers;
using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis;

/// <summary>Gives every parameter of a network its start, and reports initializers that cannot serve.</summary>
internal sealed class InitializerResolution
{
    private readonly IReadOnlyList<InferredLayer> _layers;
    private readonly InitializerScopes _scopes;
    private readonly InitializerSemantics _semantics;
    private readonly List<Problem> _problems;
    private readonly int _inputs;
    private readonly ILookup<int, int> _readers;
    private readonly HashSet<SourcePart> _used = [];
    private readonly HashSet<SourcePart> _refused = [];

    private InitializerResolution(NetworkDeclaration network, IReadOnlyList<InferredLayer> layers, List<Problem> problems)
    {
        (_layers, _scopes, _semantics, _problems) = (layers, new InitializerScopes(network), network.Semantics, problems);
        _inputs = network.Inputs.Count;
        _readers = layers.SelectMany((layer, i) => layer.Reads.Distinct().Select(value => (value, i))).ToLookup(pair => pair.value, pair => pair.i);
    }

    /// <summary>The layers with their parameters; null, with problems, when an initializer is wrong.</summary>
    public static EquatableArray<LayerNode>? Run(NetworkDeclaration network, IReadOnlyList<InferredLayer> layers, List<Problem> problems)
    {
        var resolution = new InitializerResolution(network, layers, problems);
        if (!InitializerChecks.Run(resolution._scopes.All, problems))
            return null;
        EquatableArray<LayerNode> nodes = [.. Enumerable.Range(0, layers.Count).Select(resolution.Node)];
        if (resolution._refused.Count > 0)
            return null;
        resolution.ReportUnused();
        return nodes;
    }

    /// <summary>
    /// The gain of the activation that follows a layer: of the first after it, with only normalisation, pools, dropout, joins and changes
    /// of shape between; 1 when another weighted layer or the end comes first. Where several layers read a value, the first of them that
    /// leads to an activation counts.
    /// </summary>
    private double ActivationGain(int index) => FollowingGain(index) ?? 1;

    private double? FollowingGain(int index)
    {
        foreach (int reader in _readers[_inputs + index])
        {
            LayerKind kind = _layers[reader].Kind;
            if (kind is Activation activation)
                return activation.Gain(_layers[reader].Declaration.Arguments);
            if (kind.IsTransparentForGain && FollowingGain(reader) is { } gain)
                return gain;
        }

        return null;
    }

    private LayerNode Node(int index)
    {
        InferredLayer layer = _layers[index];
        double gain = ActivationGain(index);
        EquatableArray<ParameterNode> parameters = [.. layer.Result.Parameters.Select(p => Parameter(layer, p, gain))];
        return new LayerNode(layer.Path, layer.Member, layer.Part, layer.Kind.Name, layer.Declaration.Arguments, layer.Reads,
            layer.Input, layer.Result.Output, layer.Result.OutputType, parameters, layer.Result.Macs);
    }

    private ParameterNode Parameter(InferredLayer layer, ParameterShape parameter, double gain)
    {
        // A bias has no fans of its own; rules that scale biases take those of the weight beside it.
        ParameterShape fanSource = parameter.Role == ParameterRole.Bias ? WeightOf(parameter, layer.Result.Parameters) : parameter;
        ScopedInitializer choice = _scopes.Choose(layer.Part.Step, parameter, StepRoles(layer.Part.Step));
        string path = parameter.Name.Length == 0 ? layer.Path : $"{layer.Path}.{parameter.Name}";
        ParameterSite site = new ParameterSite(path, parameter.Role, parameter.Shape,
            Fans.OfShape(fanSource.BlockShape), fanSource.EffectiveFans, parameter.Gain ?? gain, HasOwnStart(parameter.Role, choice.Declaration.For))
        {
            Blocks = parameter.Blocks,
            ForgetGate = parameter.ForgetGate,
            TorchBound = parameter.TorchBound,
            ZeroRow = parameter.ZeroRow,
        }.Under(_semantics, fanSource, layer.Result.Parameters);
        _used.Add(choice.Part);
        InitializerKind kind = InitializerCatalogue.Get(choice.Declaration.Kind);
        try
        {
            Draw draw = kind.Resolve(choice.Declaration.Arguments, site);
            return new ParameterNode(parameter.Name, site, draw is Draw.Custom custom ? custom.Name : kind.Name, draw, kind.Gain(choice.Declaration.Arguments, site));
        }
        catch (RefusalException refusal)
        {
            if (_refused.Add(choice.Part))
            {
                // One for a whole assembly is right for other networks; here it is the layer that cannot take it.
                bool isAssembly = choice.Part.Kind == PartKind.AssemblyInitializer;
                SourcePart part = choice.Part with { Argument = refusal.Argument };
                _problems.Add(new Problem(refusal.Id, isAssembly ? layer.Part : part,
                    $"Initializer '{kind.Name}'{(isAssembly ? " of the assembly" : "")}: {refusal.Message} Give this layer another initializer.", isAssembly ? part : layer.Part));
            }

            return new ParameterNode(parameter.Name, site, kind.Name, new Draw.Constant(0), null);
        }
    }

    /// <summary>The weight of a bias: of the same name but for that word; else the layer's first.</summary>
    private static ParameterShape WeightOf(ParameterShape bias, IReadOnlyList<ParameterShape> parameters)
    {
        string name = bias.Name.Replace("bias", "weight");
        return parameters.FirstOrDefault(p => p.Name == name) ?? parameters.FirstOrDefault(p => p.Role == ParameterRole.Weight) ?? bias;
    }

    private static bool HasOwnStart(ParameterRole role, InitializerTarget target) => (role, target)
        is (ParameterRole.Bias, InitializerTarget.Bias) or (ParameterRole.Recurrent, InitializerTarget.Recurrent);

    private HashSet<ParameterRole> StepRoles(int step) =>
        [.. _layers.Where(layer => layer.Part.Step == step).SelectMany(layer => layer.Result.Parameters).Select(p => p.Role)];

    private void ReportUnused()
    {
        foreach (ScopedInitializer scoped in _scopes.All)
        {
            if (scoped.Part.Kind == PartKind.StepInitializer && !_used.Contains(scoped.Part))
            {
                _problems.Add(new Problem(RuleIds.UnusedInitializer, scoped.Part,
                    $"Initializer '{scoped.Declaration.Kind}': its layer has no {scoped.Declaration.For switch { InitializerTarget.Bias => "bias", InitializerTarget.Recurrent => "recurrent matrix", _ => "weight" }} to start; remove it, or put it on the layer that is meant."));
            }
        }
    }
}
