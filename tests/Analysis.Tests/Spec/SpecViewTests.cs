using System.Globalization;
using System.Text.Json;

namespace TypedNets.Analysis.Tests.Spec;

/// <summary>The views of a spec: as files beside this one, read as a user reads them, and their rules.</summary>
public sealed class SpecViewTests
{
    private static readonly Dictionary<string, string[]> s_networks = new()
    {
        ["SmallCnn"] =
        [
            "Input(1, 28, 28), HeNormal", "Conv2d(32, 3, Padding = 1), ReLU, MaxPool2d(2)", "Conv2d(64, 3, Padding = 1), ReLU, MaxPool2d(2)",
            "Flatten, Linear(128), ReLU, Dropout(0.25)", "Linear(10, Name = Head)",
        ],
        ["OpenSizes"] =
        [
            "Input(3, Any, Any), XavierUniform", "Stem: Conv2d(64, 7, Stride = 2, Padding = 3, Bias = false), BatchNorm2d, PReLU",
            "Conv2: Conv2d(512, 3, Groups = 2, Padding = 1), TorchDefault", "Fc: GlobalAvgPool2d, Flatten, Linear(1000), Name(classifier.6)",
        ],
        ["Twins"] =
        [
            "Input(left, 8), Input(right, 8), HeNormal", "Code: From(left), Linear(4), ReLU", "Other: From(right), Shared(Code)",
            "Same: Multiply(Code, Other), Linear(2)",
        ],
    };

    [Theory]
    [InlineData("SmallCnn")]
    [InlineData("OpenSizes")]
    [InlineData("Twins")]
    public void Views_are_as_expected(string name)
    {
        NetworkSpec spec = Spec(name);
        Repository.Expect($"tests/Analysis.Tests/Spec/{name}.txt", spec.ToString() + "\n");
        Repository.Expect($"tests/Analysis.Tests/Spec/{name}.json", spec.ToJson() + "\n");
        Repository.Expect($"tests/Analysis.Tests/Spec/{name}.mmd", spec.ToMermaid() + "\n");
        Repository.Expect($"tests/Analysis.Tests/Spec/{name}.svg", spec.ToSvg() + "\n");
    }

    [Fact]
    public void Json_reads_back_as_the_spec()
    {
        NetworkSpec spec = Spec("SmallCnn");
        JsonElement json = JsonDocument.Parse(spec.ToJson()).RootElement;

        Assert.Equal(421642, json.GetProperty("parameterCount").GetInt64());
        Assert.Equal(spec.Macs, json.GetProperty("macs").GetInt64());
        foreach ((LayerSpec layer, JsonElement read) in spec.Layers.Zip(json.GetProperty("layers").EnumerateArray()))
        {
            Assert.Equal((layer.Path, layer.Member, layer.Kind), (Text(read, "path"), Text(read, "member"), Text(read, "kind")));
            Assert.Equal(layer.OutputShape, read.GetProperty("outputShape").EnumerateArray().Select(n => (long?)n.GetInt64()));
            Assert.Equal((layer.Predicted!.Forward, layer.Predicted.Gradient), (read.GetProperty("predicted").GetProperty("forward").GetDouble(), read.GetProperty("predicted").GetProperty("gradient").GetDouble()));
            foreach ((ParameterSpec parameter, JsonElement element) in layer.Parameters.Zip(read.GetProperty("parameters").EnumerateArray()))
            {
                Assert.Equal(parameter.Name, Text(element, "name"));
                foreach ((string name, double? value) in new[] { ("fanIn", parameter.FanIn), ("effectiveFanOut", parameter.EffectiveFanOut), ("gain", parameter.Gain), ("std", parameter.Std) })
                    Assert.Equal(value, element.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null);
            }
        }
    }

    [Theory]
    [InlineData("quote \" backslash \\ line \n tab \t bell \a")]
    [InlineData("日本語 é 😀 #1 <b>&amp;</b> `x`")]
    public void Any_name_survives(string name)
    {
        ValueSpec value = new(name, [1]);
        var spec = new NetworkSpec(name, [value], [value], [new LayerSpec(name, name, name, [name], [1], [1], [], 0)]);

        JsonElement json = JsonDocument.Parse(spec.ToJson()).RootElement;
        Assert.Equal(name, Text(json, "network"));
        Assert.Equal(name, Text(json.GetProperty("layers")[0], "path"));
        string[] lines = spec.ToMermaid().Split('\n');
        Assert.Equal(6, lines.Length);
        Assert.All(lines.Skip(1), line => Assert.Matches("^    (in0|layer0|out0)(\\(\\[\"[^\"`]*\"\\]\\)|\\[\"[^\"`]*\"\\]| --> (layer0|out0))$", line));
    }

    [Fact]
    public void Table_fits_120_columns_and_leaves_out_what_is_empty()
    {
        string table = Spec("SmallCnn").ToString();
        Assert.All(table.Split('\n'), line => Assert.True(line.Length <= 120 && !line.EndsWith(' '), line));
        Assert.DoesNotContain("Initializer", Declare.Graph("Input(3)", "ReLU").ToSpec().ToString());
    }

    /// <summary>A culture with comma and full stop exchanged changes nothing, and the same spec gives the same text.</summary>
    [Fact]
    public void Views_do_not_depend_on_the_culture()
    {
        string invariant = Views(Spec("SmallCnn"));
        CultureInfo before = CultureInfo.CurrentCulture;
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NumberGroupSeparator, culture.NumberFormat.NegativeSign) = (",", ".", "~");
        try
        {
            CultureInfo.CurrentCulture = culture;
            Assert.Equal(invariant, Views(Spec("SmallCnn")));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(999, "999")]
    [InlineData(225792, "225,792")]
    [InlineData(4241152, "4.24 M")]
    [InlineData(4089184256, "4.09 G")]
    public void Totals_use_readable_units(long macs, string expected) =>
        Assert.Contains($"Mult-adds    {expected} per sample\n", new NetworkSpec("N", [], [], [new LayerSpec("a", null, "A", [], [], [], [], macs)]).ToString());

    private static NetworkSpec Spec(string name) => Declare.Graph(Declare.Network(s_networks[name]) with { Name = name }).ToSpec();

    private static string Views(NetworkSpec spec) => spec + spec.ToJson() + spec.ToMermaid() + spec.ToSvg();

    private static string? Text(JsonElement element, string property) => element.GetProperty(property).GetString();
}
