namespace TypedNets.Picture;

/// <summary>Gathers operations into cards: one, and below it those that read it alone and have no input beside it.</summary>
internal static class CardChain
{
    private const int MostRows = 8;

    /// <summary>The cards of the layers that stand directly in a scope.</summary>
    public static List<Card> Of(SpecGraph graph, Scope scope)
    {
        var own = new HashSet<int>(scope.Layers);
        var seen = new HashSet<int>();
        var cards = new List<Card>();
        foreach (int first in scope.Layers.Where(layer => !seen.Contains(layer)))
        {
            var rows = new List<Row>();
            int last = first;
            for (int? layer = first; layer is { } index && rows.Count < MostRows; layer = Follower(graph, index))
            {
                if (index != first && !own.Contains(index))
                    break;
                LayerSpec spec = graph.Spec.Layers[index];
                rows.Add(new Row(spec, scope.Within(spec.Path), index == first ? null : graph.Spec.Layers[last]));
                seen.Add(index);
                last = index;
            }

            cards.Add(new Card(rows, first, last));
        }

        return cards;
    }

    private static int? Follower(SpecGraph graph, int layer)
    {
        int value = graph.ValueOf(layer);
        if (graph.IsOutput[value] || graph.Readers[value].Count != 1)
            return null;
        int next = graph.Readers[value][0];
        return graph.Reads[next].Length == 1 && graph.Spec.Layers[next].Inputs.Count == 1 && Families.Follows(Families.Of(graph.Spec.Layers[next].Kind)) ? next : null;
    }
}
