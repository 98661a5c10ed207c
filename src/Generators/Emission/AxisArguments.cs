using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>
/// Arguments that have one value per axis. TorchSharp's overloads take either numbers throughout or tuples throughout, so one
/// argument that differs between axes makes all of them tuples.
/// </summary>
internal sealed class AxisArguments
{
    private readonly Dictionary<string, (string Text, bool IsDefault)> _texts = [];

    private AxisArguments()
    {
    }

    /// <summary>Reads the arguments, each with TorchSharp's name, the attribute's name and the default.</summary>
    public AxisArguments(Arguments arguments, int rank, params (string Torch, string Attribute, long Default)[] names)
    {
        bool isUniform = names.All(name => Values(arguments, rank, name).Distinct().Count() == 1);
        foreach (var name in names)
        {
            long[] values = Values(arguments, rank, name);
            string text = isUniform ? Literals.Of(values[0]) : $"({string.Join(", ", values.Select(v => Literals.Of(v)))})";
            _texts[name.Torch] = (text, values.All(v => v == name.Default));
        }
    }

    /// <summary>As arrays, for functions that take nothing else.</summary>
    public static AxisArguments Arrays(Arguments arguments, int rank, params (string Torch, string Attribute, long Default)[] names)
    {
        var arrays = new AxisArguments();
        foreach (var name in names)
        {
            long[] values = Values(arguments, rank, name);
            arrays._texts[name.Torch] = (Literals.List(values), values.All(v => v == name.Default));
        }

        return arrays;
    }

    /// <summary>The text of an argument.</summary>
    public string this[string name] => _texts[name].Text;

    /// <summary>Whether an argument has its default on all axes.</summary>
    public bool IsDefault(string name) => _texts[name].IsDefault;

    private static long[] Values(Arguments arguments, int rank, (string Torch, string Attribute, long Default) name) =>
        arguments.Axes(name.Attribute, rank, name.Default);
}
