using System.Text;

namespace TypedNets.Generators.Tests.Graphs;

/// <summary>
/// Draws networks that branch, join and end in several outputs: small matrices, whose transposes and other views share their memory, and
/// activations that run in place, so that whatever is freed or overwritten too early shows.
/// </summary>
internal sealed class RandomGraph(int seed)
{
    private static readonly string[] s_plain =
        ["ReLU", "Tanh", "Sigmoid", "Softplus", "LeakyReLU(NegativeSlope = 0.1)", "ELU", "GELU", "IdentityLayer", "Dropout(0)", "LayerNorm", "Hardtanh"];

    private readonly Random _random = new(seed);
    private readonly List<(string Name, int Rows, int Columns)> _values = [];
    private readonly HashSet<string> _unread = [];

    /// <summary>The class.</summary>
    public string Text(string name)
    {
        var text = new StringBuilder($"[Network");
        int inputs = _random.Next(1, 3);
        for (int i = 0; i < inputs; i++)
        {
            _values.Add(($"x{i}", _random.Next(2, 4), _random.Next(2, 4)));
            _unread.Add($"x{i}");
            text.Append($", Input(\"x{i}\", {_values[i].Rows}, {_values[i].Columns})");
        }

        text.Append($"]\npublic partial class {name}\n{{\n");
        int steps = _random.Next(3, 12);
        List<(string Step, string Attributes, string Type)> drawn = [];
        for (int s = 0; s < steps; s++)
            drawn.Add(Step($"S{s}"));

        // Inputs that nothing reads yet are flattened and kept.
        foreach (string unread in _unread.Where(value => value.StartsWith('x')).ToArray())
        {
            drawn.Add(($"Keep{unread}", $"From(\"{unread}\"), Flatten", "Value"));
            _unread.Remove(unread);
            _unread.Add($"Keep{unread}");
        }

        foreach ((string step, string attributes, string type) in drawn)
            text.Append($"    [{(_unread.Contains(step) ? "Output, " : "")}{attributes}] public partial {type} {step} {{ get; }}\n");
        return text.Append("}\n").ToString();
    }

    private (string Step, string Attributes, string Type) Step(string step)
    {
        (string name, int rows, int columns) = Pick();
        List<string> attributes = [];
        int linears = 0;
        switch (_random.Next(5))
        {
            case 0 or 1 when Alike(rows, columns) is { Length: > 1 } alike:
                string[] joined = [.. _random.GetItems(alike, _random.Next(2, 4)).Prepend(name)];
                attributes.Add($"{(_random.Next(2) == 0 ? "Add" : "Multiply")}({Names(joined)})");
                break;
            case 2:
                string[] beside = [name, .. _random.GetItems(Alike(rows, columns), _random.Next(1, 3))];
                attributes.Add($"Concat({Names(beside)}, Dim = 2)");
                columns *= beside.Length;
                break;
            default:
                attributes.Add($"From({Names([name])})");
                break;
        }

        int layers = _random.Next(attributes[0].StartsWith("From", StringComparison.Ordinal) ? 1 : 0, 4);
        for (int i = 0; i < layers; i++)
        {
            switch (_random.Next(5))
            {
                case 0:
                    columns = _random.Next(2, 4);
                    linears++;
                    attributes.Add($"Linear({columns})");
                    break;
                case 1:
                    (rows, columns) = (columns, rows);
                    attributes.Add("Transpose(1, 2)");
                    break;
                default:
                    string plain = _random.GetItems(s_plain, 1)[0];
                    linears += plain == "LayerNorm" ? 1 : 0;
                    attributes.Add(plain);
                    break;
            }
        }

        string type = linears switch
        {
            0 => "Value",
            1 => attributes.Contains("LayerNorm") ? "LayerNorm" : "Linear",
            _ => "Sequential",
        };
        _values.Add((step, rows, columns));
        _unread.Add(step);
        return (step, string.Join(", ", attributes), type);
    }

    private (string Name, int Rows, int Columns) Pick() => Read(_values[_random.Next(_values.Count)]);

    private (string Name, int Rows, int Columns) Read((string Name, int Rows, int Columns) value)
    {
        _unread.Remove(value.Name);
        return value;
    }

    private string[] Alike(int rows, int columns) => [.. _values.Where(value => value.Rows == rows && value.Columns == columns).Select(value => value.Name)];

    private string Names(IEnumerable<string> names) => string.Join(", ", names.Select(name =>
    {
        _unread.Remove(name);
        return name.StartsWith('x') ? $"\"{name}\"" : $"nameof({name})";
    }));
}
