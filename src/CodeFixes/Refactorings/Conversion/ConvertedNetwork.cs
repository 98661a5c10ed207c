using TypedNets.Analysis;

namespace TypedNets.CodeFixes;

/// <summary>A network written from the operations of a TorchSharp module.</summary>
/// <param name="name">The class's name.</param>
/// <param name="operations">What it computes.</param>
/// <param name="output">The value that it returns.</param>
internal sealed class ConvertedNetwork(string name, IReadOnlyList<TorchOperation> operations, int output)
{
    private readonly List<Step> _steps = [];

    /// <summary>Whether the operations are the children of a Sequential, which can stand on the class.</summary>
    public bool IsSequential { get; init; }

    /// <summary>The input's sizes, as arguments; what the first layer does not say is Dim.Any.</summary>
    public string Input
    {
        get
        {
            TorchLayer? first = operations.SelectMany(operation => operation.Layers).FirstOrDefault(layer => layer.InputSize is not null || layer.Kind.HasState);
            int axes = first?.Kind.Name is { Length: > 2 } kind && kind[kind.Length - 1] == 'd' && char.IsDigit(kind[kind.Length - 2]) ? kind[kind.Length - 2] - '0' : 0;
            return first?.Kind.Name == "Embedding" ? "Dim.Any, DType = DType.Int64"
                : string.Join(", ", Enumerable.Repeat("Dim.Any", axes).Prepend(first?.InputSize is { } size ? Invariant.Text(size) : "Dim.Any"));
        }
    }

    /// <summary>The class.</summary>
    /// <param name="modifiers">Its modifiers, <c>public partial</c>.</param>
    /// <param name="notes">What could not be converted.</param>
    /// <param name="end">The end of a line.</param>
    public string Write(string modifiers, IReadOnlyList<string> notes, string end)
    {
        Group();
        List<string> lines = [];
        if (Input.Contains("Dim.Any"))
            lines.Add("// Sizes of the input that its first layer does not say are Dim.Any; give them where a layer needs them.");
        lines.AddRange(notes.Select(note => $"// not converted: {note}"));
        lines.Add($"[Network, Input({Input})]");
        if (IsSequential && _steps.All(step => step.Field is null || Naming.SnakeCase(step.Name) == step.Field))
        {
            lines.AddRange(_steps.Select(step => $"[{string.Join(", ", step.Operations.Select(operation => Named(operation.Layers[0], step.Name)))}]"));
            lines.Add($"{modifiers} class {name};");
        }
        else
        {
            lines.Add($"{modifiers} class {name}");
            lines.Add("{");
            lines.AddRange(_steps.Select(step => "    " + step.Text(_steps)));
            lines.Add("}");
        }

        return string.Join(end, lines);
    }

    private static string Named(TorchLayer layer, string name) => !layer.Kind.HasState ? layer.Attribute
        : layer.Attribute[layer.Attribute.Length - 1] == ')' ? $"{layer.Attribute.Substring(0, layer.Attribute.Length - 1)}, Name = \"{name}\")"
        : $"{layer.Attribute}(Name = \"{name}\")";

    /// <summary>Puts functions beside the layer that they follow, or before which they stand, when nothing else reads between them.</summary>
    private void Group()
    {
        int[] readers = new int[operations.Count + 1];
        foreach (int value in operations.SelectMany(operation => operation.Inputs).Append(output))
            readers[value]++;
        HashSet<string> taken = [name];
        for (int i = 0; i < operations.Count; i++)
        {
            TorchOperation operation = operations[i];
            Step? last = _steps.LastOrDefault();
            bool follows = last is not null && operation.Inputs is [var read] && read == last.Value && readers[read] == 1;
            bool hasState = operation.Layers.Any(layer => layer.Kind.HasState);

            // A Sequential numbers what stands in it, so nothing stands before it.
            if (follows && operation.Layers.Length <= 1 && (!hasState || !last!.HasState))
            {
                last!.Operations.Add(operation);
            }
            else
            {
                last = new Step(_steps.Count == 0 ? 0 : _steps[_steps.Count - 1].Value, operation);
                _steps.Add(last);
            }

            last.Value = i + 1;
            if (hasState)
                last.Field = operation.Field;
        }

        foreach (Step step in _steps)
        {
            string stem = step.Field is { } field ? Pascal(field) : step.Operations[0].Join?.Split(',')[0] ?? step.Operations[0].Layers[0].Kind.MemberPrefix;
            step.Name = step.Field is not null && taken.Add(stem) ? stem : Enumerable.Range(1, 1000).Select(number => stem + Invariant.Text(number)).First(taken.Add);
            step.IsOutput = step.Value == output && step != _steps[_steps.Count - 1];
        }
    }

    private static string Pascal(string field)
    {
        string text = string.Concat(field.Split(['_', '.'], StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
        return text.Length == 0 || char.IsDigit(text[0]) ? "Layer" + text : text;
    }

    /// <summary>A step that is to be.</summary>
    private sealed class Step(int before, TorchOperation first)
    {
        public List<TorchOperation> Operations { get; } = [first];

        public string Name { get; set; } = "";

        public string? Field { get; set; }

        public int Value { get; set; }

        public bool IsOutput { get; set; }

        public bool HasState => Field is not null;

        public bool IsChained => Operations[0].Join is null && Operations[0].Inputs[0] == before;

        private string Type => Operations.SelectMany(operation => operation.Layers).Where(layer => layer.Kind.HasState).ToArray() switch
        {
            [] => "Value",
            [var one] => one.Kind.Name,
            _ => "Sequential",
        };

        public string Text(IReadOnlyList<Step> steps)
        {
            string Source(int value) => value == 0 ? "Network.Input" : $"nameof({steps.First(step => step.Value == value).Name})";
            List<string> attributes = [];
            if (IsOutput)
                attributes.Add("Output");
            if (Field is not null && Naming.SnakeCase(Name) != Field)
                attributes.Add($"Name(\"{Field}\")");
            if (Operations[0].Join is null && !IsChained)
                attributes.Add($"From({Source(Operations[0].Inputs[0])})");
            foreach (TorchOperation operation in Operations)
            {
                string[] join = operation.Join?.Split([", "], 2, StringSplitOptions.None) ?? [];
                if (join.Length > 0)
                    attributes.Add($"{join[0]}({string.Join(", ", operation.Inputs.Select(Source).Concat(join.Skip(1)))})");
                attributes.AddRange(operation.Layers.Select(layer => layer.Attribute));
            }

            return $"[{string.Join(", ", attributes)}] public partial {Type} {Name} {{ get; }}";
        }
    }
}
