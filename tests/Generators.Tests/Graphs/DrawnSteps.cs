namespace TypedNets.Generators.Tests.Graphs;

/// <summary>
/// Draws the steps of a network or block: branches, joins, shared steps, blocks; transposes and other views that share memory, and
/// activations that run in place, so that whatever is freed or overwritten too early shows.
/// </summary>
/// <param name="random">The draws.</param>
/// <param name="sizes">Sizes that layers put out.</param>
/// <param name="blocks">Classes of blocks that can be used; each takes any matrix and two arguments, the rows and columns that it puts out.</param>
internal sealed class DrawnSteps(Random random, string[] sizes, string[] blocks)
{
    private static readonly string[] s_plain =
        ["ReLU", "Tanh", "Sigmoid", "Softplus", "LeakyReLU(NegativeSlope = 0.1)", "ELU", "GELU", "IdentityLayer", "Dropout(0)", "LayerNorm", "Hardtanh"];

    private readonly List<DrawnValue> _values = [];
    private readonly HashSet<string> _unread = [];
    private readonly List<(string Step, string Attributes, string Type)> _steps = [];
    private readonly List<(DrawnValue Read, DrawnValue Given)> _sharable = [];

    /// <summary>The values that nothing reads.</summary>
    public IEnumerable<DrawnValue> Unread => _values.Where(value => _unread.Contains(value.Name));

    /// <summary>Adds an input.</summary>
    public void AddInput(string name, string rows, string columns)
    {
        _values.Add(new DrawnValue(name, rows, columns));
        _unread.Add(name);
    }

    /// <summary>Adds a step that reads a value.</summary>
    public void Add(string step, DrawnValue[] read, string attributes, string type, string? rows = null, string? columns = null)
    {
        foreach (DrawnValue value in read)
            _unread.Remove(value.Name);
        _steps.Add((step, attributes, type));
        _values.Add(new DrawnValue(step, rows ?? read[0].Rows, columns ?? read[0].Columns));
        _unread.Add(step);
    }

    /// <summary>Draws a step.</summary>
    public void Draw(string step)
    {
        DrawnValue read = _values[random.Next(_values.Count)];
        DrawnValue[] alike = [.. _values.Where(read.IsLike)];
        (DrawnValue Read, DrawnValue Given)[] sharable = [.. _sharable.Where(shared => shared.Read.IsLike(read))];
        switch (random.Next(7))
        {
            case 0 or 1 when alike.Length > 1:
                DrawnValue[] joined = [read, .. random.GetItems(alike, random.Next(1, 3))];
                DrawLayers(step, $"{(random.Next(2) == 0 ? "Add" : "Multiply")}({Names(joined)})", joined, read.Columns, least: 0);
                break;
            case 2:
                DrawnValue[] beside = [read, .. random.GetItems(alike, random.Next(1, 3))];
                DrawLayers(step, $"Concat({Names(beside)}, Dim = 2)", beside, $"({string.Join(" + ", beside.Select(value => value.Columns))})", least: 0);
                break;
            case 3 when sharable.Length > 0:
                DrawnValue shared = sharable[random.Next(sharable.Length)].Given;
                Add(step, [read], $"From({read.Reference}), Shared({shared.Reference})", "Value", shared.Rows, shared.Columns);
                break;
            case 4 when blocks.Length > 0:
                DrawBlocks(step, read);
                break;
            default:
                DrawLayers(step, $"From({read.Reference})", [read], read.Columns, least: 1);
                break;
        }
    }

    /// <summary>The properties, with those as outputs that nothing reads.</summary>
    public string Text(bool marksOutputs) => string.Concat(_steps.Select(step =>
        $"    [{(marksOutputs && _unread.Contains(step.Step) ? "Output, " : "")}{step.Attributes}] public partial {step.Type} {step.Step} {{ get; }}\n"));

    private void DrawBlocks(string step, DrawnValue read)
    {
        string block = random.GetItems(blocks, 1)[0];
        (string rows, string columns) = (Size(), Size());
        string use = $"Block<{block}>({rows}, {columns})";
        (string attributes, string type) = random.Next(5) switch
        {
            0 => ($"Block<{block}>({rows}, {columns}, Repeat = {random.Next(1, 3)})", $"ModuleList<{block}>"),
            1 => ($"{use}, {use}", $"ModuleList<{block}>"),
            2 => ($"Linear({Size()}), {use}, Tanh", "Sequential"),
            3 => ($"{use}, ReLU", block),
            _ => (use, block),
        };
        Add(step, [read], $"From({read.Reference}), {attributes}", type, rows, columns);
        _sharable.Add((read, _values[^1]));
    }

    private void DrawLayers(string step, string head, DrawnValue[] read, string columns, int least)
    {
        string rows = read[0].Rows;
        List<string> attributes = [head];
        int stateful = 0;
        for (int i = random.Next(least, 4); i > 0; i--)
        {
            switch (random.Next(5))
            {
                case 0:
                    columns = Size();
                    stateful++;
                    attributes.Add($"Linear({columns})");
                    break;
                case 1:
                    (rows, columns) = (columns, rows);
                    attributes.Add("Transpose(1, 2)");
                    break;
                default:
                    string plain = random.GetItems(s_plain, 1)[0];
                    stateful += plain == "LayerNorm" ? 1 : 0;
                    attributes.Add(plain);
                    break;
            }
        }

        string type = stateful switch
        {
            0 => "Value",
            1 => attributes.Contains("LayerNorm") ? "LayerNorm" : "Linear",
            _ => "Sequential",
        };
        Add(step, read, string.Join(", ", attributes), type, rows, columns);
        if (head.StartsWith("From", StringComparison.Ordinal))
            _sharable.Add((read[0], _values[^1]));
    }

    private string Size() => random.GetItems(sizes, 1)[0];

    private static string Names(IEnumerable<DrawnValue> values) => string.Join(", ", values.Select(value => value.Reference));
}
