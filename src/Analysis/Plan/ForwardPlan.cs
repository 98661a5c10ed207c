namespace TypedNets.Analysis;

/// <summary>
/// The forward pass as a list of calls: which run in place, and which values are freed after each. The graph is known, so a value's
/// last reader is known exactly. A block is one call; its own forward pass frees what it makes and never its inputs.
/// </summary>
/// <param name="Calls">One call a node, in execution order.</param>
/// <param name="Outputs">What is known about the memory of each value that is returned.</param>
public sealed record ForwardPlan(EquatableArray<ForwardCall> Calls, EquatableArray<OutputMemory> Outputs)
{
    /// <summary>Plans a graph.</summary>
    public static ForwardPlan Of(NetworkGraph graph)
    {
        int inputs = graph.Inputs.Count, values = inputs + graph.Nodes.Count;
        int[] lastReader = LastReaders(graph, values);

        // Memory is followed by its owner: the value that allocated it. A view's owner is that of what it views.
        int[] owner = [.. Enumerable.Range(0, values)];
        var kept = new bool[values];
        var calls = new List<ForwardCall>();
        for (int i = 0; i < graph.Nodes.Count; i++)
        {
            GraphNode node = graph.Nodes[i];
            NodeMemory memory = NodeMemory.Of(node);
            int input = node.Inputs[0], output = graph.ValueOf(i), memoryOwner = owner[input];
            bool isLastUse = Enumerable.Range(0, output).All(v => owner[v] != memoryOwner || lastReader[v] <= i);
            bool fits = node.InputShape.Equals(node.OutputShape) && (node.Inputs.Count == 1 || node.OutputShape.Elements is not null);
            bool readsItTwice = node.Inputs.Skip(1).Any(value => owner[value] == memoryOwner);
            bool inPlace = memory.CanOverwriteInput && memoryOwner >= inputs && !kept[memoryOwner] && isLastUse && fits && !readsItTwice;

            if (inPlace)
                owner[output] = memoryOwner;
            else if (memory.SharedInput is { } shared)
                owner[output] = owner[node.Inputs[shared]];
            if (!inPlace && memory.KeepsInputs)
                Array.ForEach([.. node.Inputs], value => kept[owner[value]] = true); // the backward pass may read what it read
            kept[owner[output]] |= memory.KeepsOutput;
            int[] freed = [.. node.Inputs.Distinct().Where(v => v >= inputs && lastReader[v] == i && !(inPlace && v == input))];
            calls.Add(new ForwardCall(i, inPlace, freed.ToEquatableArray()));
        }

        return new ForwardPlan([.. calls], [.. graph.Outputs.Select(value => new OutputMemory(owner[value] < inputs ? owner[value] : null, kept[owner[value]]))]);
    }

    /// <summary>The last node that reads each value; never, for what the network returns.</summary>
    private static int[] LastReaders(NetworkGraph graph, int values)
    {
        int[] last = new int[values];
        for (int i = 0; i < graph.Nodes.Count; i++)
        {
            foreach (int value in graph.Nodes[i].Inputs)
                last[value] = i;
        }

        foreach (int value in graph.Outputs)
            last[value] = int.MaxValue;
        return last;
    }
}

/// <summary>A call of the forward pass.</summary>
/// <param name="Node">Index of the node.</param>
/// <param name="InPlace">It overwrites its input, and its output is the same tensor.</param>
/// <param name="Freed">Values whose last reader it is.</param>
public sealed record ForwardCall(int Node, bool InPlace, EquatableArray<int> Freed);

/// <summary>The memory of a value that is returned.</summary>
/// <param name="Input">The input whose memory it shares; null when it has its own.</param>
/// <param name="IsKept">The backward pass reads it, so nothing may overwrite it.</param>
public sealed record OutputMemory(int? Input, bool IsKept);
