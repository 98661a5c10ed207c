namespace TypedNets.Analysis.Tests.Spec.Picture;

/// <summary>A spec put together by hand, operation by operation.</summary>
internal sealed class SpecSketch(string name)
{
    private readonly List<ValueSpec> _inputs = [];
    private readonly List<LayerSpec> _layers = [];
    private readonly List<BlockSpec> _blocks = [];

    public SpecSketch Input(string input, params long?[] shape)
    {
        _inputs.Add(new ValueSpec(input, shape));
        return this;
    }

    /// <summary>A block; its layers' paths begin with its own.</summary>
    public SpecSketch Block(string path, string kind)
    {
        _blocks.Add(new BlockSpec(path, kind));
        return this;
    }

    /// <summary>An operation; a weight where its shape is given.</summary>
    /// <returns>Its path.</returns>
    public string Add(string path, string kind, string[] inputs, long?[] shape, long[]? weight = null, string? shares = null)
    {
        ParameterSpec[] parameters = weight is null ? [] :
            [new ParameterSpec(path + ".weight", ParameterRole.Weight, weight, 9, 16, 8, 15, "HeNormal", Math.Sqrt(2), 0.125, null)];
        _layers.Add(new LayerSpec(path, null, kind, inputs, ShapeOf(inputs.FirstOrDefault()), shape, parameters, 1000) { Shares = shares });
        return path;
    }

    /// <summary>A 3×3 convolution, a normalisation and a ReLU.</summary>
    public string Convolution(string path, string input, long channels, long size, long kernel = 3)
    {
        long before = ShapeOf(input)[0] ?? 1;
        Add(path + ".conv", "Conv2d", [input], [channels, size, size], [channels, before, kernel, kernel]);
        Add(path + ".norm", "BatchNorm2d", [path + ".conv"], [channels, size, size], [channels]);
        return Add(path + ".relu", "ReLU", [path + ".norm"], [channels, size, size]);
    }

    public NetworkSpec Spec(params string[] outputs) =>
        new(name, _inputs, [.. outputs.Select(output => new ValueSpec(output, ShapeOf(output)))], _layers) { Blocks = _blocks };

    private IReadOnlyList<long?> ShapeOf(string? value) => _layers.LastOrDefault(layer => layer.Path == value)?.OutputShape
        ?? _inputs.Find(input => input.Name == value)?.Shape ?? [];
}
