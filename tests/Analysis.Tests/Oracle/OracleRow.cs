using System.Reflection;
using System.Text.Json;
using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Tests.Oracle;

/// <summary>A row of layers.jsonl: a layer as PyTorch built it and ran it on one sample, or PyTorch's refusal.</summary>
internal sealed record OracleRow(JsonElement Json)
{
    /// <summary>PyTorch's arguments that TypedNets infers, with the dimension of the sample that they are equal to.</summary>
    private static readonly Dictionary<string, Index> s_inferred = new()
    {
        ["in_channels"] = 0,
        ["num_features"] = 0,
        ["num_channels"] = 0,
        ["in_features"] = ^1,
        ["input_size"] = ^1,
        ["embed_dim"] = ^1,
        ["d_model"] = ^1,
    };

    public string Id => Json.GetProperty("id").GetString()!;

    public string Kind => Json.GetProperty("kind").GetString()!;

    public bool IsAccepted => Json.GetProperty("ok").GetBoolean();

    public long[] Input => Sizes(Json.GetProperty("input"));

    public string Expected => IsAccepted
        ? Describe(Sizes(Json.GetProperty("output")), Json.GetProperty("count").GetInt64(), Json.GetProperty("params").EnumerateArray().Select(p =>
            (p.GetProperty("name").GetString()!, Sizes(p.GetProperty("shape")), Fan(p, "fan_in"), Fan(p, "fan_out"))))
        : "refused";

    /// <summary>What the catalogue says, in the words of <see cref="Expected"/>.</summary>
    public string Actual()
    {
        var layer = new LayerInference(Arguments(), Shape.Of([.. Input.Select(n => (long?)n)]), Kind == "Embedding" ? DType.Int64 : DType.Float32);
        try
        {
            LayerCatalogue.Get(Kind).Infer(layer);
        }
        catch (RefusalException)
        {
            return "refused";
        }

        return Describe([.. layer.Output.Sizes.Select(n => n!.Value)], layer.Parameters.Sum(p => Shape.Product(p.Shape.Select(n => (long?)n))!.Value),
            layer.Parameters.Select(p => (p.Name, p.Shape.ToArray(), Fans.OfShape(p.Shape)?.In, Fans.OfShape(p.Shape)?.Out)));
    }

    /// <summary>PyTorch's arguments under the names of the attribute.</summary>
    public Arguments Arguments()
    {
        Type attribute = typeof(LayerAttribute).Assembly.GetType($"TypedNets.{Kind}Attribute", throwOnError: true)!;
        var arguments = new List<Argument>();
        foreach (JsonProperty property in Json.GetProperty("args").EnumerateObject())
        {
            string name = Pascal(property.Name);
            if (attribute.GetProperty(name) is { } written)
                arguments.Add(Argument(name, property.Value, attribute, written));
            else
                AssertInferred(property);
        }

        return new Arguments([.. arguments]);
    }

    private void AssertInferred(JsonProperty property)
    {
        Assert.True(s_inferred.TryGetValue(property.Name, out Index dimension),
            $"{Kind}: the attribute has no property for '{property.Name}', and it is not known as inferred.");
        Assert.Equal(Input[dimension], property.Value.GetInt64());
    }

    /// <summary>An array goes to the plural where the property itself holds one number.</summary>
    private static Argument Argument(string name, JsonElement value, Type attribute, PropertyInfo property) => value.ValueKind switch
    {
        JsonValueKind.Array => new Argument(property.PropertyType.IsArray || attribute.GetProperty(name + "s") is null ? name : name + "s",
            [.. value.EnumerateArray().Select(Number)]),
        JsonValueKind.String when value.GetString() is "same" => new Argument(name, [Pad.Same]),
        JsonValueKind.String when value.GetString() is "valid" => new Argument(name, [Pad.Valid]),
        JsonValueKind.String => new Argument(name, [], Pascal(value.GetString()!)),
        _ => new Argument(name, [Number(value)]),
    };

    private static double Number(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => Dim.Same,
        JsonValueKind.True => 1,
        JsonValueKind.False => 0,
        _ => value.GetDouble(),
    };

    private static string Pascal(string name) => string.Concat(name.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static double? Fan(JsonElement parameter, string name) =>
        parameter.TryGetProperty(name, out JsonElement fan) ? fan.GetDouble() : null;

    private static long[] Sizes(JsonElement sizes) => [.. sizes.EnumerateArray().Select(n => n.GetInt64())];

    private static string Describe(long[] output, long count, IEnumerable<(string Name, long[] Shape, double? FanIn, double? FanOut)> parameters) =>
        $"{string.Join('×', output)}, {count}: {string.Join("; ", parameters.Select(p => $"{p.Name} {string.Join('×', p.Shape)} {p.FanIn}/{p.FanOut}"))}";
}
