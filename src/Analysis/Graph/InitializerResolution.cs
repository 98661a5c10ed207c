using TypedNets.Analysis.Initializers;
using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis;

/// <summary>Gives every parameter of a network its start, and reports initializers that cannot serve.</summary>
internal sealed class InitializerResolution
{
    private readonly Inference _all;
    private readonly IReadOnlyList<InferredLayer> _layers;
    private readonly InitializerSemantics _semantics;
    private readonly int _inputs;
    private readonly ResidualStructure? _residual;
    private readonly NetworkEnds _ends;
    private readonly ILookup<int, int> _readers;
    private readonly ILookup<(Place, int), ParameterRole> _roles;
    private readonly HashSet<(Place?, SourcePart)> _used = [];
    private readonly HashSet<(Place?, SourcePart)> _refused = [];
    private readonly HashSet<(Place?, SourcePart)> _meant = [];
    private readonly List<ScopedInitializer> _chosen = [];
    private readonly EquatableArray<ParameterNode>[] _parameters;
    private readonly SignalSites _signal;

    private InitializerResolution(NetworkDeclaration network, Inference all)
    {
        (_all, _layers, _semantics, _inputs) = (all, all.Layers, network.Semantics, network.Inputs.Count);
        _residual = ResidualStructure.Of(_layers, _inputs);
        _ends = new NetworkEnds(_layers, _inputs);
        _readers = _layers.SelectMany(layer => layer.Reads.Distinct().Select(value => (value, layer.Number))).ToLookup(pair => pair.value, pair => pair.Number);
        _parameters = new EquatableArray<ParameterNode>[_layers.Count];
        _signal = new SignalSites(all, _parameters);
        _roles = _layers.SelectMany(layer => layer.Result.Parameters.Select(p => (Step: (layer.Place, layer.Part.Step), p.Role))).ToLookup(pair => pair.Step, pair => pair.Role);
    }

    /// <summary>The parameters of all layers; null, with problems, when an initializer is wrong.</summary>
    /// <param name="place">The network.</param>
    /// <param name="all">All its layers, those of blocks too.</param>
    public static Starts? Run(Place place, Inference all)
    {
        NetworkDeclaration network = place.Network;
        ScopedInitializer[] steps = [.. Enumerable.Range(0, network.Steps.Count).SelectMany(step => InitializerScopes.OfStep(network, step, place))];
        List<Problem> problems = [];
        if (!InitializerChecks.Run([.. place.Scopes.AsEnumerable().Reverse().SelectMany(scope => scope), .. steps], problems))
        {
            problems.ForEach(problem => all.Report(place, problem));
            return null;
        }

        var resolution = new InitializerResolution(network, all);
        var initializers = new ScopedInitializer[all.Layers.Count][];
        for (int i = 0; i < initializers.Length; i++)
        {
            resolution._parameters[i] = resolution.Parameters(all.Layers[i]);
            initializers[i] = [.. resolution._chosen];
            resolution._chosen.Clear();
        }

        resolution.ReportMeantForNothing([.. InitializerScopes.OfNetwork(network, place), .. steps]);
        if (resolution._refused.Count > 0)
            return null;
        resolution.ReportUnused(steps);
        return new Starts(resolution._parameters, initializers);
    }

    /// <summary>
    /// The gain of the activation that follows a layer: of the first after it, with only normalisation, pools, dropout, joins and changes
    /// of shape between; 1 when another weighted layer or the end comes first. Where several layers read a value, the first of them that
    /// leads to an activation counts.
    /// </summary>
    private (double Gain, Tangent? Tangent) Following(int index)
    {
        if (FollowingActivation(index) is not { } layer)
            return (1, null);
        Arguments arguments = layer.Declaration.Arguments;
        double gain = ((Activation)layer.Kind).Gain(arguments);
        return (gain, layer.Kind is ElementwiseActivation function ? function.AtZero(arguments, gain) : null);
    }

    private InferredLayer? FollowingActivation(int index)
    {
        foreach (int reader in _readers[_inputs + index])
        {
            InferredLayer layer = _layers[reader];
            if (layer.Kind is Activation)
                return layer;
            if (layer.Kind.IsTransparentForGain && FollowingActivation(reader) is { } activation)
                return activation;
        }

        return null;
    }

    private EquatableArray<ParameterNode> Parameters(InferredLayer layer)
    {
        if (layer.IsCopy || layer.Result.Parameters.Count == 0)
            return [];
        (double, Tangent?) following = Following(layer.Number);
        var scopes = new InitializerScopes(_semantics, InitializerScopes.OfStep(layer.Place.Network, layer.Part.Step, layer.Place), layer.Place.Scopes);
        HashSet<ParameterRole> rolesOfStep = [.. _roles[(layer.Place, layer.Part.Step)]];
        var parameters = new List<ParameterNode>();
        foreach (ParameterShape parameter in layer.Result.Parameters)
        {
            ResidualPlace? residual = _residual?.Of(layer, parameter);
            parameters.Add(Parameter(layer, parameter, residual, following, scopes.Choose(parameter, rolesOfStep, residual is { Ends: true }), parameters));
        }

        return [.. parameters];
    }

    private ParameterNode Parameter(
        InferredLayer layer, ParameterShape parameter, ResidualPlace? residual, (double Gain, Tangent? Tangent) following, ScopedInitializer choice, IReadOnlyList<ParameterNode> before)
    {
        // A bias has no fans of its own; rules that scale biases take those of the weight beside it.
        ParameterShape fanSource = parameter.Role == ParameterRole.Bias ? WeightOf(parameter, layer.Result.Parameters) : parameter;
        string path = parameter.Name.Length == 0 ? layer.Place.Prefix + layer.Path : $"{layer.Place.Prefix}{layer.Path}.{parameter.Name}";
        ParameterSite site = new ParameterSite(path, parameter.Role, parameter.Shape,
            Fans.OfShape(fanSource.BlockShape), fanSource.EffectiveFans, parameter.Gain ?? following.Gain, HasOwnStart(parameter.Role, choice.Declaration.For))
        {
            Blocks = parameter.Blocks,
            ForgetGate = parameter.ForgetGate,
            TorchBound = parameter.TorchBound,
            ZeroRow = parameter.ZeroRow,
            Residual = residual,
            Tangent = parameter.Role is not (ParameterRole.Weight or ParameterRole.Recurrent) ? null : parameter.Gain is null ? following.Tangent : parameter.Tangent,
            IsFirst = parameter.Role == ParameterRole.Weight && _ends.IsFirst(layer, parameter),
            IsLast = parameter.Role == ParameterRole.Weight && _ends.IsLast(layer, parameter),
            Heads = parameter.Heads,
            Groups = parameter.Kernel?.Groups ?? 1,
            IsTransposed = parameter.Kernel is { IsTransposed: true },
        }.Under(_semantics, fanSource, layer.Result.Parameters);
        _used.Add((choice.Place, choice.Part));
        _chosen.Add(choice);
        InitializerKind kind = InitializerCatalogue.Get(choice.Declaration.Kind);
        if (kind.ReadsSignal && parameter.Role == ParameterRole.Weight)
            site = site with { SignalPerVariance = _signal.PerVariance(layer, site, parameter.Name, before) };
        if (kind.IsMeantFor(site))
            _meant.Add((choice.Place, choice.Part));
        try
        {
            // Arguments over a block's parameters are known only at its uses.
            kind.Check(choice.Declaration.Arguments);
            Draw draw = kind.ResolveAll(choice.Declaration.Arguments, site);
            return new ParameterNode(parameter.Name, site, draw is Draw.Custom custom ? custom.Name : kind.Name, draw, draw is Draw.Stacked ? null : kind.Gain(choice.Declaration.Arguments, site));
        }
        catch (RefusalException refusal)
        {
            if (_refused.Add((choice.Place, choice.Part)))
            {
                // One for a whole assembly is right for other networks; here it is the layer that cannot take it.
                bool isAssembly = choice.Part.Kind == PartKind.AssemblyInitializer;
                SourcePart part = choice.Part with { Argument = refusal.Argument };
                string message = $"Initializer '{kind.Name}'{(isAssembly ? " of the assembly" : "")}: {refusal.Message}{(refusal.Id == RuleIds.InitializerNotApplicable ? " Give this layer another initializer." : "")}";
                if (isAssembly)
                    _all.Report(layer.Place, new Problem(refusal.Id, layer.Part, message, part));
                else
                    _all.Report(choice.Place!, new Problem(refusal.Id, part, message, layer.Place.Name(layer.Part)));
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

    /// <summary>One that would start all that it is written for by another rule was written in error.</summary>
    private void ReportMeantForNothing(ScopedInitializer[] written)
    {
        foreach (ScopedInitializer scoped in written)
        {
            InitializerKind kind = InitializerCatalogue.Get(scoped.Declaration.Kind);
            if (_used.Contains((scoped.Place, scoped.Part)) && !_meant.Contains((scoped.Place, scoped.Part)) && _refused.Add((scoped.Place, scoped.Part)))
                _all.Report(scoped.Place!, new Problem(RuleIds.InitializerNotApplicable, scoped.Part, $"Initializer '{kind.Name}': it is for {kind.MeantFor}, but nothing that it starts is that; give another initializer, or move it to where that is."));
        }
    }

    private void ReportUnused(ScopedInitializer[] steps)
    {
        foreach (ScopedInitializer scoped in steps)
        {
            if (!_used.Contains((scoped.Place, scoped.Part)))
            {
                _all.Warn(new Problem(RuleIds.UnusedInitializer, scoped.Part,
                    $"Initializer '{scoped.Declaration.Kind}': its layer has no {scoped.Declaration.For switch { InitializerTarget.Bias => "bias", InitializerTarget.Recurrent => "recurrent matrix", _ => "weight" }} to start; remove it, or put it on the layer that is meant."));
            }
        }
    }
}

/// <summary>How the parameters of a network start.</summary>
/// <param name="Parameters">Those of each layer.</param>
/// <param name="Initializers">For each of them the initializer that was chosen.</param>
internal sealed record Starts(IReadOnlyList<EquatableArray<ParameterNode>> Parameters, IReadOnlyList<ScopedInitializer[]> Initializers);
