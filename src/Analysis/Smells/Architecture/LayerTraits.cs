using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Smells;

/// <summary>What rules about architecture ask of a layer.</summary>
internal static class LayerTraits
{
    /// <summary>The network's layers as they were written: a shared step where it stands first, and not where it is used again.</summary>
    public static IEnumerable<SmellLayer> Written(this SmellNetwork network) => network.Layers.Where(layer =>
        network.Declaration.Steps[layer.Part.Step].Layers[layer.Part.Item].Kind == layer.Kind.Name);

    /// <summary>The activation that the network has most, gates and outputs left out; ReLU where it has none.</summary>
    public static string CommonActivation(this SmellNetwork network) => network.All
        .Where(layer => layer.Kind is ElementwiseActivation { HasState: false } and not (Sigmoid or Hardsigmoid or LogSigmoid or Softplus) && layer.Arguments.Items.Count == 0)
        .GroupBy(layer => layer.Kind.Name).OrderByDescending(group => group.Count()).FirstOrDefault()?.Key ?? nameof(ReLU);

    /// <summary>Whether its sizes are those of a use and the ones here only a sample.</summary>
    public static bool IsParametric(this SmellNetwork network) => network.Declaration.Parameters.Count > 0;

    /// <summary>Whether one of these arguments depends on the network's parameters and so is another at each use.</summary>
    public static bool Varies(this SmellLayer layer, params string[] arguments) =>
        layer.Arguments.Items.Any(argument => argument.Expressions.Count > 0 && (arguments.Length == 0 || arguments.Contains(argument.Name)));

    /// <summary>Whether it drops values in training.</summary>
    public static bool IsDropout(this SmellLayer layer) => layer.Kind is Dropout or ChannelDropout or AlphaDropout or FeatureAlphaDropout;

    /// <summary>Whether it takes mean and scale away.</summary>
    public static bool IsNormalization(this SmellLayer layer) => layer.Kind is BatchNorm or InstanceNorm or GroupNorm or LastDimensionsNorm;

    /// <summary>Whether it sums over inputs with learned weights.</summary>
    public static bool IsWeighted(this SmellLayer layer) =>
        layer.Kind is Linear or Convolution or TransposedConvolution or Bilinear or RecurrentLayer or AttentionLayer;

    /// <summary>Whether it only names the places of elements anew.</summary>
    public static bool IsRearranging(this SmellLayer layer) => layer.Kind is Flatten or ShapeChange or IdentityLayer;

    /// <summary>The size of the last dimension: features, of what a linear layer reads and gives.</summary>
    public static long? Features(this Shape shape) => shape.Rank == 0 ? null : shape[shape.Rank - 1];

    /// <summary>Number of its own parameters, elements counted.</summary>
    public static long ParameterCount(this SmellLayer layer) =>
        (long)Math.Min(long.MaxValue, layer.Parameters.Sum(parameter => parameter.Node.Site.Shape.Aggregate(1m, (product, size) => product * size)));

    /// <summary>Number of elements in a sample; null when a size is not known, or when there are more than can be counted.</summary>
    public static long? Count(this Shape shape) => shape.Sizes.Any(size => size is null) || shape.Sizes.Aggregate(1.0, (product, size) => product * size!.Value) >= long.MaxValue
        ? null
        : shape.Elements;

    /// <summary>The name under which an argument was written: <c>Stride</c> or <c>Strides</c>; null where it was not.</summary>
    public static string? WrittenAs(this SmellLayer layer, string argument) =>
        layer.Arguments.Has(argument + "s") ? argument + "s" : layer.Arguments.Has(argument) ? argument : null;

    /// <summary>A number with its thousands apart: <c>1,234,567</c>.</summary>
    public static string Grouped(this long number) => Grouped((decimal)number);

    /// <inheritdoc cref="Grouped(long)"/>
    public static string Grouped(this decimal number) => number.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);
}
