using TypedNets.Analysis;

namespace TypedNets.Training;

/// <summary>Which sizes of a parameter grow with the width of its network: "infinite" ones in the words of Yang et al. 2022.</summary>
internal enum Growth
{
    /// <summary>None: the bias of what reads out.</summary>
    None,

    /// <summary>The inputs: what reads out.</summary>
    Inputs,

    /// <summary>The outputs: what reads the network's input, and all that is no matrix.</summary>
    Outputs,

    /// <summary>Both: hidden weights.</summary>
    Both,
}

/// <summary>How the parameters of a network grow with its width.</summary>
internal sealed class WidthGrowth
{
    private static readonly InitializerDeclaration s_any = new(nameof(Initializers.Zeros), InitializerTarget.Weight, Arguments.None);
    private readonly Dictionary<string, Growth> _parameters = [];

    /// <summary>Reads it from the graph.</summary>
    /// <exception cref="ArgumentException">No weights read out, or several of different widths.</exception>
    public WidthGrowth(NetworkSpec spec)
    {
        foreach (LayerNode layer in SpecDeclaration.Graph(spec, s_any).Layers)
        {
            bool readsOut = layer.Parameters.Any(parameter => parameter.Site.IsLast);
            foreach (ParameterSite site in layer.Parameters.Select(parameter => parameter.Site))
            {
                _parameters[site.Path] = Of(site, isEnd: readsOut && site == layer.Parameters[^1].Site);
                if (_parameters[site.Path] == Growth.Inputs)
                    SetWidth(spec, site);
            }
        }

        if (Width == 0)
            throw new ArgumentException($"{spec.Network} has no weights that read out, after which no others come and before which some do, so its width is unknown.");
    }

    /// <summary>Number of input features of what reads out.</summary>
    public long Width { get; private set; }

    /// <summary>What grows of a parameter; one of a module of the author's own counts as no matrix.</summary>
    public Growth this[string parameter] => _parameters.GetValueOrDefault(parameter, Growth.Outputs);

    private static Growth Of(ParameterSite site, bool isEnd) => site.Role switch
    {
        ParameterRole.Weight or ParameterRole.Recurrent => (site.IsFirst, site.IsLast) switch
        {
            (false, false) => Growth.Both,
            (false, true) => Growth.Inputs,
            (true, false) => Growth.Outputs,
            _ => Growth.None,
        },
        ParameterRole.Bias when isEnd => Growth.None,
        _ => Growth.Outputs,
    };

    private void SetWidth(NetworkSpec spec, ParameterSite site)
    {
        if (Width != 0 && Width != site.InputFeatures)
            throw new ArgumentException($"{spec.Network} is read out at widths {Width} and {site.InputFeatures} ({site.Path}), so that one base width does not say how it grows; give learning rates by hand.");
        Width = site.InputFeatures;
    }
}
