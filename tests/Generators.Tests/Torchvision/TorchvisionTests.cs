using System.Text.Json;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TypedNets.Generators.Tests.Torchvision;

/// <summary>torchvision's networks, as the zoo has them: parameters, keys, shapes, fans, the shape of every layer, and logits under a fixed filling.</summary>
[Collection(nameof(Running.TorchCollection))]
public sealed class TorchvisionTests
{
    [Theory]
    [InlineData("alexnet", "AlexNet", 1e-4)]
    [InlineData("vgg16", "VGG16", 1e-4)]
    [InlineData("resnet18", "ResNet18", 1e-4)]
    [InlineData("resnet50", "ResNet50", 1e-3)]
    [InlineData("mobilenet_v2", "MobileNetV2", 1e-3)]
    [InlineData("densenet121", "DenseNet121", 1e-3)]
    [InlineData("vit_b_16", "ViT", 1e-3)]
    public void A_network_is_torchvisions(string model, string name, double tolerance)
    {
        using DisposeScope scope = NewDisposeScope();
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Torchvision", "models", model + ".json")));
        JsonElement expected = json.RootElement;
        string source = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Torchvision", "networks", name + ".cs"));
        using NetworkAssembly assembly = NetworkAssembly.Of(source.Replace("Input(3, 224, 224)", $"Input({string.Join(", ", Sizes(expected.GetProperty("input")))})", StringComparison.Ordinal));
        RunningNetwork running = assembly["Zoo.Networks." + name];
        using Module<Tensor, Tensor> network = running.Create(seed: 1);

        Graphs.SpecComparison.AssertDeclares(running.Spec);
        Assert.Equal(expected.GetProperty("parameters").GetInt64(), running.Spec.ParameterCount);
        AssertFans(running.Spec, expected.GetProperty("state"));
        AssertShapes(running.Spec, expected.GetProperty("leaves"));
        Fill(network.state_dict(), [.. expected.GetProperty("state").EnumerateArray()]);

        network.eval();
        using IDisposable noGradient = no_grad();
        Tensor logits = network.call(arange(expected.GetProperty("input").EnumerateArray().Aggregate(1L, (n, size) => n * size.GetInt64()), float64)
            .mul(0.01).sin().to(float32).reshape([1, .. Sizes(expected.GetProperty("input"))]));

        double largest = expected.GetProperty("logits_abs_max").GetDouble();
        double[] first = [.. expected.GetProperty("logits").EnumerateArray().Select(value => value.GetDouble())];
        float[] actual = [.. logits.data<float>()];
        Assert.Equal(largest, actual.Max(Math.Abs), tolerance * largest);
        for (int i = 0; i < first.Length; i++)
            Assert.Equal(first[i], actual[i], tolerance * largest);
        Assert.Equal(expected.GetProperty("logits_sum").GetDouble(), actual.Sum(value => (double)value), tolerance * largest * Math.Sqrt(actual.Length));
    }

    private static void AssertFans(NetworkSpec spec, JsonElement state)
    {
        string[] expected = [.. state.EnumerateArray().Where(entry => entry.GetProperty("parameter").GetBoolean()).Select(entry =>
            $"{entry.GetProperty("name").GetString()}: {string.Join('×', Sizes(entry.GetProperty("shape")))} {Fan(entry, "fan_in")}/{Fan(entry, "fan_out")}").Order(StringComparer.Ordinal)];
        string[] actual = [.. spec.Layers.SelectMany(layer => layer.Parameters)
            .Select(p => $"{p.Name}: {string.Join('×', p.Shape)} {p.FanIn}/{p.FanOut}").Order(StringComparer.Ordinal)];
        Assert.Equal(expected, actual);
    }

    /// <summary>The shapes of all layers with parameters; torchvision's others are named otherwise, and their shapes follow.</summary>
    private static void AssertShapes(NetworkSpec spec, JsonElement leaves)
    {
        Dictionary<string, string> shapes = leaves.EnumerateArray().GroupBy(leaf => leaf[0].GetString()!).ToDictionary(group => group.Key, group => string.Join('×', Sizes(group.First()[2])));
        LayerSpec[] named = [.. spec.Layers.Where(layer => shapes.ContainsKey(layer.Path))];
        Assert.True(named.Length >= spec.Layers.Count(layer => layer.Parameters.Count > 0 && layer.Kind is "Conv2d" or "BatchNorm2d" or "LayerNorm"), "layers are missing");
        Assert.All(named, layer => Assert.Equal(shapes[layer.Path], string.Join('×', layer.OutputShape)));
    }

    /// <summary>The file's rule: entry k of the state dict, flat index i.</summary>
    private static void Fill(Dictionary<string, Tensor> tensors, JsonElement[] entries)
    {
        Assert.Equal(entries.Select(entry => entry.GetProperty("name").GetString()).Order(StringComparer.Ordinal), tensors.Keys.Order(StringComparer.Ordinal));
        for (int k = 0; k < entries.Length; k++)
        {
            string name = entries[k].GetProperty("name").GetString()!;
            Tensor tensor = tensors[name];
            Assert.Equal(Sizes(entries[k].GetProperty("shape")), tensor.shape);
            if (tensor.dtype == ScalarType.Int64)
                continue;
            Func<double, double> value = tensor.dim() >= 2 ? Scaled(Math.Sqrt(2 / entries[k].GetProperty("fan_in").GetDouble()))
                : name.EndsWith("running_var", StringComparison.Ordinal) ? s => 1 + (0.5 * s * s)
                : name.EndsWith("running_mean", StringComparison.Ordinal) || name.EndsWith("bias", StringComparison.Ordinal) ? s => 0.1 * s
                : s => 1 + (0.1 * s);
            Span<float> numbers = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, float>(tensor.bytes);
            for (int i = 0; i < numbers.Length; i++)
                numbers[i] = (float)value(Math.Sin((0.37 * (i % 1009)) + (0.11 * (i / 1009)) + k));
        }
    }

    private static Func<double, double> Scaled(double by) => s => s * by;

    private static string Fan(JsonElement entry, string name) => entry.TryGetProperty(name, out JsonElement fan) ? fan.GetDouble().ToString(System.Globalization.CultureInfo.InvariantCulture) : "";

    private static long[] Sizes(JsonElement sizes) => [.. sizes.EnumerateArray().Select(size => size.GetInt64())];
}
