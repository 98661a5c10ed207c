using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>
/// The networks that were inferred last. After each key an editor runs the generator and then the analyzers on the same networks, of
/// which at most one has changed; they read them anew and find equal ones here. Plain values alone are kept, and few of them.
/// </summary>
internal static class RecentInferences
{
    private const int Most = 16;

    private static readonly object s_lock = new();
    private static readonly LinkedList<(NetworkInput Input, NetworkInference Inference)> s_recent = new();

    /// <summary>The layers of a network, inferred now or before.</summary>
    public static NetworkInference Of(NetworkInput input)
    {
        if (Find(input) is { } known)
            return known;
        var inference = NetworkInference.Of(input.Declaration, input.Blocks.ToDictionary(block => block.Network.Key));
        lock (s_lock)
        {
            s_recent.AddFirst((input, inference));
            if (s_recent.Count > Most)
                s_recent.RemoveLast();
        }

        return inference;
    }

    private static NetworkInference? Find(NetworkInput input)
    {
        lock (s_lock)
        {
            for (LinkedListNode<(NetworkInput Input, NetworkInference Inference)>? node = s_recent.First; node is not null; node = node.Next)
            {
                if (!node.Value.Input.Equals(input))
                    continue;
                s_recent.Remove(node);
                s_recent.AddFirst(node);
                return node.Value.Inference;
            }
        }

        return null;
    }
}
