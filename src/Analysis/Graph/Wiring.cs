using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis;

/// <summary>
/// What each operation of a network reads, from the names that its steps give. Sources are numbered: first the inputs, then the
/// operations in execution order. It needs no shapes.
/// </summary>
internal sealed class Wiring
{
    private readonly NetworkDeclaration _network;
    private readonly IReadOnlyList<Operation[]> _operations;
    private readonly List<Problem> _problems;
    private readonly Dictionary<string, int> _sources = new(StringComparer.Ordinal);
    private readonly List<EquatableArray<int>> _reads = [];
    private readonly List<int> _values = [];
    private readonly List<int?> _shapedLike = [];

    private Wiring(NetworkDeclaration network, IReadOnlyList<Operation[]> operations, List<Problem> problems)
    {
        (_network, _operations, _problems) = (network, operations, problems);
        for (int i = 0; i < network.Inputs.Count; i++)
            _sources[network.Inputs[i].Name] = i;
    }

    /// <summary>The sources of each operation in execution order.</summary>
    public IReadOnlyList<EquatableArray<int>> Reads => _reads;

    /// <summary>The source that each step's value is.</summary>
    public IReadOnlyList<int> Values => _values;

    /// <summary>For each step the source whose shape, when the step reads it already, leaves it out; null where it never is.</summary>
    public IReadOnlyList<int?> ShapedLike => _shapedLike;

    /// <summary>The sources that the network returns.</summary>
    public EquatableArray<int> Outputs { get; private set; }

    /// <summary>Wires a network; null, with problems, when a name or a number of values is wrong.</summary>
    public static Wiring? Run(NetworkDeclaration network, IReadOnlyList<Operation[]> operations, List<Problem> problems)
    {
        int before = problems.Count;
        var wiring = new Wiring(network, operations, problems);
        for (int step = 0; step < network.Steps.Count && problems.Count == before; step++)
            wiring.Connect(step);
        if (problems.Count > before)
            return null;
        int[] outputs = [.. Enumerable.Range(0, network.Steps.Count).Where(s => network.Steps[s].IsOutput).Select(s => wiring._values[s])];
        wiring.Outputs = outputs.Length > 0 ? [.. outputs] : [wiring._values[wiring._values.Count - 1]];
        wiring.ReportUnused();
        return problems.Count > before ? null : wiring;
    }

    private void Connect(int index)
    {
        StepDeclaration step = _network.Steps[index];
        int? previous = index > 0 ? _values[index - 1] : _network.Inputs.Count == 1 ? 0 : null;
        int[]? from = step.From is { } names ? Resolve(names, index, new SourcePart(PartKind.From, index), "Sources") : null;
        if ((step.From is not null && from is null) || !CanBeLeftOut(step, index))
            return;
        Operation[] operations = _operations[index];
        for (int i = 0; i < operations.Length; i++)
        {
            Operation operation = operations[i];
            int[] read = i > 0 ? [_network.Inputs.Count + _reads.Count - 1] : from ?? (operation.Kind is Join || previous is null ? [] : [previous.Value]);
            if (operation.Kind is Join && Resolve(Join.Names(operation.Declaration.Arguments), index, operation.Part, "Values") is { } joined)
                read = [.. read, .. joined];
            else if (operation.Kind is Join)
                return;
            else if (read.Length == 1)
                read = [.. Enumerable.Repeat(read[0], operation.InputCount)];
            if (!HasRightCount(step, operation, read.Length, isFirst: i == 0))
                return;
            _reads.Add([.. read]);
        }

        // A block that is repeated no time passes on what it reads.
        if (operations.Length == 0 && (from?.Length ?? (previous is null ? 0 : 1)) != 1)
        {
            _problems.Add(new Problem(RuleIds.SourceCount, new SourcePart(PartKind.Layer, index), $"Step '{step.Member}' has nothing that runs and so must read one value, but reads {from?.Length ?? 0}."));
            return;
        }

        _shapedLike.Add(step.UnlessShapedLike is null ? null : Like(step.UnlessShapedLike, index));
        _values.Add(operations.Length > 0 ? _network.Inputs.Count + _reads.Count - 1 : from?[0] ?? previous!.Value);
        if (step.Member is { } member)
            _sources[member] = _values[index];
    }

    private int? Like(string name, int index) => Resolve([name], index, new SourcePart(PartKind.From, index), "UnlessShapedLike")?[0];

    private bool CanBeLeftOut(StepDeclaration step, int index)
    {
        if (step.UnlessShapedLike is null || step.From is { Count: 1 })
            return true;
        int count = step.From?.Count ?? 0;
        _problems.Add(new Problem(RuleIds.SourceCount, new SourcePart(PartKind.From, index),
            $"Step '{step.Member}' can be left out only where [From] names the one value that it reads and then passes on, but it names {(count == 0 ? "none; name it" : $"{Invariant.Text(count)}; name one, or remove UnlessShapedLike")}."));
        return false;
    }

    /// <summary>Attributes that bring the number of values that is read to the right one.</summary>
    private string? CountRemedy(StepDeclaration step, Operation operation, int index)
    {
        string? before = index > 0 ? _network.Steps[index - 1].Member : _network.Inputs.Count == 1 ? _network.Inputs[0].Name : null;
        return operation.Kind is Join ? step.From is null && before is not null && !Join.Names(operation.Declaration.Arguments).Contains(before) ? before : null
            : step.From is { Count: > 1 } && operation.InputCount == 1 ? Problem.Choice(nameof(Add), nameof(Concat))
            : step.From is null && index == 0 ? Problem.Choice([.. _network.Inputs.Select(input => $"[From(\"{input.Name}\")]")])
            : null;
    }

    private bool HasRightCount(StepDeclaration step, Operation operation, int count, bool isFirst)
    {
        (LayerKind kind, SourcePart part, int expected) = (operation.Kind, operation.Part, operation.InputCount);
        string display = step.Member is null ? operation.Name : $"{operation.Name} of step '{step.Member}'";
        string? message = kind is Join
            ? count < 2 ? $"{display} must join at least two values, but has {count}; name them, as in [{kind.Name}(nameof(A), nameof(B))]." : null
            : count == expected ? null
            : count == 0 && step.From is null ? $"{display} must say what it reads, since it is the first step and the network has {_network.Inputs.Count} inputs; add [From(\"{_network.Inputs[0].Name}\")]."
            : $"{display} reads {expected} {(expected == 1 ? "value" : "values")}, but [From] names {(count == 0 ? "none" : Invariant.Text(count))}; {(count > 1 && expected == 1 ? "join them first, with Add, Multiply or Concat" : $"name {(expected == 1 ? "one" : Invariant.Text(expected))}")}.";
        if (message is not null)
            _problems.Add(new Problem(RuleIds.SourceCount, isFirst && step.From is not null ? part with { Kind = PartKind.From, Item = 0 } : part, message,
                Remedy: isFirst && _network.Steps[part.Step].UnlessShapedLike is null ? CountRemedy(step, operation, part.Step) : null));
        return message is null;
    }

    private int[]? Resolve(EquatableArray<string> names, int step, SourcePart part, string argument)
    {
        int[] resolved = new int[names.Count];
        for (int i = 0; i < names.Count; i++)
        {
            if (_sources.TryGetValue(names[i], out resolved[i]))
                continue;
            _problems.Add(Unknown(names[i], step, part with { Argument = argument, Element = i }, argument == "UnlessShapedLike" ? "is to be shaped like" : "reads"));
            return null;
        }

        return resolved;
    }

    private Problem Unknown(string name, int step, SourcePart part, string verb)
    {
        string reader = $"Step '{_network.Steps[step].Member}' of '{_network.Name}' {verb}";
        int later = Array.FindIndex([.. _network.Steps], s => s.Member == name);
        if (later == step)
            return new(RuleIds.UnknownSource, part, $"{reader} itself; a network runs once from its inputs to its outputs, name an earlier step.");
        if (later >= 0 && DependsOn(later, step))
            return new(RuleIds.UnknownSource, part, $"{reader} '{name}', which itself reads '{_network.Steps[step].Member}': a cycle; a network runs once from its inputs to its outputs, name an earlier step.");
        if (later >= 0)
            return new(RuleIds.UnknownSource, part, $"{reader} '{name}', which is declared after it; move '{name}' before it.", new SourcePart(PartKind.Step, later));
        string known = string.Join(", ", _sources.Keys.Select(key => $"'{key}'"));
        string? nearest = Spelling.Nearest(name, _sources.Keys);
        return new(RuleIds.UnknownSource, part,
            $"{reader} '{name}', but there is no such step or input; {(nearest is null ? $"earlier ones are {known}" : $"'{nearest}' is spelled most alike, of {known}")}.", Remedy: nearest);
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

    /// <summary>Reports what is read by nothing, at its first piece: most often one missing reader is the reason for all.</summary>
    private void ReportUnused()
    {
        HashSet<int> read = [.. _reads.SelectMany(sources => sources), .. Outputs];
        int[] inputs = [.. Enumerable.Range(0, _network.Inputs.Count).Where(i => !read.Contains(i))];
        int[] steps = [.. Enumerable.Range(0, _network.Steps.Count).Where(s => !read.Contains(_values[s]))];
        SourcePart[] parts = [.. inputs.Select(i => new SourcePart(PartKind.Input, Item: i)), .. steps.Select(s => new SourcePart(PartKind.Step, s))];
        string[] names = [.. inputs.Select(i => $"input '{_network.Inputs[i].Name}'"), .. steps.Select(s => $"step '{_network.Steps[s].Member}'")];
        if (parts.Length == 0)
            return;
        string subject = char.ToUpperInvariant(names[0][0]) + string.Join(", ", names).Substring(1);
        string text = parts.Length > 1 ? "are read by nothing and are no outputs; name them where they are to be read, mark steps with [Output], or remove them."
            : inputs.Length == 1 ? $"is read by nothing; remove it, or read it with [From(\"{_network.Inputs[inputs[0]].Name}\")]."
            : "is read by nothing and is no output; remove it, name it where it is to be read, or mark it with [Output].";
        _problems.Add(new Problem(RuleIds.UnusedStep, parts[0], $"{subject} of '{_network.Name}' {text}", parts.Length > 1 ? parts[1] : null));
    }
}
