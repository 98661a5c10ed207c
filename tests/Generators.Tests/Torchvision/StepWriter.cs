using System.Text;

namespace TypedNets.Generators.Tests.Torchvision;

/// <summary>Writes a network of named steps with torchvision's keys.</summary>
internal sealed class StepWriter(string name, long[] input)
{
    private readonly StringBuilder _text = new($"[Network, Input({string.Join(", ", input)})]\npublic partial class {name}\n{{\n");
    private int _joins;

    /// <summary>A step with parameters; it reads the step before unless <paramref name="from"/> names another.</summary>
    /// <param name="key">Its key in the state dict.</param>
    /// <param name="layers">Its layers.</param>
    /// <param name="type">The property's type; by default the first layer's kind.</param>
    /// <param name="from">The step that it reads.</param>
    /// <returns>The step's name.</returns>
    public string Step(string key, string layers, string? type = null, string? from = null)
    {
        string member = "L_" + key.Replace('.', '_');
        type ??= string.Concat(layers.TakeWhile(char.IsLetterOrDigit));
        string source = from is null ? "" : $"From({Reference(from)}), ";
        _text.Append($"    [{source}{layers}, Name(\"{key}\")] public partial {type} {member} {{ get; }}\n");
        return member;
    }

    /// <summary>A step without parameters.</summary>
    public string Value(string layers)
    {
        string member = $"Value{_joins++}";
        _text.Append($"    [{layers}] public partial Value {member} {{ get; }}\n");
        return member;
    }

    /// <summary>A join of two steps, and what follows it.</summary>
    public string Join(string kind, string first, string second, string then = "") =>
        Value($"{kind}({Reference(first)}, {Reference(second)}){(then.Length > 0 ? ", " : "")}{then}");

    /// <inheritdoc/>
    public override string ToString() => _text + "}\n";

    private static string Reference(string step) => $"nameof({step})";
}
