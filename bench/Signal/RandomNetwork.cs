using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace TypedNets.Bench.Signal;

/// <summary>
/// Source text of networks drawn from a seed, on which predicted signals are judged: feed-forward and residual, of fully connected layers and
/// of convolutions, 256 and more wide, to 50 weighted layers deep, over all activations and the common initializers.
/// Those with batch normalisation are 16 deep at most: theory has endless batches.
/// </summary>
internal sealed partial class RandomNetwork
{
    private static readonly string[] s_activations =
    [
        "ReLU", "LeakyReLU", "LeakyReLU(NegativeSlope = 0.2)", "PReLU", "RReLU", "ELU", "CELU", "SELU", "GELU", "GELU(Approximate = GeluApproximation.Tanh)", "SiLU", "Mish",
        "Hardswish", "Softplus", "Sigmoid", "Hardsigmoid", "LogSigmoid", "Tanh", "Softsign", "Hardtanh", "ReLU6", "Tanhshrink", "Softshrink", "Hardshrink", "Threshold(0.1, 0)",
    ];

    private static readonly string[] s_initializers =
        ["HeNormal", "HeNormal", "HeUniform", "XavierNormal", "XavierUniform", "LeCunNormal", "Orthogonal", "HeNormal(Mode = FanMode.FanOut)", "HeNormal(Fans = FanConvention.Effective)", ""];

    private readonly Random _random;
    private readonly string _activation;
    private readonly bool _mixes;
    private int _step;

    private RandomNetwork(int seed)
    {
        _random = new Random(seed);
        _activation = s_activations[seed % s_activations.Length];
        _mixes = Chance(25);
    }

    /// <summary>The text of a network's class.</summary>
    /// <param name="seed">From which all is drawn; the activations take turns.</param>
    /// <param name="name">The class.</param>
    public static string Text(int seed, string name)
    {
        var network = new RandomNetwork(seed);
        string initializer = network.Pick(s_initializers);
        string head = $"[Network, Input({{0}}){(initializer.Length > 0 ? ", " : "")}{initializer}]\n";
        return (seed % 5) switch
        {
            0 or 1 => network.Plain(head, name),
            2 => network.Convolutions(head, name),
            3 => network.Residual(head, name),
            _ => network.ResidualMap(head, name),
        };
    }

    /// <summary>The same network with all its layers wider, and its input too unless that is an image.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="factor">How many times as wide.</param>
    public static string Widened(string text, int factor) => WidthPattern().Replace(text, width => (int.Parse(width.Value, CultureInfo.InvariantCulture) * factor).ToString(CultureInfo.InvariantCulture));

    /// <summary>The same network with maps that go on at the other side, where convolutions can, and with pools that read no padding.</summary>
    public static string WithoutEdges(string text) => PaddingPattern().Replace(text, "$0, PaddingMode = PaddingMode.Circular")
        .Replace("PaddingMode.Reflect", "PaddingMode.Circular", StringComparison.Ordinal).Replace("MaxPool2d(3, Stride = 2, Padding = 1)", "MaxPool2d(3, Stride = 2)", StringComparison.Ordinal);

    [GeneratedRegex(@"\bConv2d\(\d+, 3, Padding = \d(, (Stride|Dilation|Groups) = \d)?(?=\))")]
    private static partial Regex PaddingPattern();

    [GeneratedRegex(@"(?<=(Linear|Conv2d|ConvTranspose2d|Input)\()(?!3, )\d+")]
    private static partial Regex WidthPattern();

    private string Activation => _mixes ? Pick(s_activations) : _activation;

    private string Plain(string head, string name)
    {
        string norm = Pick("", "", "", "LayerNorm, ", "BatchNorm1d, ", "RMSNorm, ");
        int depth = Math.Min(Depth(), norm.StartsWith("Batch", StringComparison.Ordinal) ? 16 : 50);
        var text = new StringBuilder().AppendFormat(null, head, Width(256, 512));
        string dropout = Chance(15) ? $", Dropout(0.{_random.Next(1, 5)})" : "";
        bool keepsWidth = Chance(50);
        int width = Width(256, 512);
        for (int i = 1; i < depth; i++)
            text.Append(null, $"[Linear({(keepsWidth ? width : Width(256, 512))}), {norm}{Activation}{dropout}]\n");
        return text.Append(null, $"[Linear({Width(256, 300)})]\npublic partial class {name};\n").ToString();
    }

    private string Convolutions(string head, string name)
    {
        string norm = Pick("", "", "BatchNorm2d, ", "GroupNorm(8), ", "InstanceNorm2d, "), padding = Pick("", "", "", ", PaddingMode = PaddingMode.Circular", ", PaddingMode = PaddingMode.Reflect");
        int size = _random.Next(6, 12), depth = Math.Min(Depth(), norm.StartsWith("Batch", StringComparison.Ordinal) ? 10 : 25), pools = 0;
        var text = new StringBuilder().AppendFormat(null, head, $"{Pick("3", "64", "256")}, {size}, {size}");
        for (int i = 1; i < depth; i++)
        {
            string kind = (Chance(8) && size >= 6 && pools < 2 ? _random.Next(4) : 4) switch
            {
                0 => $"Conv2d(256, 3, Padding = 1, Stride = 2), {norm}{Activation}",
                1 => $"Conv2d(256, 3, Padding = 1), {norm}{Activation}, MaxPool2d(2)",
                2 => $"Conv2d(256, 3, Padding = 1), {norm}{Activation}, AvgPool2d(2)",
                3 => $"Conv2d(256, 3, Padding = 1), {norm}{Activation}, MaxPool2d(3, Stride = 2, Padding = 1)",
                _ => "",
            };
            (size, pools) = kind.Length > 0 ? (size / 2, pools + 1) : (size, pools);
            text.Append(null, $"[{(kind.Length > 0 ? kind : $"{Convolution(padding, isFirst: i == 1)}, {norm}{Activation}{(Chance(8) ? ", Dropout(0.2)" : "")}")}]\n");
        }

        return text.Append(null, $"[{Pick("GlobalAvgPool2d, Flatten, Linear(256)", "Conv2d(256, 1)", "Flatten, Linear(256)")}]\npublic partial class {name};\n").ToString();
    }

    private string Convolution(string padding, bool isFirst) => _random.Next(10) switch
    {
        < 6 => $"Conv2d(256, 3, Padding = 1{padding})",
        6 => "Conv2d(256, 1)",
        7 => $"Conv2d(256, 3, Padding = 2, Dilation = 2{padding})",
        8 when !isFirst => $"Conv2d(256, 3, Padding = 1, Groups = 4{padding})",
        _ => "ConvTranspose2d(256, 3, Padding = 1)",
    };

    private string Residual(string head, string name)
    {
        int width = Width(256, 512), blocks = Math.Max(1, Depth() / 2);
        var text = new StringBuilder().AppendFormat(null, head, width).Append(null, $"public partial class {name}\n{{\n");
        string form = Pick("plain", "pre", "post"), norm = Pick("LayerNorm", "RMSNorm", "BatchNorm1d");
        string last = Step(text, "", $"Linear({width})");
        for (int i = 0; i < blocks; i++)
        {
            string dropout = Chance(10) ? ", Dropout(0.1)" : "";
            string branch = Step(text, $"From(nameof({last})), ", $"{(form == "pre" ? norm + ", " : "")}Linear({Width(256, 512)}), {Activation}{dropout}, Linear({width})");
            last = form == "post" ? Step(text, $"Add(nameof({branch}), nameof({last})), ", norm) : Step(text, $"Add(nameof({branch}), nameof({last}))", "");
            if (Chance(6))
                last = Step(text, $"Concat(nameof({last}), nameof({branch})), ", $"Linear({width})");
        }

        Step(text, $"From(nameof({last})), ", $"{(form == "pre" ? norm + ", " : "")}Linear(256)");
        return text.Append("}\n").ToString();
    }

    private string ResidualMap(string head, string name)
    {
        string form = Pick("plain", "pre", "post"), norm = Pick("BatchNorm2d", "GroupNorm(8)");
        int size = _random.Next(6, 11), blocks = Math.Max(1, Math.Min(Depth(), norm == "BatchNorm2d" && form != "plain" ? 12 : 24) / 2);
        var text = new StringBuilder().AppendFormat(null, head, $"64, {size}, {size}").Append(null, $"public partial class {name}\n{{\n");
        string last = Step(text, "", "Conv2d(256, 3, Padding = 1)");
        for (int i = 0; i < blocks; i++)
        {
            string before = form == "pre" ? $"{norm}, {Activation}, " : "", after = form == "post" ? $", {norm}" : "";
            string branch = Step(text, $"From(nameof({last})), ", $"{before}Conv2d(256, 3, Padding = 1){after}, {Activation}, Conv2d(256, {Pick("1", "3, Padding = 1")}){after}");
            string sum = Step(text, $"Add(nameof({branch}), nameof({last}))", "");
            last = form == "post" ? Step(text, $"From(nameof({sum})), ", Activation) : sum;
            if (Chance(6))
                last = Step(text, $"Concat(nameof({last}), nameof({branch})), ", "Conv2d(256, 1)");
            else if (Chance(6) && size >= 6)
                (last, size) = (Step(text, $"From(nameof({last})), ", "Conv2d(256, 3, Padding = 1, Stride = 2)"), (size + 1) / 2);
        }

        Step(text, $"From(nameof({last})), ", Pick("Conv2d(256, 1)", "GlobalAvgPool2d, Flatten, Linear(256)"));
        return text.Append("}\n").ToString();
    }

    /// <summary>Writes a property and gives its name; its type is what the layers ask for.</summary>
    private string Step(StringBuilder text, string reads, string layers)
    {
        string[] stateful = [.. layers.Split(", ").Select(layer => layer.Split('(')[0]).Where(kind => kind is "Linear" or "Conv2d" or "LayerNorm" or "RMSNorm" or "BatchNorm1d" or "BatchNorm2d" or "GroupNorm" or "PReLU")];
        string type = stateful.Length switch { 0 => "Value", 1 => stateful[0], _ => "Sequential" };
        string step = $"S{++_step}";
        text.Append(null, $"    [{reads}{layers}] public partial {type} {step} {{ get; }}\n");
        return step;
    }

    private int Depth() => Chance(15) ? 50 : _random.Next(2, 51);

    private int Width(int least, int most) => _random.Next(least, most + 1);

    private string Pick(params ReadOnlySpan<string> choices) => choices[_random.Next(choices.Length)];

    private bool Chance(int percent) => _random.Next(100) < percent;
}
