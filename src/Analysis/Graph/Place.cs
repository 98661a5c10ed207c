namespace TypedNets.Analysis;

/// <summary>
/// Where a declaration is analysed: the network itself, or a block at one of its uses. What is wrong inside a block is reported at the
/// use, in the terms of the network that is analysed.
/// </summary>
internal sealed class Place
{
    private readonly Place? _outer;
    private readonly SourcePart _use;
    private readonly BlockDefinition? _block;

    /// <summary>The network itself.</summary>
    public Place(NetworkDeclaration network)
    {
        Network = network;
        Scopes = [InitializerScopes.OfNetwork(network, this), InitializerScopes.OfAssembly(network, this)];
    }

    /// <summary>A block in a place.</summary>
    /// <param name="outer">The network or block that uses it.</param>
    /// <param name="operation">The use.</param>
    /// <param name="bound">Its declaration with the arguments of the use.</param>
    /// <param name="path">Its path in <paramref name="outer"/>.</param>
    public Place(Place outer, Operation operation, NetworkDeclaration bound, string path)
    {
        (_outer, _use, _block, Network) = (outer, operation.Part, operation.Block, bound);
        Prefix = $"{outer.Prefix}{path}.";
        Scopes = [InitializerScopes.OfNetwork(bound, this), InitializerScopes.OfStep(outer.Network, operation.Part.Step, outer), .. outer.Scopes];
    }

    /// <summary>The declaration, arguments bound.</summary>
    public NetworkDeclaration Network { get; }

    /// <summary>What full paths of its layers begin with.</summary>
    public string Prefix { get; } = "";

    /// <summary>The initializers around its steps, the nearest first.</summary>
    public ScopedInitializer[][] Scopes { get; }

    /// <summary>The blocks around it and itself, innermost first; none for the network itself.</summary>
    public IEnumerable<BlockDefinition> Blocks
    {
        get
        {
            for (Place place = this; place._outer is not null; place = place._outer)
                yield return place._block!;
        }
    }

    /// <summary>The keys of all that is analysed around a step of this place, innermost first.</summary>
    public IEnumerable<string> Keys
    {
        get
        {
            for (Place? place = this; place is not null; place = place._outer)
                yield return place.Network.Key;
        }
    }

    /// <summary>A part of this place's declaration as the network that is analysed knows it.</summary>
    public SourcePart Name(SourcePart part) => _outer is null ? part : part with { Block = Network.Key };

    /// <summary>A problem of this place's declaration as one of the network that is analysed: at the use, with what is in the block related.</summary>
    public Problem Lift(Problem problem)
    {
        if (_outer is null)
            return problem;
        SourcePart at = problem.Where;
        Place place = this;
        for (; place._outer is not null; place = place._outer)
            at = place.UseOf(at);
        return new Problem(problem.Id, at, $"Block {Network.Name} at '{Prefix.TrimEnd('.')}': {problem.Message}", Name(problem.Where));
    }

    /// <summary>The use, or the one of its arguments from which a value inside the block comes.</summary>
    private SourcePart UseOf(SourcePart part)
    {
        EquatableArray<Argument> written = part.Kind == PartKind.Layer && part.Argument is not null
            ? _block!.Network.Steps[part.Step].Layers[part.Item].Arguments.Items
            : [];
        string[] names = [.. written.Where(argument => argument.Name == part.Argument).SelectMany(argument => argument.Expressions).SelectMany(Expression.Names).Distinct()];
        int given = Array.FindIndex([.. Network.Parameters], parameter => names.Length == 1 && parameter.Name == names[0]);
        LayerDeclaration use = _outer!.Network.Steps[_use.Step].Layers[_use.Item];
        return given >= 0 && given < (use.Arguments.Numbers("Arguments")?.Length ?? 0) ? _use with { Argument = "Arguments", Element = given } : _use;
    }
}
