using System.Text;

namespace TypedNets.Picture;

/// <summary>Folds consecutive blocks that are equal but for their names, each of which feeds the next alone, into the first.</summary>
internal static class Repetition
{
    /// <summary>Folds in a scope and in what stays of its blocks.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="scope">The scope.</param>
    /// <param name="sizesCount">Whether blocks of different sizes are different.</param>
    public static void Fold(SpecGraph graph, Scope scope, bool sizesCount)
    {
        var kept = new List<Scope>();
        string? signature = null;
        foreach (Scope block in scope.Blocks)
        {
            string own = Signature(graph, block, sizesCount);
            if (kept.Count > 0 && own == signature && Continues(graph, kept[kept.Count - 1], block))
            {
                kept[kept.Count - 1].Repetitions.Add(block);
                continue;
            }

            block.Repetitions.Add(block);
            kept.Add(block);
            signature = own;
        }

        scope.Blocks.Clear();
        scope.Blocks.AddRange(kept);
        foreach (Scope block in kept)
        {
            foreach (int layer in block.Repetitions.Skip(1).SelectMany(repetition => repetition.AllLayers))
                graph.IsFolded[layer] = true;
            block.SizesVary = !sizesCount && block.Repetitions.Select(repetition => Signature(graph, repetition, true)).Distinct().Count() > 1;
            if (block.Repetitions.Count > 1)
                graph.Identify(Results(graph, block.Repetitions[block.Repetitions.Count - 1])[0], Results(graph, block)[0]);
            Fold(graph, block, sizesCount);
        }
    }

    /// <summary>The values that a block reads from around it, in the order in which it reads them.</summary>
    public static List<int> Sources(SpecGraph graph, Scope block)
    {
        var inside = new HashSet<int>(block.AllLayers);
        return [.. block.AllLayers.SelectMany(layer => graph.Reads[layer]).Where(value => !inside.Contains(graph.Producer(value))).Distinct()];
    }

    /// <summary>The values of a block that are read around it or are outputs of the network.</summary>
    public static List<int> Results(SpecGraph graph, Scope block)
    {
        var inside = new HashSet<int>(block.AllLayers);
        return [.. block.AllLayers.Select(graph.ValueOf).Where(value => graph.IsOutput[value] || graph.Readers[value].Any(reader => !inside.Contains(reader)))];
    }

    private static bool Continues(SpecGraph graph, Scope first, Scope block)
    {
        Scope last = first.Repetitions[first.Repetitions.Count - 1];
        List<int> results = Results(graph, last), before = Sources(graph, last), sources = Sources(graph, block);
        if (results.Count != 1 || Results(graph, block).Count != 1 || graph.IsOutput[results[0]] || before.Count != sources.Count)
            return false;
        var inside = new HashSet<int>(block.AllLayers);
        int chain = sources.IndexOf(results[0]);
        return chain >= 0 && graph.Readers[results[0]].All(inside.Contains)
            && Enumerable.Range(0, sources.Count).All(i => i == chain || sources[i] == before[i])
            && (first.Repetitions.Count == 1 || before[chain] == Results(graph, first.Repetitions[first.Repetitions.Count - 2])[0]);
    }

    /// <summary>All that is drawn or told of a block, without its place in the network.</summary>
    private static string Signature(SpecGraph graph, Scope block, bool sizesCount)
    {
        List<int> layers = block.AllLayers, sources = Sources(graph, block);
        var text = new StringBuilder(block.Kind);
        foreach (int index in layers)
        {
            LayerSpec layer = graph.Spec.Layers[index];
            text.Append($"\n{Parent(block.Within(layer.Path))}|{layer.Kind}|{string.Join(",", graph.Reads[index].Select(Place))}|{Shared(layer.Shares)}");
            if (!sizesCount)
                continue;
            text.Append($"|{SpecText.Shape(layer.InputShape)}|{SpecText.Shape(layer.OutputShape)}");
            foreach (ParameterSpec parameter in layer.Parameters)
                text.Append($"|{parameter with { Name = "", Shape = [] }}{string.Join("×", parameter.Shape)}");
        }

        return text.ToString();

        string Place(int value) => sources.IndexOf(value) is var source and >= 0 ? $"source {source}" : $"layer {layers.BinarySearch(graph.Producer(value))}";
        string Shared(string? path) => path is null ? "" : path == block.Within(path) ? path : "own " + block.Within(path);
    }

    private static string Parent(string path) => path.Substring(0, Math.Max(0, path.LastIndexOf('.')));
}
