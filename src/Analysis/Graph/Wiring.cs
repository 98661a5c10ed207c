using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis;

/// <summary>
/// What each layer of a network reads, from the names that its steps give. Sources are numbered: first the inputs, then the layers in
/// execution order. It needs no shapes.
/// </summary>
internal sealed class Wiring
{
    private readonly NetworkDeclaration _network;
    private readonly List<Problem> _problems;
    private readonly Dictionary<string, int> _sources = new(StringComparer.Ordinal);
    private readonly int[] _lastLayers;
    private readonly List<EquatableArray<int>> _reads = [];

    private Wiring(NetworkDeclaration network, List<Problem> problems)
    {
        (_network, _problems) = (network, problems);
        int layers = 0;
        _lastLayers = [.. network.Steps.Select(step => network.Inputs.Count + (layers += step.Layers.Count) - 1)];
        for (int i = 0; i < network.Inputs.Count; i++)
            _sources[network.Inputs[i].Name] = i;
    }

    /// <summary>The sources of each layer in execution order.</summary>
    public IReadOnlyList<EquatableArray<int>> Reads => _reads;

    /// <summary>The sources that the network returns.</summary>
    public EquatableArray<int> Outputs { get; private set; }

    /// <summary>Wires a network; null, with problems, when a name or a number of values is wrong.</summary>
    public static Wiring? Run(NetworkDeclaration network, List<Problem> problems)
    {
        int before = problems.Count;
        var wiring = new Wiring(network, problems);
        for (int step = 0; step < network.Steps.Count && problems.Count == before; step++)
            wiring.Connect(step);
        if (problems.Count > before)
            return null;
        int[] outputs = [.. Enumerable.Range(0, network.Steps.Count).Where(s => network.Steps[s].IsOutput).Select(s => wiring._lastLayers[s])];
        wiring.Outputs = outputs.Length > 0 ? [.. outputs] : [wiring._lastLayers[wiring._lastLayers.Length - 1]];
        wiring.ReportUnused();
        return problems.Count > before ? null : wiring;
    }

    private void Connect(int index)
    {
        StepDeclaration step = _network.Steps[index];
        int? previous = index > 0 ? _lastLayers[index - 1] : _network.Inputs.Count == 1 ? 0 : null;
        int[]? from = step.From is { } names ? Resolve(names, index, new SourcePart(PartKind.From, index), "Sources") : null;
        if (step.From is not null && from is null)
            return;
        for (int i = 0; i < step.Layers.Count; i++)
        {
            LayerDeclaration layer = step.Layers[i];
            LayerKind kind = LayerCatalogue.Get(layer.Kind);
            var part = new SourcePart(PartKind.Layer, index, i);
            int[] read = i > 0 ? [_network.Inputs.Count + _reads.Count - 1] : from ?? (kind is Join || previous is null ? [] : [previous.Value]);
            if (kind is Join && Resolve(Join.Names(layer.Arguments), index, part, "Values") is { } joined)
                read = [.. read, .. joined];
            else if (kind is Join)
                return;
            else if (read.Length == 1)
                read = [.. Enumerable.Repeat(read[0], kind.InputCount)];
            if (!HasRightCount(step, kind, read.Length, part, isFirst: i == 0))
                return;
            _reads.Add([.. read]);
        }

        if (step.Member is { } member)
            _sources[member] = _lastLayers[index];
    }

    private bool HasRightCount(StepDeclaration step, LayerKind kind, int count, SourcePart part, bool isFirst)
    {
        string display = step.Member is null ? kind.Name : $"{kind.Name} of step '{step.Member}'";
        string? message = kind is Join
            ? count < 2 ? $"{display} must join at least two values, but has {count}; name them, as in [{kind.Name}(nameof(A), nameof(B))]." : null
            : count == kind.InputCount ? null
            : count == 0 && step.From is null ? $"{display} must say what it reads, since it is the first step and the network has {_network.Inputs.Count} inputs; add [From(\"{_network.Inputs[0].Name}\")]."
            : $"{display} reads {kind.InputCount} {(kind.InputCount == 1 ? "value" : "values")}, but [From] names {count}; {(kind.InputCount == 1 ? "join them first, with Add, Multiply or Concat" : $"name {kind.InputCount}")}.";
        if (message is not null)
            _problems.Add(new Problem(RuleIds.SourceCount, isFirst && step.From is not null ? part with { Kind = PartKind.From, Item = 0 } : part, message));
        return message is null;
    }

    private int[]? Resolve(EquatableArray<string> names, int step, SourcePart part, string argument)
    {
        int[] resolved = new int[names.Count];
        for (int i = 0; i < names.Count; i++)
        {
            if (_sources.TryGetValue(names[i], out resolved[i]))
                continue;
            _problems.Add(new Problem(RuleIds.UnknownSource, part with { Argument = argument, Element = i }, WhyUnknown(names[i], step)));
            return null;
        }

        return resolved;
    }

    private string WhyUnknown(string name, int step)
    {
        string reader = $"Step '{_network.Steps[step].Member}' of '{_network.Name}'";
        int later = Array.FindIndex([.. _network.Steps], s => s.Member == name);
        if (later == step)
            return $"{reader} reads itself; a network runs once from its inputs to its outputs, name an earlier step.";
        if (later >= 0)
            return DependsOn(later, step)
                ? $"{reader} reads '{name}', which itself reads '{_network.Steps[step].Member}': a cycle; a network runs once from its inputs to its outputs, name an earlier step."
                : $"{reader} reads '{name}', which is declared after it; move '{name}' before it.";
        string known = string.Join(", ", _sources.Keys.Select(key => $"'{key}'"));
        string? nearest = Spelling.Nearest(name, _sources.Keys);
        return $"{reader} reads '{name}', but there is no such step or input; {(nearest is null ? $"earlier ones are {known}" : $"'{nearest}' is spelled most alike, of {known}")}.";
    }

    /// <summary>Whether a later step reads an earlier one, by itself or through others.</summary>
    private bool DependsOn(int later, int earlier)
    {
        for (int s = later; s > earlier; s--)
        {
            StepDeclaration step = _network.Steps[s];
            IEnumerable<string> names = (step.From ?? []).Concat(step.Layers.Where(l => LayerCatalogue.Get(l.Kind) is Join).SelectMany(l => Join.Names(l.Arguments)));
            bool isChained = step.From is null && !(step.Layers.Count > 0 && LayerCatalogue.Get(step.Layers[0].Kind) is Join);
            if (names.Contains(_network.Steps[earlier].Member))
                return true;
            if (!isChained)
                return names.Any(name => Array.FindIndex([.. _network.Steps], other => other.Member == name) is var next && next > earlier && next < s && DependsOn(next, earlier));
        }

        return true;
    }

    private void ReportUnused()
    {
        HashSet<int> read = [.. _reads.SelectMany(sources => sources), .. Outputs];
        for (int i = 0; i < _network.Inputs.Count; i++)
        {
            if (!read.Contains(i))
            {
                string name = _network.Inputs[i].Name;
                _problems.Add(new Problem(RuleIds.UnusedStep, new SourcePart(PartKind.Input, Item: i),
                    $"Input '{name}' of '{_network.Name}' is read by nothing; remove it, or read it with [From(\"{name}\")]."));
            }
        }

        for (int s = 0; s < _network.Steps.Count; s++)
        {
            if (!read.Contains(_lastLayers[s]))
            {
                string name = _network.Steps[s].Member!;
                _problems.Add(new Problem(RuleIds.UnusedStep, new SourcePart(PartKind.Step, s),
                    $"Step '{name}' of '{_network.Name}' is read by nothing and is no output; remove it, name it where it is to be read, or mark it with [Output]."));
            }
        }
    }
}
