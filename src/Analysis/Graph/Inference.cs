namespace TypedNets.Analysis;

/// <summary>What is inferred for a whole network, its blocks opened: all layers, all values, all problems.</summary>
/// <param name="network">The network.</param>
/// <param name="blocks">The blocks that it can use, by full name.</param>
/// <param name="problems">Takes the problems.</param>
internal sealed class Inference(NetworkDeclaration network, IReadOnlyDictionary<string, BlockDefinition> blocks, List<Problem> problems)
{
    /// <summary>More layers than any network has.</summary>
    public const int MostLayers = 20_000;

    private readonly List<InferredLayer> _layers = [];
    private readonly List<GraphValue> _values =
    [
        .. network.Inputs.Select((input, i) => new GraphValue(new Shape([.. input.Shape.Select(size => size == Dim.Any ? (long?)null : size)]), input.DType, false, $"input '{input.Name}'", new SourcePart(PartKind.Input, Item: i))),
    ];

    /// <summary>The network's name.</summary>
    public string Name => network.Name;

    /// <summary>The blocks, by full name.</summary>
    public IReadOnlyDictionary<string, BlockDefinition> Blocks => blocks;

    /// <summary>All layers in execution order.</summary>
    public IReadOnlyList<InferredLayer> Layers => _layers;

    /// <summary>All values: the inputs, then the layers' outputs.</summary>
    public IReadOnlyList<GraphValue> Values => _values;

    /// <summary>Why the network cannot be although no problem is its own: a block is wrong, and that is reported where it is declared.</summary>
    public string? Failure { get; private set; }

    /// <summary>Adds a layer and gives the number of its output.</summary>
    public int Add(InferredLayer layer, GraphValue value)
    {
        _layers.Add(layer);
        _values.Add(value);
        return _values.Count - 1;
    }

    /// <summary>Reports a problem at a place, unless a block around it is wrong by itself and says so itself; false.</summary>
    public bool Report(Place place, Problem problem)
    {
        if (place.Blocks.FirstOrDefault(IsWrong) is { } wrong)
            return Fail($"its block {wrong.Network.Name} is wrong");
        Problem lifted = place.Lift(problem);

        // A block that is repeated is wrong each time in the same way.
        if (!problems.Any(other => (other.Id, other.Where, other.Related) == (lifted.Id, lifted.Where, lifted.Related)))
            problems.Add(lifted);
        return Fail(problem.Message);
    }

    /// <summary>Reports what is wrong with the network's own declaration and does not prevent it.</summary>
    public void Warn(Problem problem) => problems.Add(problem);

    /// <summary>Reports that a block stands in itself, once for all blocks of the cycle; false.</summary>
    public bool ReportCycle(Place place, Operation operation)
    {
        string key = operation.Block!.Network.Key;
        string[] cycle = [.. place.Keys.TakeWhile(other => other != key).Reverse().Prepend(key)];
        bool isFirst = network.Key == key && cycle.All(other => string.CompareOrdinal(other, key) >= 0);
        if (isFirst)
        {
            string through = cycle.Length == 1 ? "" : $" through {string.Join(", ", cycle.Skip(1).Select(other => $"'{NameOf(other)}'"))}";
            string message = $"Block '{operation.Name}' stands in itself{through}, so that it would never end; repeat a block with Repeat, or use another one.";
            problems.Add(place.Lift(new Problem(RuleIds.BlockCycle, operation.Part, message)) with { Message = message });
        }

        return Fail($"its block {operation.Name} stands in itself");
    }

    /// <summary>Notes why there is no graph; false.</summary>
    public bool Fail(string reason)
    {
        Failure ??= reason;
        return false;
    }

    private string NameOf(string key) => blocks.TryGetValue(key, out BlockDefinition block) ? block.Network.Name : key;

    private bool IsWrong(BlockDefinition block) => block.IsBroken || NetworkAnalysis.Analyze(block.Network, blocks).Graph is null;
}

/// <summary>A value with what messages say of it.</summary>
/// <param name="Shape">Its sizes without the batch.</param>
/// <param name="Type">Its element type.</param>
/// <param name="IsMap">Whether it is a map over positions.</param>
/// <param name="Display">What it is called.</param>
/// <param name="Part">Where it was declared.</param>
internal sealed record GraphValue(Shape Shape, DType Type, bool IsMap, string Display, SourcePart Part);
