using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis;

/// <summary>
/// The names of layers and members. A layer with parameters is called after its property, or numbered by kind (<c>Conv1</c>);
/// one without is numbered by kind in any case (<c>relu1</c>), so that both forms of a network give the same paths.
/// </summary>
internal sealed class LayerNames
{
    private readonly Dictionary<string, int> _counts = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly List<(string Path, string? Member)> _layers = [];
    private readonly List<StepNode> _steps = [];

    /// <summary>Path and member of each layer in execution order.</summary>
    public IReadOnlyList<(string Path, string? Member)> Layers => _layers;

    /// <summary>The members.</summary>
    public EquatableArray<StepNode> Steps => [.. _steps];

    /// <summary>The members with the kinds of their layers.</summary>
    public EquatableArray<MemberNode> Members(NetworkDeclaration network)
    {
        string[] kinds = [.. network.Steps.SelectMany(step => step.Layers).Select(layer => layer.Kind)];
        return [.. _steps.Select(step => new MemberNode(step.Member, step.Form, kinds[step.Layers[0]]))];
    }

    public static LayerNames Assign(NetworkDeclaration network, List<Problem> problems)
    {
        var names = new LayerNames();
        var owners = new List<(string Member, string Key, int Step)>();
        for (int s = 0; s < network.Steps.Count; s++)
        {
            if (network.Steps[s].Member is not { } member)
                continue;
            string key = network.Steps[s].Key ?? Naming.SnakeCase(member);
            int taken = owners.FindIndex(owner => owner.Member == member || Overlap(owner.Key, key));
            if (taken >= 0)
            {
                problems.Add(new Problem(RuleIds.InvalidName, new SourcePart(PartKind.Step, s, Argument: "Name"),
                    $"Layer '{member}' of '{network.Name}': its name, with the key '{key}', is taken by '{owners[taken].Member}', whose key is '{owners[taken].Key}'; choose another.",
                    new SourcePart(PartKind.Step, owners[taken].Step)));
            }
            else if (key.Split('.').Any(part => part.Length == 0))
            {
                problems.Add(new Problem(RuleIds.InvalidName, new SourcePart(PartKind.Step, s, Argument: "Name"),
                    $"Layer '{member}' of '{network.Name}': its key must be names joined by single dots, such as 'features.0', but is '{key}'."));
            }
            else if (network.Steps[s].Layers.Any(layer => LayerCatalogue.Get(layer.Kind).IsParameter) && (key == member || key is "name" or "handle"))
            {
                // When a network is moved, TorchSharp sets what has the name of its parameter: a property first, then a field, of which it has two.
                problems.Add(new Problem(RuleIds.InvalidName, new SourcePart(PartKind.Step, s, Argument: "Name"),
                    $"Layer '{member}' of '{network.Name}': the key of a parameter must be neither its property's name nor 'name' or 'handle', since TorchSharp could not move it, but is '{key}'; choose another."));
            }

            owners.Add((member, key, s));
            names._taken.Add(key);
        }

        for (int s = 0; s < network.Steps.Count; s++)
        {
            int before = names._steps.Count;
            names.Add(network.Steps[s]);
            if (names._steps.Count > before && network.Steps[s].Member is null)
                CheckNumbered(network, s, names._steps[before].Member, problems);
        }

        return names;
    }

    /// <summary>Whether two keys are the same or one stands inside the other, where a child or a parameter could have it.</summary>
    private static bool Overlap(string a, string b) =>
        a == b || a.StartsWith(b + ".", StringComparison.Ordinal) || b.StartsWith(a + ".", StringComparison.Ordinal);

    /// <summary>Refuses a numbered name that the class or another member of it has; names that were given are checked where they are read.</summary>
    private static void CheckNumbered(NetworkDeclaration network, int step, string member, List<Problem> problems)
    {
        string? taken = network.AuthoredNames.Contains(member) ? $"has a member '{member}' of its own"
            : network.Name == member ? "is itself called so"
            : null;
        if (taken is not null)
        {
            problems.Add(new Problem(RuleIds.InvalidName, new SourcePart(PartKind.Step, step, Argument: "Name"),
                $"Layer '{member}' of '{network.Name}': the class {taken}; rename that, or name the layer with Name = \"...\"."));
        }
    }

    private void Add(StepDeclaration step)
    {
        LayerKind[] kinds = [.. step.Layers.Select(layer => LayerCatalogue.Get(layer.Kind))];
        int[] parameterised = [.. Enumerable.Range(0, kinds.Length).Where(i => kinds[i].HasState)];
        int first = _layers.Count;
        if (kinds.Length == 0)
            return;
        if (step.Member is null && parameterised.Length == 0)
        {
            foreach (LayerKind kind in kinds)
                _layers.Add((Numbered(kind), null));
            return;
        }

        string member = step.Member ?? NumberedMember(kinds[0]);
        string key = step.Key ?? Naming.SnakeCase(member);
        StepForm form = parameterised.Length switch { 0 => StepForm.Value, 1 => StepForm.Module, _ => StepForm.Sequential };
        int named = form == StepForm.Module ? parameterised[0] : kinds.Length - 1;

        // What is joined first is what the Sequential reads.
        int joins = form == StepForm.Sequential ? kinds.TakeWhile(kind => kind is Join).Count() : 0;
        for (int i = 0; i < kinds.Length; i++)
        {
            _layers.Add(form == StepForm.Sequential && i >= joins ? ($"{key}.{i - joins}", null)
                : i == named && joins == 0 ? (key, member)
                : (Numbered(kinds[i]), null));
        }

        _steps.Add(new StepNode(member, key, form,
            form == StepForm.Sequential ? [.. Enumerable.Range(first + joins, kinds.Length - joins)] : [first + named]));
    }

    private string NumberedMember(LayerKind kind)
    {
        string member;
        do
            member = kind.MemberPrefix + Next(kind.MemberPrefix);
        while (!_taken.Add(Naming.SnakeCase(member)));
        return member;
    }

    private string Numbered(LayerKind kind)
    {
        // relu6_1, because relu61 would be the 61st relu.
        string prefix = Naming.SnakeCase(kind.MemberPrefix), path;
        if (char.IsDigit(prefix[prefix.Length - 1]))
            prefix += "_";
        do
            path = prefix + Next("~" + prefix);
        while (!_taken.Add(path));
        return path;
    }

    private int Next(string prefix) => _counts[prefix] = _counts.TryGetValue(prefix, out int count) ? count + 1 : 1;
}
