using System.Globalization;
using System.Text;

namespace TypedNets.Bench;

/// <summary>
/// Source text of networks as a large project has them: small convolutional networks and multi-layer perceptrons on classes, networks
/// of 4 to 12 layers on properties. Sizes, activations and initializers differ, and the same number gives the same networks.
/// </summary>
internal sealed class ManyNetworks
{
    private readonly Random _random;
    private readonly string _name;

    private ManyNetworks(int index) => (_random, _name) = (new Random(index), $"Net{index}");

    /// <summary>The file of one network.</summary>
    public static string Text(int index) => new ManyNetworks(index).Text();

    private string Text()
    {
        string network = _random.Next(20) switch { < 7 => Cnn(), < 12 => Mlp(), _ => Properties() };
        string space = Chance(4) ? $"namespace Models.{Pick("Vision", "Audio", "Tabular")}.Trials{_random.Next(10)};\n\n" : "";
        return $"using TypedNets;\nusing TorchSharp.Modules;\n\n{space}{network}";
    }

    private string Cnn()
    {
        var text = new StringBuilder($"[Network, Input({Pick("1", "3")}, {Size(28, 64)}, {Size(28, 64)}){Initializers()}]\n");
        for (int block = _random.Next(1, 4); block > 0; block--)
            text.Append(CultureInfo.InvariantCulture, $"[{Convolution()}, {Activation()}, {Pick("MaxPool2d", "AvgPool2d")}(2)]\n");
        text.Append(CultureInfo.InvariantCulture, $"[Flatten, Linear({Size(32, 512)}){LayerInitializer()}, {Activation()}, Dropout(0.{Size(1, 5)})]\n");
        return text.Append(CultureInfo.InvariantCulture, $"[Linear({Size(2, 200)}, Name = \"Head\")]\npublic partial class {_name};\n").ToString();
    }

    private string Mlp()
    {
        var text = new StringBuilder($"[Network, Input({Size(8, 2000)}){Initializers()}]\n");
        for (int layer = _random.Next(1, 5); layer > 0; layer--)
            text.Append(CultureInfo.InvariantCulture, $"[Linear({Size(16, 1024)}){LayerInitializer()}, {Activation()}{(Chance(30) ? ", Dropout" : "")}]\n");
        return text.Append(CultureInfo.InvariantCulture, $"[Linear({Size(1, 100)})]\npublic partial class {_name};\n").ToString();
    }

    private string Properties()
    {
        int layers = _random.Next(4, 13), convolutions = _random.Next(layers / 3, layers - 1);
        var text = new StringBuilder($"[Network, Input(3, {Size(64, 96)}, {Size(64, 96)}){Initializers()}]\npublic partial class {_name}\n{{\n");
        for (int i = 1; i <= convolutions; i++)
        {
            string pool = i % 3 == 0 ? ", MaxPool2d(2)" : "";
            Property(text, $"{Convolution(withNormalization: false)}, {Activation()}{pool}{LayerInitializer()}", "Conv2d", $"Stage{i}");
        }

        for (int i = 1; i <= layers - convolutions; i++)
        {
            string flatten = i == 1 ? "Flatten, " : "";
            Property(text, $"{flatten}Linear({Size(8, 512)}), {Activation()}{LayerInitializer()}", "Linear", $"Dense{i}");
        }

        return text.Append("}\n").ToString();
    }

    private static void Property(StringBuilder text, string attributes, string type, string name) =>
        text.Append(CultureInfo.InvariantCulture, $"    [{attributes}]\n    public partial {type} {name} {{ get; }}\n\n");

    private string Convolution(bool withNormalization = true) => withNormalization && Chance(40)
        ? $"Conv2d({Size(8, 256)}, 3, Padding = 1, Bias = false), BatchNorm2d"
        : $"Conv2d({Size(8, 256)}, {Pick("3, Padding = 1", "5, Padding = Pad.Same", "[3, 5], Paddings = [1, 2]")})";

    private string Activation() =>
        Pick("ReLU", "ReLU", "ReLU", "GELU", "SiLU", "Tanh", "ELU", $"LeakyReLU(NegativeSlope = 0.{Size(1, 30)})");

    private string Initializers() => _random.Next(5) switch
    {
        0 => "",
        1 => ", HeNormal",
        2 => ", XavierUniform",
        3 => ", HeNormal(Mode = FanMode.FanOut), Constant(0.01, For = InitializerTarget.Bias)",
        _ => ", Orthogonal",
    };

    private string LayerInitializer() => Chance(10) ? Pick(", LeCunNormal", ", RandomNormal(0.02)", ", XavierNormal, Zeros(For = InitializerTarget.Bias)") : "";

    private string Pick(params ReadOnlySpan<string> choices) => choices[_random.Next(choices.Length)];

    private int Size(int least, int most) => _random.Next(least, most + 1);

    private bool Chance(int percent) => _random.Next(100) < percent;
}
