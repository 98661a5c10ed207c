using TypedNets.Analysis.Initializers;
using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis;

/// <summary>
/// The initializers around a layer: on its step, its network, on the uses of the blocks that it is in and their networks, on the assembly;
/// the nearest wins. Without any, weights and biases start as those of the framework do whose semantics the network has.
/// </summary>
/// <param name="semantics">The semantics.</param>
/// <param name="step">Those on the layer's own step.</param>
/// <param name="outer">Those around it, the nearest first.</param>
internal sealed class InitializerScopes(InitializerSemantics semantics, ScopedInitializer[] step, ScopedInitializer[][] outer)
{
    private static readonly ScopedInitializer s_zeros = Unplaced(nameof(Zeros), Arguments.None);
    private static readonly ScopedInitializer s_forgetGate = Unplaced(nameof(ForgetGate), Arguments.None);
    private static readonly ScopedInitializer s_orthogonal = Unplaced(nameof(Orthogonal), new Arguments([new Argument("Gain", [1])]));
    private static readonly ScopedInitializer s_ones = Unplaced(nameof(Ones), Arguments.None);

    private readonly DefaultStarts _default = DefaultStarts.Of(semantics);
    private readonly ScopedInitializer[][] _all = [step, .. outer];

    /// <summary>Those on a network's class.</summary>
    public static ScopedInitializer[] OfNetwork(NetworkDeclaration network, Place place) => Placed(network.Initializers, PartKind.NetworkInitializer, 0, place);

    /// <summary>Those on the assembly.</summary>
    public static ScopedInitializer[] OfAssembly(NetworkDeclaration network, Place place) => Placed(network.AssemblyInitializers, PartKind.AssemblyInitializer, 0, place);

    /// <summary>Those on a step.</summary>
    public static ScopedInitializer[] OfStep(NetworkDeclaration network, int step, Place place) => Placed(network.Steps[step].Initializers, PartKind.StepInitializer, step, place);

    /// <summary>The initializer of a parameter.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="rolesOfStep">The roles of all parameters of that step.</param>
    /// <param name="endsBranch">Whether a residual branch ends in it.</param>
    public ScopedInitializer Choose(ParameterShape parameter, HashSet<ParameterRole> rolesOfStep, bool endsBranch) => parameter.Role switch
    {
        ParameterRole.Weight => Find(InitializerTarget.Weight, _all) ?? _default.Weight,
        ParameterRole.Bias => Bias(parameter),
        ParameterRole.Recurrent => Recurrent(),

        // Rows are looked up and not summed, so no rule for weights is for them unless it stands on the layer itself or says so.
        ParameterRole.Embedding => Find(InitializerTarget.Weight, step) ?? Covering(parameter.Role) ?? _default.Embedding,
        ParameterRole.Learned when !rolesOfStep.Contains(ParameterRole.Weight) && Find(InitializerTarget.Weight, step) is { } own => own,
        ParameterRole.Learned when endsBranch && Covering(parameter.Role) is { } rule => rule,

        // A normalisation's scale is what an initializer on it alone can mean; beside a weight, the weight is meant.
        ParameterRole.Scale when !rolesOfStep.Contains(ParameterRole.Weight) => Find(InitializerTarget.Weight, step) ?? s_ones,
        ParameterRole.Shift when !rolesOfStep.Contains(ParameterRole.Bias) => Find(InitializerTarget.Bias, step) ?? s_zeros,
        ParameterRole.Scale => s_ones,
        ParameterRole.Shift => s_zeros,
        _ => parameter.Start is { } start ? new ScopedInitializer(start, default) : s_zeros,
    };

    /// <summary>
    /// The nearest initializer for biases; a nearer one for weights says where biases start only if it covers them, and else they
    /// start at zero.
    /// </summary>
    private ScopedInitializer Bias(ParameterShape parameter)
    {
        ScopedInitializer? weights = null;
        foreach (ScopedInitializer[] scope in _all)
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
    private ScopedInitializer Recurrent()
    {
        if ((Find(InitializerTarget.Recurrent, _all) ?? Find(InitializerTarget.Weight, step)) is { } own)
            return own;
        ScopedInitializer weights = Find(InitializerTarget.Weight, outer) ?? _default.Weight;
        return weights.Declaration.Kind == nameof(TorchDefault) ? weights : s_orthogonal;
    }

    /// <summary>The initializer for weights, if it says where parameters of another role start.</summary>
    private ScopedInitializer? Covering(ParameterRole role) =>
        Find(InitializerTarget.Weight, _all) is { } rule && InitializerCatalogue.Get(rule.Declaration.Kind).Covers(role) ? rule : null;

    private static ScopedInitializer? Find(InitializerTarget target, ScopedInitializer[][] scopes)
    {
        // Asked for every parameter: no iterators.
        foreach (ScopedInitializer[] scope in scopes)
        {
            if (Find(target, scope) is { } found)
                return found;
        }

        return null;
    }

    private static ScopedInitializer? Find(InitializerTarget target, ScopedInitializer[] scope) => Array.Find(scope, scoped => scoped.Declaration.For == target);

    private static ScopedInitializer[] Placed(EquatableArray<InitializerDeclaration> initializers, PartKind kind, int step, Place? place) =>
        [.. initializers.Select((initializer, i) => new ScopedInitializer(initializer, new SourcePart(kind, step, i), place))];

    private static ScopedInitializer Unplaced(string kind, Arguments arguments) =>
        new(new InitializerDeclaration(kind, InitializerTarget.Weight, arguments), default);
}

/// <summary>An initializer and where it was written.</summary>
/// <param name="Declaration">The initializer.</param>
/// <param name="Part">Its part of the declaration of <paramref name="Place"/>.</param>
/// <param name="Place">The network, or the block at a use, whose declaration has it; null for a default.</param>
internal sealed record ScopedInitializer(InitializerDeclaration Declaration, SourcePart Part, Place? Place = null);
