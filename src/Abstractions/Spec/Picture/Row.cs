using System.Globalization;

namespace TypedNets.Picture;

/// <summary>An operation as a card's line: kind with arguments at the left, path or shape at the right; the first of a card may have two lines.</summary>
internal sealed class Row
{
    public const double KindSize = 12, DetailSize = 10.5, Margin = 9;
    private const double Gap = 14, LongestPath = 130, OneLine = 21, TwoLines = 37;

    /// <param name="layer">The operation.</param>
    /// <param name="path">Its path within its block.</param>
    /// <param name="before">The operation on the line above; null for the first.</param>
    public Row(LayerSpec layer, string path, LayerSpec? before)
    {
        Layer = layer;
        Family = Families.Of(layer.Kind);
        Arguments = KindArguments(layer);
        HasTwoLines = before is null && (layer.Parameters.Count > 0 || layer.Shares is not null);
        string shape = SpecText.Shape(layer.OutputShape);
        string cost = layer.Shares is not null ? "shares " + TextWidth.Fitted(layer.Shares, DetailSize, LongestPath)
            : layer.ParameterCount > 0 ? Compact(layer.ParameterCount) : "";
        (Right, Lower, LowerRight) = HasTwoLines ? (TextWidth.Fitted(path, DetailSize, LongestPath), shape, cost)
            : before is null || !before.OutputShape.SequenceEqual(layer.OutputShape) ? (shape, "", "") : (cost, "", "");
        double upper = TextWidth.Of(layer.Kind, KindSize, IsBold) + (Arguments.Length > 0 ? 6 : 0) + TextWidth.Of(Arguments, DetailSize) + Gap + TextWidth.Of(Right, DetailSize);
        Width = (2 * Margin) + Math.Max(upper, TextWidth.Of(Lower, DetailSize) + Gap + TextWidth.Of(LowerRight, DetailSize));
        Height = HasTwoLines ? TwoLines : OneLine;
    }

    public LayerSpec Layer { get; }

    public Family Family { get; }

    public bool HasTwoLines { get; }

    /// <summary>Operations with weights stand out.</summary>
    public bool IsBold => HasTwoLines || Family is Family.Join;

    public string Arguments { get; }

    public string Right { get; }

    public string Lower { get; }

    public string LowerRight { get; }

    public double Width { get; }

    public double Height { get; }

    /// <summary>A number of parameters in three digits: <c>9.41K params</c>.</summary>
    public static string Compact(long count) => count switch
    {
        1 => "1 param",
        < 1_000 => count.ToString(CultureInfo.InvariantCulture),
        < 999_500 => (count / 1e3).ToString(Digits(count / 1e3), CultureInfo.InvariantCulture) + "K",
        < 999_500_000 => (count / 1e6).ToString(Digits(count / 1e6), CultureInfo.InvariantCulture) + "M",
        _ => (count / 1e9).ToString("#,0.00", CultureInfo.InvariantCulture) + "G",
    } + (count == 1 ? "" : " params");

    private static string Digits(double value) => value switch { < 9.995 => "0.00", < 99.95 => "0.0", _ => "0" };

    /// <summary>What the shapes of the weights tell of the arguments.</summary>
    private static string KindArguments(LayerSpec layer)
    {
        IReadOnlyList<long>? weight = layer.Parameters.FirstOrDefault(p => p.Role is ParameterRole.Weight or ParameterRole.Embedding)?.Shape;
        if (weight is null)
            return "";
        if (Families.Of(layer.Kind) == Family.Table && weight.Count == 2)
            return $"{SpecText.Integer(weight[0])}×{SpecText.Integer(weight[1])}";
        if (Families.Of(layer.Kind) != Family.Convolution || weight.Count < 3)
            return "";
        string kernel = string.Join("×", weight.Skip(2).Select(size => size.ToString(CultureInfo.InvariantCulture)));
        bool isTransposed = layer.Kind.StartsWith("ConvTranspose", StringComparison.Ordinal);
        if (isTransposed || layer.InputShape.Count == 0 || layer.InputShape[0] is not { } channels || weight[1] == 0 || weight[1] >= channels)
            return kernel;
        return weight[1] == 1 ? kernel + " depthwise" : $"{kernel}, {channels / weight[1]} groups";
    }
}
