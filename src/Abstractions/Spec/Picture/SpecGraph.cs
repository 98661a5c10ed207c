namespace TypedNets.Picture;

/// <summary>
/// Who reads what, by number: values 0 to n-1 are the network's inputs, value n+i is the output of layer i. Names alone would not do,
/// as an input may be called as a layer is.
/// </summary>
internal sealed class SpecGraph
{
    private readonly int[] _same;

    public SpecGraph(NetworkSpec spec)
    {
        Spec = spec;
        var values = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < spec.Inputs.Count; i++)
            values[spec.Inputs[i].Name] = i;
        Reads = new int[spec.Layers.Count][];
        Readers = [.. Enumerable.Range(0, spec.Inputs.Count + spec.Layers.Count).Select(_ => new List<int>())];
        for (int i = 0; i < spec.Layers.Count; i++)
        {
            Reads[i] = [.. spec.Layers[i].Inputs.Select(name => Value(values, name, $"Layer '{spec.Layers[i].Path}' reads")).Distinct()];
            foreach (int value in Reads[i])
                Readers[value].Add(i);
            values[spec.Layers[i].Path] = ValueOf(i);
        }

        Outputs = [.. spec.Outputs.Select(output => Value(values, output.Name, "An output is"))];
        IsOutput = new bool[Readers.Length];
        foreach (int value in Outputs)
            IsOutput[value] = true;
        IsFolded = new bool[spec.Layers.Count];
        _same = [.. Enumerable.Range(0, Readers.Length)];
    }

    public NetworkSpec Spec { get; }

    /// <summary>The values that a layer reads, each once.</summary>
    public int[][] Reads { get; }

    /// <summary>The layers that read a value.</summary>
    public List<int>[] Readers { get; }

    public int[] Outputs { get; }

    public bool[] IsOutput { get; }

    /// <summary>Layers that are not drawn, because their block is drawn as a repetition of the one before it.</summary>
    public bool[] IsFolded { get; }

    public int ValueOf(int layer) => Spec.Inputs.Count + layer;

    /// <summary>The layer whose output a value is; negative for an input.</summary>
    public int Producer(int value) => value - Spec.Inputs.Count;

    /// <summary>Has a value drawn as another: the last repetition's output as that of the block that is drawn.</summary>
    public void Identify(int value, int with) => _same[value] = with;

    /// <summary>The value that a value is drawn as.</summary>
    public int Drawn(int value)
    {
        while (_same[value] != value)
            value = _same[value];
        return value;
    }

    private static int Value(Dictionary<string, int> values, string name, string who) => values.TryGetValue(name, out int value) ? value
        : throw new InvalidOperationException($"{who} '{name}', which is neither an input nor an earlier layer of the spec; layers stand in execution order.");
}
