using System.Globalization;
using TypedNets.Analysis.Initializers;
using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis;

/// <summary>
/// Declarations as text, by which other projects read a network as a block: nested lists in parentheses, whose first item says what they
/// are; texts in quotes.
/// </summary>
public static class DefinitionText
{
    private const string Format = "typednets-1";

    /// <summary>Writes a declaration, all but what depends on its assembly.</summary>
    public static string Write(NetworkDeclaration network) => new TextList(Format)
        .Add(network.Name)
        .Add(network.IsSequence ? "sequence" : "steps")
        .Add(network.Parameters.Select(p => new TextList("parameter").Add(p.Name).Add(p.Default.Literal).Add(p.IsRequired ? "required" : "optional")))
        .Add(network.Inputs.Select(input => new TextList("input").Add(input.Name).Add(input.DType.ToString()).Add(input.Shape.Select(Invariant.Text))))
        .Add(network.Initializers.Select(Write))
        .Add(network.Steps.Select(Write))
        .ToLines();

    /// <summary>
    /// Reads what <see cref="Write(NetworkDeclaration)"/> wrote; null for anything else, such as damaged text, or text of another version
    /// with kinds of layers that this one does not know.
    /// </summary>
    public static NetworkDeclaration? Read(string text)
    {
        if (TextList.Parse(text) is not { Head: Format } list)
            return null;
        try
        {
            NetworkDeclaration network = ReadNetwork(list);

            // What was lost is seen by what is written of it.
            return Write(network) == list.ToLines() ? network : null;
        }
        catch (Exception error) when (error is ArgumentException or FormatException or OverflowException or KeyNotFoundException)
        {
            return null;
        }
    }

    private static NetworkDeclaration ReadNetwork(TextList list) => new(list[0],
        [.. list.Lists("input").Select(input => new InputDeclaration(input[0], [.. input.Texts.Skip(2).Select(size => long.Parse(size, CultureInfo.InvariantCulture))], (DType)Enum.Parse(typeof(DType), input[1])))],
        [.. list.Lists("step").Select(ReadStep)], [.. list.Lists("initializer").Select(ReadInitializer)], [])
    {
        IsSequence = list[1] == "sequence",
        Parameters = [.. list.Lists("parameter").Select(p => new ParameterDeclaration(p[0], Constant.Parse(p[1]) ?? throw new FormatException(p[1]), p[2] == "required"))],
    };

    private static TextList Write(StepDeclaration step) => new TextList("step")
        .Add(step.IsOutput ? "output" : "inner")
        .Add(step.Member is { } member ? [new TextList("member").Add(member)] : [])
        .Add(step.Key is { } key ? [new TextList("key").Add(key)] : [])
        .Add(step.From is { } from ? [new TextList("from").Add(from)] : [])
        .Add(step.UnlessShapedLike is { } like ? [new TextList("like").Add(like)] : [])
        .Add(step.Layers.Select(layer => new TextList("layer").Add(layer.Kind).Add(layer.Arguments.Items.Select(Write))))
        .Add(step.Initializers.Select(Write));

    private static StepDeclaration ReadStep(TextList list) => new(
        list.Lists("member").FirstOrDefault()?[0], list.Lists("key").FirstOrDefault()?[0],
        [.. list.Lists("layer").Select(layer => new LayerDeclaration(LayerCatalogue.Get(layer[0]).Name, ReadArguments(layer)))], [.. list.Lists("initializer").Select(ReadInitializer)])
    {
        From = list.Lists("from").FirstOrDefault() is { } from ? [.. from.Texts] : null,
        UnlessShapedLike = list.Lists("like").FirstOrDefault()?[0],
        IsOutput = list[0] == "output",
    };

    private static TextList Write(InitializerDeclaration rule) =>
        new TextList("initializer").Add(rule.Kind).Add(rule.For.ToString()).Add(rule.Arguments.Items.Select(Write));

    private static InitializerDeclaration ReadInitializer(TextList list) =>
        new(InitializerCatalogue.Get(list[0]).Name, (InitializerTarget)Enum.Parse(typeof(InitializerTarget), list[1]), ReadArguments(list));

    private static TextList Write(Argument argument) => new TextList("argument")
        .Add(argument.Name)
        .Add(argument.Text is { } text ? [new TextList("text").Add(text)] : [])
        .Add(Optional("numbers", argument.Numbers.Select(Invariant.Shortest)))
        .Add(Optional("texts", argument.Texts))
        .Add(Optional("expressions", argument.Expressions));

    private static TextList[] Optional(string head, IEnumerable<string> items) => items.Any() ? [new TextList(head).Add(items)] : [];

    private static Arguments ReadArguments(TextList list) => new([.. list.Lists("argument").Select(argument => new Argument(argument[0],
        [.. Items(argument, "numbers").Select(number => double.Parse(number, CultureInfo.InvariantCulture))], argument.Lists("text").FirstOrDefault()?[0])
    {
        Texts = [.. Items(argument, "texts")],
        Expressions = [.. Items(argument, "expressions")],
    })]);

    private static IEnumerable<string> Items(TextList list, string head) => list.Lists(head).FirstOrDefault()?.Texts ?? [];
}
