namespace TypedNets.Picture;

/// <summary>
/// A frame around layers between which other layers run, as a spec may have them that was put together by names, would need an edge that
/// goes up. The parts of such a block are drawn without its frame.
/// </summary>
internal static class BlockCycles
{
    /// <summary>Dissolves blocks until what stands in every scope can be drawn from top to bottom.</summary>
    public static void Remove(SpecGraph graph, Scope scope)
    {
        while (Cyclic(graph, scope) is { } block)
            scope.Dissolve(block);
        foreach (Scope block in scope.Blocks)
            Remove(graph, block);
    }

    private static Scope? Cyclic(SpecGraph graph, Scope scope)
    {
        // Members: blocks by their place, then single layers.
        var owner = new Dictionary<int, int>();
        for (int i = 0; i < scope.Blocks.Count; i++)
            scope.Blocks[i].AllLayers.ForEach(layer => owner[layer] = i);
        for (int i = 0; i < scope.Layers.Count; i++)
            owner[scope.Layers[i]] = scope.Blocks.Count + i;

        var before = new HashSet<int>[scope.Blocks.Count + scope.Layers.Count];
        for (int i = 0; i < before.Length; i++)
            before[i] = [];
        foreach (int layer in scope.AllLayers)
        {
            foreach (int value in graph.Reads[layer])
            {
                if (owner.TryGetValue(graph.Producer(value), out int source) && source != owner[layer])
                    before[owner[layer]].Add(source);
            }
        }

        return OnCycle(before) is { } member ? scope.Blocks[member] : null;
    }

    /// <summary>The first block on a cycle: one is, because layers alone are in execution order.</summary>
    private static int? OnCycle(HashSet<int>[] before)
    {
        var left = new SortedSet<int>(Enumerable.Range(0, before.Length));
        var after = new List<int>[before.Length];
        int[] open = [.. before.Select(sources => sources.Count)];
        for (int i = 0; i < before.Length; i++)
            after[i] = [];
        for (int i = 0; i < before.Length; i++)
        {
            foreach (int source in before[i])
                after[source].Add(i);
        }

        var ready = new Stack<int>(left.Where(member => open[member] == 0));
        while (ready.Count > 0)
        {
            int member = ready.Pop();
            left.Remove(member);
            foreach (int next in after[member].Where(next => --open[next] == 0))
                ready.Push(next);
        }

        if (left.Count == 0)
            return null;
        var seen = new List<int>();
        int at = left.Min;
        for (; !seen.Contains(at); at = before[at].Where(left.Contains).Min())
            seen.Add(at);
        return seen.Skip(seen.IndexOf(at)).Min();
    }
}
