namespace TypedNets.Picture;

/// <summary>A block, or the network itself, with the layers and blocks that stand directly in it.</summary>
/// <param name="path">Its path; empty for the network.</param>
/// <param name="kind">Its class.</param>
internal sealed class Scope(string path, string kind)
{
    public string Path { get; } = path;

    public string Kind { get; } = kind;

    /// <summary>Layers that belong to no block inside, in execution order.</summary>
    public List<int> Layers { get; } = [];

    /// <summary>Blocks inside, by their first layers.</summary>
    public List<Scope> Blocks { get; } = [];

    /// <summary>The repetitions that are drawn as this one block, this one first.</summary>
    public List<Scope> Repetitions { get; } = [];

    /// <summary>Whether the repetitions have different sizes, of which the first's are drawn.</summary>
    public bool SizesVary { get; set; }

    /// <summary>Every layer in it, those of blocks inside too, in execution order.</summary>
    public List<int> AllLayers { get; private set; } = [];

    /// <summary>The network as a tree of its blocks; blocks without layers are left out.</summary>
    public static Scope Of(NetworkSpec spec)
    {
        var root = new Scope("", spec.Network);
        var scopes = new Dictionary<string, Scope>(StringComparer.Ordinal);
        foreach (BlockSpec block in spec.Blocks)
            scopes[block.Path] = new Scope(block.Path, block.Kind);
        for (int i = 0; i < spec.Layers.Count; i++)
            Around(spec.Layers[i].Path).Layers.Add(i);
        foreach (Scope scope in scopes.Values)
            Around(scope.Path).Blocks.Add(scope);
        root.Settle();
        return root;

        Scope Around(string path)
        {
            for (int dot = path.LastIndexOf('.'); dot > 0; dot = path.LastIndexOf('.', dot - 1))
            {
                if (scopes.TryGetValue(path.Substring(0, dot), out Scope scope))
                    return scope;
            }

            return root;
        }
    }

    /// <summary>A path without that of this block, which is written beside its frame.</summary>
    public string Within(string path) => Path.Length > 0 && path.StartsWith(Path + ".", StringComparison.Ordinal) ? path.Substring(Path.Length + 1) : path;

    /// <summary>Puts the parts of a block inside in its place.</summary>
    public void Dissolve(Scope block)
    {
        Blocks.Remove(block);
        Layers.AddRange(block.Layers);
        Blocks.AddRange(block.Blocks);
        Layers.Sort();
        Blocks.Sort((a, b) => a.AllLayers[0].CompareTo(b.AllLayers[0]));
    }

    private void Settle()
    {
        foreach (Scope block in Blocks)
            block.Settle();
        Blocks.RemoveAll(block => block.AllLayers.Count == 0);
        Blocks.Sort((a, b) => a.AllLayers[0].CompareTo(b.AllLayers[0]));
        AllLayers = [.. Layers.Concat(Blocks.SelectMany(block => block.AllLayers)).OrderBy(layer => layer)];
    }
}
