using System.Text;

namespace TypedNets.Generators.Tests.Graphs;

/// <summary>Draws networks of small matrices that branch, join, share, use blocks in blocks and end in several outputs.</summary>
internal sealed class RandomGraph(int seed)
{
    private const string Reshape = "Linear(Columns), Transpose(1, 2), Linear(Rows), Transpose(1, 2)";

    private readonly Random _random = new(seed);

    /// <summary>The class, and those of its blocks.</summary>
    public string Text(string name)
    {
        string[] blocks = [.. Enumerable.Range(0, _random.Next(3)).Select(i => $"{name}Block{i}")];
        string text = string.Concat(blocks.Select((block, i) => Block(block, blocks[..i])));
        var steps = new DrawnSteps(_random, ["2", "3"], blocks);
        var inputs = new StringBuilder();
        for (int i = _random.Next(1, 3); i > 0; i--)
        {
            (int rows, int columns) = (_random.Next(2, 4), _random.Next(2, 4));
            steps.AddInput($"x{i}", $"{rows}", $"{columns}");
            inputs.Append($", Input(\"x{i}\", {rows}, {columns})");
        }

        for (int s = _random.Next(3, 12); s > 0; s--)
            steps.Draw($"S{s}");

        // Inputs that nothing reads yet are flattened and kept.
        foreach (DrawnValue unread in steps.Unread.Where(value => value.Name.StartsWith('x')).ToArray())
            steps.Add($"Keep{unread.Name}", [unread], $"From({unread.Reference}), Flatten", "Value");
        return $"{text}[Network{inputs}]\npublic partial class {name}\n{{\n{steps.Text(marksOutputs: true)}}}\n";
    }

    /// <summary>
    /// A block that takes any matrix and puts out one of the sizes that its parameters say: all that is left over is brought to these
    /// sizes and added, the input too unless it has them.
    /// </summary>
    private string Block(string name, string[] blocks)
    {
        var steps = new DrawnSteps(_random, ["Rows", "Columns", "Rows + Columns - 2", "Columns * 2 % 5 + 1", "Rows > 2 ? 3 : 2", "3"], blocks);
        steps.AddInput("x1", "R", "C");
        for (int s = _random.Next(1, 5); s > 0; s--)
            steps.Draw($"S{s}");
        List<string> names = [];
        foreach (DrawnValue unread in steps.Unread.Where(value => value.Name != "x1").ToArray())
        {
            names.Add($"nameof(End{names.Count})");
            steps.Add($"End{names.Count - 1}", [unread], $"From({unread.Reference}), {Reshape}", "Sequential");
        }

        return $$"""
            [Network, Input("x1", 2, 3)]
            public partial class {{name}}
            {
                [Parameter] private const int Rows = 2;
                [Parameter] private const int Columns = 3;

            {{steps.Text(marksOutputs: false)}}    [From("x1", UnlessShapedLike = nameof(End0)), {{Reshape}}] public partial Sequential Short { get; }
                [Add(nameof(Short), {{string.Join(", ", names)}}), {{(_random.Next(2) == 0 ? "ReLU" : "IdentityLayer")}}] public partial Value Sum { get; }
            }

            """.Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
