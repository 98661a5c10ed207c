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

    /// <summary>
    /// A problem of this place's declaration as one of the network that is analysed: at the use, with what is in the block related, and
    /// with the expressions and parameters from which a wrong value comes.
    /// </summary>
    public Problem Lift(Problem problem)
    {
        if (_outer is null)
            return problem;
        string message = $"Block '{Network.Name}' at '{Prefix.TrimEnd('.')}': {problem.Message}";
        (SourcePart at, string? value) = (problem.Where, problem.Where is { Argument: "Arguments", Element: { } element } ? $"Argument {element + 1}" : problem.Where.Argument);
        for (Place place = this; place._outer is not null; place = place._outer)
        {
            message += place.Origin(at, value);
            (at, value) = place.UseOf(at);
        }

        return new Problem(problem.Id, at, message, Name(problem.Where));
    }

    /// <summary>How a value follows from this place's parameters.</summary>
    private string Origin(SourcePart part, string? value)
    {
        string[] written = [.. Expressions(part)];
        ParameterDeclaration[] parameters = ParametersIn(written);
        return value is null || parameters.Length == 0 ? ""
            : $" {value} is {string.Join(", ", written)}, where {string.Join(", ", parameters.Select(p => $"{p.Name} = {p.Default.Literal}"))}.";
    }

    /// <summary>The use, or the one of its arguments from which alone a value inside the block comes, and what that argument is called.</summary>
    private (SourcePart Part, string? Value) UseOf(SourcePart part)
    {
        LayerDeclaration use = _outer!.Network.Steps[_use.Step].Layers[_use.Item];
        int count = use.Kind == nameof(Layers.Block) ? use.Arguments.Texts("Arguments").Count : 0;
        ParameterDeclaration[] given = [.. ParametersIn(Expressions(part)).Intersect(Network.Parameters.Take(count))];
        return given.Length == 1 ? (_use with { Argument = "Arguments", Element = Array.IndexOf([.. Network.Parameters], given[0]) }, given[0].Name) : (_use, null);
    }

    /// <summary>The expressions over parameters that an argument, or one of its values, comes from.</summary>
    private IEnumerable<string> Expressions(SourcePart part)
    {
        Arguments? arguments = part.Argument is null ? null : part.Kind switch
        {
            PartKind.Layer => Network.Steps[part.Step].Layers[part.Item].Arguments,
            PartKind.StepInitializer => Network.Steps[part.Step].Initializers[part.Item].Arguments,
            PartKind.NetworkInitializer => Network.Initializers[part.Item].Arguments,
            _ => null,
        };
        EquatableArray<string> expressions = arguments?.Items.FirstOrDefault(argument => argument.Name == part.Argument)?.Expressions ?? [];
        return expressions.Where((text, i) => text.Length > 0 && (part.Element is not { } element || element == i));
    }

    private ParameterDeclaration[] ParametersIn(IEnumerable<string> expressions)
    {
        HashSet<string> names = [.. expressions.SelectMany(Expression.Names)];
        return [.. Network.Parameters.Where(parameter => names.Contains(parameter.Name))];
    }
}
