using Microsoft.CodeAnalysis.CSharp;
using TypedNets.Analysis;
using TypedNets.Analysis.Layers;

namespace TypedNets.Generators;

/// <summary>Names of fields and locals.</summary>
internal sealed class MemberNames
{
    private readonly Dictionary<string, string> _stepFields = [];
    private readonly Dictionary<int, string> _fields = [];
    private readonly string[] _locals;
    private readonly NetworkGraph _graph;
    private readonly bool _isBody;

    /// <summary>Names what the graph needs.</summary>
    /// <param name="graph">The network, or a block at a use.</param>
    /// <param name="own">Members that the author has and that a field must not be called after.</param>
    /// <param name="isBody">Whether the fields are those of a block's body, beside the block.</param>
    public MemberNames(NetworkGraph graph, IEnumerable<string> own, bool isBody = false)
    {
        (_graph, _isBody) = (graph, isBody);
        var fields = new HashSet<string>(own, StringComparer.Ordinal);
        foreach (StepNode step in graph.Steps)
            _stepFields[step.Member] = Unique("_" + Naming.CamelCase(step.Member), fields);
        foreach (StepNode step in graph.Steps)
        {
            for (int i = 0; i < step.Nodes.Count; i++)
            {
                _fields[step.Nodes[i]] = step.Form switch
                {
                    StepForm.Module => FieldOf(step),
                    StepForm.Blocks => $"{FieldOf(step)}[{Invariant.Text(i)}]",
                    _ => Unique(FieldOf(step) + Invariant.Text(i), fields),
                };
            }
        }

        Body = Unique("_body", fields);
        var taken = new HashSet<string>(StringComparer.Ordinal) { "training", "parameters" };
        _locals = [.. graph.Inputs.Select(input => input.Name).Concat(graph.Nodes.Select(node => node.Path)).Select(path => Local(path, taken))];
        (ObservedInputs, Observer) = (Unique("inputs", taken), Unique("observer", taken));
    }

    /// <summary>The field of what a network which uses this one as a block has put into it.</summary>
    public string Body { get; }

    /// <summary>The parameter that has the inputs when the network is observed.</summary>
    public string ObservedInputs { get; }

    /// <summary>The parameter that has the observer.</summary>
    public string Observer { get; }

    /// <summary>The field of a step's property.</summary>
    public string FieldOf(StepNode step) => _stepFields[step.Member];

    /// <summary>The field of a node's module, that of the node whose module it shares; empty for a node without one.</summary>
    public string FieldOf(int node) => _fields.TryGetValue(_graph.Nodes[node].Shares ?? node, out string field) ? field : "";

    /// <summary>The expression of a node's module in the forward pass: of a parameter of its own, which moving replaces, the block knows the present one.</summary>
    public string ModuleOf(int node) => _isBody && _graph.Nodes[_graph.Nodes[node].Shares ?? node] is LayerNode layer && LayerCatalogue.Get(layer.Kind).IsParameter
        ? $"Parameter({Literals.Of(layer.Path)})"
        : FieldOf(node);

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
