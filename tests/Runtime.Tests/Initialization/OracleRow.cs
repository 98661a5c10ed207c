using System.Text.Json;
using System.Text.Json.Nodes;
using TypedNets.Analysis;
using TypedNets.Analysis.Layers;

namespace TypedNets.Tests.Initialization;

/// <summary>One seeded call of <c>torch.nn.init</c> and the values that PyTorch gave; a line of initializers.jsonl.</summary>
internal sealed record OracleRow(
    string Id, string Function, JsonObject Args, long[] Shape, ulong Seed, double[] First, double[] Last, double Sum, double SumSq)
{
    private static readonly JsonSerializerOptions s_options = new() { PropertyNameCaseInsensitive = true };

    public static IReadOnlyList<OracleRow> All { get; } =
        [.. Lines().Where(line => line.ContainsKey("function")).Select(line => line.Deserialize<OracleRow>(s_options)!)];

    /// <summary>The gain of an activation by its name in <c>torch.nn.init.calculate_gain</c>.</summary>
    public static double Gain(string nonlinearity, double negativeSlope)
    {
        if (nonlinearity == "linear")
            return new ParameterSite("fc.weight", ParameterRole.Weight, [1, 1]).ActivationGain;
        string kind = nonlinearity switch
        {
            "relu" => "ReLU",
            "leaky_relu" => "LeakyReLU",
            "selu" => "SELU",
            "tanh" => "Tanh",
            "sigmoid" => "Sigmoid",
            _ => throw new ArgumentException($"No activation is known as '{nonlinearity}'.", nameof(nonlinearity)),
        };
        return ((Activation)LayerCatalogue.Get(kind)).Gain(new Arguments([new Argument("NegativeSlope", [negativeSlope])]));
    }

    /// <summary>The rule that this row is a case of.</summary>
    public Initializer Initializer() => Function switch
    {
        "uniform_" => Initializers.RandomUniform(Number("a"), Number("b")),
        "normal_" => Initializers.RandomNormal(Number("std"), Number("mean")),
        "trunc_normal_" => Initializers.TruncatedNormal(Number("std"), Number("mean"), Number("a"), Number("b")),
        "xavier_uniform_" => Initializers.XavierUniform(Number("gain")),
        "xavier_normal_" => Initializers.XavierNormal(Number("gain")),
        "kaiming_uniform_" => Initializers.HeUniform(Mode, Gain(Args["nonlinearity"]!.GetValue<string>(), Number("a"))),
        "kaiming_normal_" => Initializers.HeNormal(Mode, Gain(Args["nonlinearity"]!.GetValue<string>(), Number("a"))),
        "orthogonal_" => Initializers.Orthogonal(Number("gain")),
        "dirac_" => Initializers.Dirac((int)Number("groups")),
        "eye_" => Initializers.Identity(),
        "sparse_" => Initializers.Sparse(Number("sparsity"), Number("std")),
        _ => throw new InvalidOperationException($"No initializer is known as '{Function}'."),
    };

    public static IEnumerable<JsonObject> Lines()
    {
        using Stream stream = typeof(OracleRow).Assembly.GetManifestResourceStream("initializers.jsonl")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            yield return JsonNode.Parse(line)!.AsObject();
    }

    private FanMode Mode => Args["mode"]!.GetValue<string>() == "fan_out" ? FanMode.FanOut : FanMode.FanIn;

    private double Number(string name) => Args[name]!.GetValue<double>();
}
