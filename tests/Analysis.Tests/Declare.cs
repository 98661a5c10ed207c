using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using TypedNets.Analysis.Initializers;
using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Tests;

/// <summary>
/// Declarations from the text of their attributes, so that a test reads as a network does:
/// <c>Network("Input(1, 28, 28), HeNormal", "Conv2d(32, 3, Padding = 1), ReLU", "Linear(10, Name = Head)")</c>.
/// A line that starts with a name and a colon is a property.
/// </summary>
internal static partial class Declare
{
    public static NetworkDeclaration Network(params string[] lines)
    {
        var inputs = new List<InputDeclaration>();
        var steps = new List<StepDeclaration>();
        var initializers = new List<InitializerDeclaration>();
        foreach (string line in lines)
        {
            Match property = Property().Match(line);
            if (property.Success)
                steps.Add(new StepDeclaration(property.Groups[1].Value, null, [], []));
            foreach ((string kind, Argument[] arguments) in Attributes(property.Success ? line[property.Length..] : line))
            {
                if (kind == "Input")
                    inputs.Add(Input(arguments));
                else if (kind == "Name")
                    steps[^1] = steps[^1] with { Key = arguments[0].Text };
                else if (kind == "From")
                    steps[^1] = steps[^1] with { From = [.. arguments.Select(a => a.Text!)] };
                else if (kind == "Output")
                    steps[^1] = steps[^1] with { IsOutput = true };
                else if (!InitializerCatalogue.All.Any(i => i.Name == kind))
                    Add(steps, property.Success, kind, arguments);
                else if (steps.Count == 0)
                    initializers.Add(Initializer(kind, arguments));
                else
                    steps[^1] = steps[^1] with { Initializers = [.. steps[^1].Initializers, Initializer(kind, arguments)] };
            }
        }

        return new NetworkDeclaration("Net", [.. inputs], [.. steps], [.. initializers], []) { IsSequence = !lines.Any(line => Property().IsMatch(line)) };
    }

    public static NetworkGraph Graph(params string[] lines) => Graph(Network(lines));

    public static NetworkGraph Graph(NetworkDeclaration network)
    {
        AnalysisResult result = NetworkAnalysis.Analyze(network);
        Assert.Empty(result.Problems);
        return result.Graph!;
    }

    public static NetworkDeclaration InAssembly(this NetworkDeclaration network, string initializers) =>
        network with { AssemblyInitializers = [.. Attributes(initializers).Select(i => Initializer(i.Kind, i.Arguments))] };

    public static Arguments Arguments(string kind, string written) => new([.. Attributes($"{kind}({written})").Single().Arguments]);

    private static void Add(List<StepDeclaration> steps, bool isProperty, string kind, Argument[] arguments)
    {
        bool isJoin = LayerCatalogue.Get(kind) is Join;
        Arguments rest = new([.. arguments.Where(a => a.Name != "Name" && !(isJoin && a.Text is not null))]);
        if (isJoin)
            rest = new Arguments([new Argument("Values", []) { Texts = [.. arguments.Where(a => a.Text is not null).Select(a => a.Text!)] }, .. rest.Items]);
        if (isProperty)
            steps[^1] = steps[^1] with { Layers = [.. steps[^1].Layers, new LayerDeclaration(kind, rest)] };
        else
            steps.Add(new StepDeclaration(arguments.FirstOrDefault(a => a.Name == "Name")?.Text, null, [new LayerDeclaration(kind, rest)], []));
    }

    private static InputDeclaration Input(Argument[] arguments)
    {
        DType type = arguments.Any(a => a.Text == "Int64") ? DType.Int64 : DType.Float32;
        string? name = arguments.FirstOrDefault(a => a.Text is not null && a.Name != "DType")?.Text;
        return new InputDeclaration(name ?? "input", [.. arguments.SelectMany(a => a.Numbers).Select(n => (long)n)], type);
    }

    private static InitializerDeclaration Initializer(string kind, Argument[] arguments) => new(kind,
        arguments.FirstOrDefault(a => a.Name == "For")?.Text switch
        {
            "Bias" => InitializerTarget.Bias,
            "Recurrent" => InitializerTarget.Recurrent,
            _ => InitializerTarget.Weight,
        },
        new Arguments([.. arguments.Where(a => a.Name != "For")]));

    private static IEnumerable<(string Kind, Argument[] Arguments)> Attributes(string line) => Attribute().Matches(line).Select(match =>
        (match.Groups[1].Value, Value().Matches(match.Groups[2].Value)
            .Select((value, i) => Argument(match.Groups[1].Value, i, value.Groups[1].Value, value.Groups[2].Value)).ToArray()));

    private static Argument Argument(string kind, int index, string name, string value)
    {
        if (name.Length == 0)
            name = Positional(kind, index);
        string[] items = value.StartsWith('[') ? value.Trim('[', ']').Split(',', StringSplitOptions.TrimEntries) : [value];
        double?[] numbers = [.. items.Select(Number)];
        return numbers.All(n => n is not null) ? new Argument(name, [.. numbers.Select(n => n!.Value)]) : new Argument(name, [], value.Trim('"'));
    }

    private static double? Number(string text) => text switch
    {
        "true" => 1,
        "false" => 0,
        "Any" => Dim.Any,
        "Dim.Same" => Dim.Same,
        "Same" => Pad.Same,
        "Valid" => Pad.Valid,
        _ => double.TryParse(text, CultureInfo.InvariantCulture, out double number) ? number : null,
    };

    /// <summary>The name of a positional argument: that of the attribute's constructor parameter.</summary>
    private static string Positional(string kind, int index)
    {
        Type? attribute = typeof(NetworkAttribute).Assembly.GetType($"TypedNets.{kind}Attribute");
        ParameterInfo[] parameters = attribute?.GetConstructors().MaxBy(c => c.GetParameters().Length)!.GetParameters() ?? [];
        if (index >= parameters.Length)
            return "";
        string name = parameters[index].Name!;
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    [GeneratedRegex(@"^(\w+):\s*")]
    private static partial Regex Property();

    [GeneratedRegex(@"(\w+)(?:\(([^)]*)\))?")]
    private static partial Regex Attribute();

    [GeneratedRegex(@"(?:(\w+) = )?(\[[^]]*\]|[^,\s]+)")]
    private static partial Regex Value();
}
