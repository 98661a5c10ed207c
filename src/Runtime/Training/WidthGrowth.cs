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
    private readonly Dictionary<string, Growth> _parameters = [];

    /// <summary>Reads it from the graph.</summary>
    /// <exception cref="ArgumentException">No weights read out, or several of different widths.</exception>
    public WidthGrowth(NetworkSpec spec)
    {
        HashSet<string> weighted = [.. spec.Layers.Where(HasWeight).Select(layer => layer.Path)];
        weighted.UnionWith(spec.Layers.Where(layer => layer.Shares is { } other && weighted.Contains(other)).Select(layer => layer.Path).ToArray());
        HashSet<string> after = Reached(spec.Layers, weighted, layer => layer.Inputs, layer => [layer.Path]);
        HashSet<string> before = Reached(spec.Layers.Reverse(), weighted, layer => [layer.Path], layer => layer.Inputs);
        foreach (LayerSpec layer in spec.Layers)
        {
            ParameterSpec[] weights = [.. layer.Parameters.Where(parameter => parameter.Role == ParameterRole.Weight)];
            bool isFirst = !after.Contains(layer.Path), isLast = !before.Contains(layer.Path);
            foreach (ParameterSpec parameter in layer.Parameters)
            {
                bool grownIn = !isFirst || parameter != weights.FirstOrDefault(), grownOut = !isLast || parameter != weights.LastOrDefault();
                _parameters[parameter.Name] = parameter.Role switch
                {
                    ParameterRole.Weight or ParameterRole.Recurrent => (grownIn, grownOut) switch
                    {
                        (true, true) => Growth.Both,
                        (true, false) => Growth.Inputs,
                        (false, true) => Growth.Outputs,
                        _ => Growth.None,
                    },
                    ParameterRole.Bias when isLast && parameter == layer.Parameters[^1] => Growth.None,
                    _ => Growth.Outputs,
                };
                if (_parameters[parameter.Name] == Growth.Inputs)
                    SetWidth(spec, parameter.Name, layer.Kind.StartsWith("Conv", StringComparison.Ordinal) ? layer.InputShape[0]!.Value : parameter.Shape[1]);
            }
        }

        if (Width == 0)
            throw new ArgumentException($"{spec.Network} has no weights that read out, after which no others come and before which some do, so its width is unknown.");
    }

    /// <summary>Number of input features of what reads out.</summary>
    public long Width { get; private set; }

    /// <summary>What grows of a parameter.</summary>
    public Growth this[string parameter] => _parameters.GetValueOrDefault(parameter, Growth.Outputs);

    private void SetWidth(NetworkSpec spec, string parameter, long width)
    {
        if (Width != 0 && Width != width)
            throw new ArgumentException($"{spec.Network} is read out at widths {Width} and {width} ({parameter}), so that one base width does not say how it grows; give learning rates by hand.");
        Width = width;
    }

    private static bool HasWeight(LayerSpec layer) => layer.Parameters.Any(parameter => parameter.Role is ParameterRole.Weight or ParameterRole.Embedding);

    /// <summary>The layers that others with weights lead to, one way or the other through the graph.</summary>
    private static HashSet<string> Reached(
        IEnumerable<LayerSpec> layers, HashSet<string> weighted, Func<LayerSpec, IEnumerable<string>> from, Func<LayerSpec, IEnumerable<string>> to)
    {
        HashSet<string> reached = [], met = [];
        foreach (LayerSpec layer in layers)
        {
            bool isReached = from(layer).Any(met.Contains);
            if (isReached)
                reached.Add(layer.Path);
            if (isReached || weighted.Contains(layer.Path))
                met.UnionWith(to(layer));
        }

        return reached;
    }
}
