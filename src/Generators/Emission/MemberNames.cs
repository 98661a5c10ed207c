using Microsoft.CodeAnalysis.CSharp;
using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>Names of fields and locals.</summary>
internal sealed class MemberNames
{
    private readonly Dictionary<string, string> _stepFields = [];
    private readonly Dictionary<int, string> _fields = [];
    private readonly string[] _locals;

    /// <summary>Names what the graph needs.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="own">Members that the author has and that a field must not be called after.</param>
    public MemberNames(NetworkGraph graph, IEnumerable<string> own)
    {
        var fields = new HashSet<string>(own, StringComparer.Ordinal);
        foreach (StepNode step in graph.Steps)
            _stepFields[step.Member] = Unique("_" + Naming.CamelCase(step.Member), fields);
        foreach (StepNode step in graph.Steps.Where(step => step.Form != StepForm.Value))
        {
            for (int i = 0; i < step.Layers.Count; i++)
                _fields[step.Layers[i]] = step.Form == StepForm.Module ? FieldOf(step) : Unique(FieldOf(step) + Invariant.Text(i), fields);
        }

        var taken = new HashSet<string>(StringComparer.Ordinal) { "training", "parameters" };
        _locals = [.. graph.Inputs.Select(input => input.Name).Concat(graph.Layers.Select(layer => layer.Path)).Select(path => Local(path, taken))];
    }

    /// <summary>The field of a step's property.</summary>
    public string FieldOf(StepNode step) => _stepFields[step.Member];

    /// <summary>The field of a layer's module; empty for a layer without one.</summary>
    public string FieldOf(int layer) => _fields.TryGetValue(layer, out string field) ? field : "";

    /// <summary>The local that holds a value.</summary>
    public string LocalOf(int value) => _locals[value];

    private static string Local(string path, HashSet<string> taken)
    {
        string[] words = path.Split(['_', '.', '-', ' ', '/'], StringSplitOptions.RemoveEmptyEntries);
        string name = Naming.CamelCase(words[0]) + string.Concat(words.Skip(1).Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
        if (!SyntaxFacts.IsValidIdentifier(name))
            name = "value" + string.Concat(name.Where(char.IsLetterOrDigit));
        return Literals.Identifier(Unique(name, taken));
    }

    private static string Unique(string name, HashSet<string> taken)
    {
        string unique = name;
        for (int n = 2; !taken.Add(unique); n++)
            unique = name + "_" + Invariant.Text(n);
        return unique;
    }
}
