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
    private readonly List<StepName?> _steps = [];

    /// <summary>Path and member of each operation in execution order.</summary>
    public IReadOnlyList<(string Path, string? Member)> Operations => _layers;

    /// <summary>The member of each step; null for a layer of a sequence that becomes none.</summary>
    public IReadOnlyList<StepName?> Steps => _steps;

    /// <summary>The members with what they give.</summary>
    public EquatableArray<MemberNode> Members(NetworkDeclaration network) =>
    [
        .. _steps.Select((name, s) => (Name: name, Step: network.Steps[s])).Where(step => step.Name is not null)
            .Select(step => new MemberNode(step.Name!.Member, step.Name.Form, (StepForms.Stateful(step.Step).FirstOrDefault() ?? step.Step.Layers[0]))),
    ];

    public static LayerNames Assign(NetworkDeclaration network, IReadOnlyList<Operation[]> operations, List<Problem> problems)
    {
        var names = new LayerNames();
        var owners = new List<(string Member, string Key, int Step)>();
        for (int s = 0; s < network.Steps.Count; s++)
        {
            if (network.Steps[s].Member is not { } member)
                continue;
            var stepKey = StepKey.Of(network.Steps[s], member);
            string key = stepKey.Key;
            int taken = owners.FindIndex(owner => owner.Member == member || Overlap(owner.Key, key));
            if (taken >= 0)
            {
                problems.Add(new Problem(RuleIds.InvalidName, new SourcePart(PartKind.Step, s, Argument: "Name"),
                    $"Layer '{member}' of '{network.Name}': its name, with the key '{key}', is taken by '{owners[taken].Member}', whose key is '{owners[taken].Key}'; choose another.",
                    new SourcePart(PartKind.Step, owners[taken].Step)));
            }
            else if (key.Contains('{') || (stepKey.IsNumbered && StepForms.Of(network.Steps[s]) != StepForm.Blocks))
            {
                problems.Add(new Problem(RuleIds.InvalidName, new SourcePart(PartKind.Step, s, Argument: "Name"),
                    $"Layer '{member}' of '{network.Name}': a number in braces stands at the end of the key of a list of blocks alone, as in 'features.denseblock1.denselayer{{1}}', but the key is '{network.Steps[s].Key}'; remove the braces."));
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
            names.Add(network.Steps[s], operations[s]);
            if (names._steps[s] is { } name && network.Steps[s].Member is null)
                CheckNumbered(network, s, name.Member, problems);
        }

        return names;
    }

    /// <summary>Whether two keys are the same or one stands inside the other, where a child or a parameter could have it.</summary>
    private static bool Overlap(string a, string b) => a == b || IsInside(a, b) || IsInside(b, a);

    /// <summary>Asked of every pair of keys, so that no text is made.</summary>
    private static bool IsInside(string inner, string outer) =>
        inner.Length > outer.Length && inner[outer.Length] == '.' && inner.StartsWith(outer, StringComparison.Ordinal);

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

    private void Add(StepDeclaration step, Operation[] operations)
    {
        StepForm form = StepForms.Of(step);
        if (step.Layers.Count == 0 || (step.Member is null && form == StepForm.Value))
        {
            _steps.Add(null);
            foreach (Operation operation in operations)
                _layers.Add((Numbered(operation), null));
            return;
        }

        string member = step.Member ?? NumberedMember(step.Layers[0]);
        var stepKey = StepKey.Of(step, member);
        string key = stepKey.Key;
        int named = form == StepForm.Module ? Array.FindIndex(operations, operation => operation.HasState) : operations.Length - 1;

        // What is joined first is what the Sequential reads.
        int joins = form == StepForm.Sequential ? operations.TakeWhile(operation => operation.Kind is Join).Count() : 0;
        for (int i = 0, block = 0; i < operations.Length; i++)
        {
            _layers.Add(form == StepForm.Sequential && i >= joins ? ($"{key}.{i - joins}", null)
                : form == StepForm.Blocks && operations[i].HasState ? (stepKey[block++], null)
                : i == named && form is StepForm.Module or StepForm.Value ? (key, member)
                : (Numbered(operations[i]), null));
        }

        _steps.Add(new StepName(member, key, form));
    }

    private string NumberedMember(LayerDeclaration layer)
    {
        string member, prefix = Prefix(layer);
        do
            member = prefix + Next(prefix);
        while (!_taken.Add(Naming.SnakeCase(member)));
        return member;
    }

    /// <summary>A path that no layer has yet.</summary>
    public string Numbered(Operation operation)
    {
        // relu6_1, because relu61 would be the 61st relu.
        string prefix = Naming.SnakeCase(Prefix(operation.Declaration)), path;
        if (char.IsDigit(prefix[prefix.Length - 1]))
            prefix += "_";
        do
            path = prefix + Next("~" + prefix);
        while (!_taken.Add(path));
        return path;
    }

    /// <summary>What unnamed members are called before their number: a block after its class.</summary>
    private static string Prefix(LayerDeclaration layer) => layer.TypeName is { Length: > 0 } type ? type : LayerCatalogue.Get(layer.Kind).MemberPrefix;

    private int Next(string prefix) => _counts[prefix] = _counts.TryGetValue(prefix, out int count) ? count + 1 : 1;
}

/// <summary>A step's member.</summary>
/// <param name="Member">The property's name.</param>
/// <param name="Key">Its <c>state_dict</c> key.</param>
/// <param name="Form">What it gives.</param>
internal sealed record StepName(string Member, string Key, StepForm Form);
