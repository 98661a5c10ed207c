using Microsoft.CodeAnalysis.CSharp;
using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>Names of fields and locals.</summary>
internal sealed class MemberNames
{
    private readonly Dictionary<int, string> _fields = [];
    private readonly string[] _locals;

    public MemberNames(NetworkGraph graph)
    {
        foreach (StepNode step in graph.Steps.Where(step => step.Form != StepForm.Value))
        {
            for (int i = 0; i < step.Layers.Count; i++)
                _fields[step.Layers[i]] = Field(step) + (step.Form == StepForm.Sequential ? Invariant.Text(i) : "");
        }

        var taken = new HashSet<string>(StringComparer.Ordinal) { "training", "parameters" };
        _locals = [.. graph.Inputs.Select(input => input.Name).Concat(graph.Layers.Select(layer => layer.Path)).Select(path => Local(path, taken))];
    }

    /// <summary>The field of a step's property.</summary>
    public static string Field(StepNode step) => "_" + Naming.CamelCase(step.Member);

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
        string unique = name;
        for (int n = 2; !taken.Add(unique); n++)
            unique = name + "_" + Invariant.Text(n);
        return SyntaxFacts.GetKeywordKind(unique) == SyntaxKind.None ? unique : "@" + unique;
    }
}
