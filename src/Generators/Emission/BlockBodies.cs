using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>
/// The bodies of the blocks that a network uses: for each block with other shapes, arguments or starts, a nested class that builds its
/// layers and runs them. Uses that are alike share one.
/// </summary>
internal sealed class BlockBodies
{
    private readonly Dictionary<(string Type, NetworkGraph Graph), string> _names = [];
    private readonly List<(string Name, BlockNode Block, List<string> Paths)> _bodies = [];

    /// <summary>Finds and names the bodies.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="own">Members that the author has and that a body must not be called after.</param>
    public BlockBodies(NetworkGraph graph, IEnumerable<string> own)
    {
        HashSet<string> taken = [.. own, graph.Name, .. graph.Steps.Select(step => step.Member)];
        foreach ((string path, BlockNode block) in FlatGraph.Blocks(graph).Where(use => use.Block.Shares is null))
        {
            if (!_names.TryGetValue((block.Type, block.Graph), out string name))
            {
                int number = 1;
                do
                    name = $"{block.Graph.Name}Body{Invariant.Text(number++)}";
                while (!taken.Add(name));
                _names.Add((block.Type, block.Graph), name);
                _bodies.Add((name, block, []));
            }

            _bodies.First(body => body.Name == name).Paths.Add(path);
        }
    }

    /// <summary>The expression that builds a block.</summary>
    public string Construct(BlockNode block) =>
        $"new {block.Type}(new {_names[(block.Type, block.Graph)]}(parameters.At({Literals.Of(block.Path)})))";

    /// <summary>Writes the nested classes.</summary>
    public void Write(SourceWriter writer)
    {
        foreach ((string name, BlockNode block, List<string> paths) in _bodies)
            Write(writer, name, block, paths);
    }

    private void Write(SourceWriter writer, string name, BlockNode block, List<string> paths)
    {
        NetworkGraph graph = block.Graph;
        var members = new MemberNames(graph, [], isBody: true);
        string forward = ForwardSignature.Delegate(graph.Signature);
        writer.Line($"\n/// <summary>{Documentation.Line(block, string.Join(", ", paths))}: its layers and its forward pass.</summary>");
        writer.Open($"private sealed class {name} : {KnownNames.TypedNets}.BlockBody<{forward}>");
        MemberEmitter.WriteFields(writer, graph, members, isBody: true);
        writer.Line();
        writer.Open($"public {name}({KnownNames.TypedNets}.ParameterFactory parameters)");
        ConstructorEmitter.WriteSteps(writer, graph, members, this);
        writer.Line("\nForward = forward;");
        writer.Close();
        writer.Line($"\npublic override {forward} Forward {{ get; }}\n");
        writer.Open("protected override object? Member(string key) => key switch");
        foreach (StepNode step in graph.Steps)
            writer.Line($"{Literals.Of(step.Key)} => {members.FieldOf(step)},");
        writer.Line("_ => null,");
        writer.Close(";");
        writer.Line();
        ForwardEmitter.WriteBody(writer, graph, members);
        writer.Line();
        ObserveEmitter.WriteBody(writer, graph, members);
        writer.Close();
    }
}
