using System.Globalization;
using System.Text.RegularExpressions;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TypedNets.Randomness;

/// <summary>Which networks draw random numbers in training.</summary>
internal static partial class RandomLayers
{
    /// <summary>
    /// Whether any layer draws: of a generated network its spec says so; of TorchSharp's modules the kind does, where those that keep their
    /// dropout to themselves count as drawing.
    /// </summary>
    public static bool AnyIn(nn.Module module) => module is INetwork network
        ? network.Spec.Layers.Any(Draws) || module.children().Any(child => !HidesDropout(child) && AnyIn(child))
        : Draws(module) || HidesDropout(module) || module.children().Any(AnyIn);

    private static bool Draws(nn.Module module) => module switch
    {
        Dropout dropout => dropout.p > 0,
        Dropout1d dropout => dropout.p > 0,
        Dropout2d dropout => dropout.p > 0,
        Dropout3d dropout => dropout.p > 0,
        AlphaDropout dropout => dropout.p > 0,
        FeatureAlphaDropout dropout => dropout.p > 0,
        RReLU => true,
        _ => false,
    };

    private static bool HidesDropout(nn.Module module) => module is LSTM or GRU or RNN or MultiheadAttention
        or TransformerEncoderLayer or TransformerDecoderLayer or TransformerEncoder or TransformerDecoder or Transformer;

    private static bool Draws(LayerSpec layer) => layer.Kind switch
    {
        "RReLU" => true,
        _ when layer.Kind.Contains("Dropout", StringComparison.Ordinal) => Probability(layer, 0.5) > 0,
        "TransformerEncoderLayer" or "TransformerDecoderLayer" => Probability(layer, 0.1) > 0,
        _ => Probability(layer, 0) > 0,
    };

    /// <summary>What the arguments say, as the spec writes them; what they leave out is the layer's default.</summary>
    private static double Probability(LayerSpec layer, double fallback) =>
        Dropped().Match(layer.Arguments) is { Success: true } match ? double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : fallback;

    [GeneratedRegex(@"\b(?:P|Dropout|DropoutP) = ([^,\s]+)")]
    private static partial Regex Dropped();
}
