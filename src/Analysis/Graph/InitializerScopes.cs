using TypedNets.Analysis.Initializers;
using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis;

/// <summary>
/// The initializers around a parameter: on its step, its network, its assembly; the nearest wins. Without any, weights and biases
/// start as those of the framework do whose semantics the network has.
/// </summary>
internal sealed class InitializerScopes(NetworkDeclaration network)
{
    private static readonly ScopedInitializer s_zeros = Unplaced(nameof(Zeros), Arguments.None);
    private static readonly ScopedInitializer s_forgetGate = Unplaced(nameof(ForgetGate), Arguments.None);
    private static readonly ScopedInitializer s_orthogonal = Unplaced(nameof(Orthogonal), new Arguments([new Argument("Gain", [1])]));
    private static readonly ScopedInitializer s_ones = Unplaced(nameof(Ones), Arguments.None);

    private readonly DefaultStarts _default = DefaultStarts.Of(network.Semantics);
    private readonly ScopedInitializer[] _network = Placed(network.Initializers, PartKind.NetworkInitializer, 0);
    private readonly ScopedInitializer[] _assembly = Placed(network.AssemblyInitializers, PartKind.AssemblyInitializer, 0);
    private readonly ScopedInitializer[][] _steps =
        [.. network.Steps.Select((step, index) => Placed(step.Initializers, PartKind.StepInitializer, index))];

    /// <summary>All that were written.</summary>
    public IEnumerable<ScopedInitializer> All => [.. _assembly, .. _network, .. _steps.SelectMany(step => step)];

    /// <summary>The initializer of a parameter.</summary>
    /// <param name="step">The step that its layer belongs to.</param>
    /// <param name="parameter">The parameter.</param>
    /// <param name="rolesOfStep">The roles of all parameters of that step.</param>
    public ScopedInitializer Choose(int step, ParameterShape parameter, HashSet<ParameterRole> rolesOfStep) => parameter.Role switch
    {
        ParameterRole.Weight => Find(InitializerTarget.Weight, _steps[step], _network, _assembly) ?? _default.Weight,
        ParameterRole.Bias => Bias(step, parameter),
        ParameterRole.Recurrent => Recurrent(step),

        // Rows are looked up and not summed, so no rule for weights is for them unless it stands on the layer itself.
        ParameterRole.Embedding => Find(InitializerTarget.Weight, _steps[step]) ?? _default.Embedding,
        ParameterRole.Learned when !rolesOfStep.Contains(ParameterRole.Weight) && Find(InitializerTarget.Weight, _steps[step]) is { } own => own,

        // A normalisation's scale is what an initializer on it alone can mean; beside a weight, the weight is meant.
        ParameterRole.Scale when !rolesOfStep.Contains(ParameterRole.Weight) => Find(InitializerTarget.Weight, _steps[step]) ?? s_ones,
        ParameterRole.Shift when !rolesOfStep.Contains(ParameterRole.Bias) => Find(InitializerTarget.Bias, _steps[step]) ?? s_zeros,
        ParameterRole.Scale => s_ones,
        ParameterRole.Shift => s_zeros,
        _ => parameter.Start is { } start ? new ScopedInitializer(start, default) : s_zeros,
    };

    /// <summary>
    /// The nearest initializer for biases; a nearer one for weights says where biases start only if it covers them, and else they
    /// start at zero.
    /// </summary>
    private ScopedInitializer Bias(int step, ParameterShape parameter)
    {
        ScopedInitializer? weights = null;
        foreach (ScopedInitializer[] scope in new[] { _steps[step], _network, _assembly })
        {
            if (Find(InitializerTarget.Bias, scope) is { } bias)
                return bias;
            weights ??= Find(InitializerTarget.Weight, scope);
            if (weights is { } rule && InitializerCatalogue.Get(rule.Declaration.Kind).CoversBiases)
                return rule;
        }

        return weights is null && _default.Bias is { } torch ? torch
            : parameter.ForgetGate is not null && _default.OpensForgetGates ? s_forgetGate : s_zeros;
    }

    /// <summary>
    /// The nearest initializer for recurrent matrices, else the layer's own for weights. One for all weights of the network is meant for
    /// what runs through layers and not through time, where orthogonal keeps a signal (Saxe et al. 2014).
    /// </summary>
    private ScopedInitializer Recurrent(int step)
    {
        if ((Find(InitializerTarget.Recurrent, _steps[step], _network, _assembly) ?? Find(InitializerTarget.Weight, _steps[step])) is { } own)
            return own;
        ScopedInitializer weights = Find(InitializerTarget.Weight, _network, _assembly) ?? _default.Weight;
        return weights.Declaration.Kind == nameof(TorchDefault) ? weights : s_orthogonal;
    }

    private static ScopedInitializer? Find(InitializerTarget target, params ScopedInitializer[][] scopes) =>
        scopes.SelectMany(scope => scope).FirstOrDefault(scoped => scoped.Declaration.For == target);

    private static ScopedInitializer[] Placed(EquatableArray<InitializerDeclaration> initializers, PartKind kind, int step) =>
        [.. initializers.Select((initializer, i) => new ScopedInitializer(initializer, new SourcePart(kind, step, i)))];

    private static ScopedInitializer Unplaced(string kind, Arguments arguments) =>
        new(new InitializerDeclaration(kind, InitializerTarget.Weight, arguments), default);
}

/// <summary>An initializer and where it was written.</summary>
internal sealed record ScopedInitializer(InitializerDeclaration Declaration, SourcePart Part);
