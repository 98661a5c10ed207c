namespace TypedNets.Analysis.Signal;

/// <summary>Mean and variance of the elements of a parameter that are drawn independently, or as good as.</summary>
/// <param name="Mean">Their mean.</param>
/// <param name="Variance">Their variance.</param>
internal readonly record struct ParameterStart(double Mean, double Variance)
{
    /// <summary>E w².</summary>
    public double SecondMoment => Variance + (Mean * Mean);

    /// <summary>Of a parameter; null where its elements are no such draws.</summary>
    public static ParameterStart? Of(ParameterNode? parameter) => parameter?.Draw switch
    {
        Draw.Constant constant => new(constant.Value, 0),
        Draw.Normal normal => new(normal.Mean, normal.Deviation * normal.Deviation),
        Draw.Uniform uniform => new((uniform.Low + uniform.High) / 2, Square(parameter)),
        Draw.TruncatedNormal { Mean: 0 } cut when cut.Low == -cut.High => new(0, Square(parameter)),
        Draw.Orthogonal or Draw.Sparse => new(0, Square(parameter)),
        _ => null,
    };

    /// <summary>Of a layer's weight of mean zero; null where it has none.</summary>
    public static double? WeightVariance(SignalLayer layer) => Of(layer.Parameter(ParameterRole.Weight)) is { Mean: 0 } start ? start.Variance : null;

    /// <summary>Of a layer's bias, zero where it has none; null where it is no such draw.</summary>
    public static ParameterStart? OfBias(SignalLayer layer) => layer.Parameter(ParameterRole.Bias) is { } bias ? Of(bias) : new(0, 0);

    /// <summary>Why a layer's weights or biases have no such start; null where they have, or where it has none.</summary>
    public static string? Unknown(SignalLayer layer) => layer.Parameters
        .Where(parameter => parameter.Site.Role is ParameterRole.Weight or ParameterRole.Bias or ParameterRole.Recurrent
            && parameter.Draw is not Draw.Gates && (Of(parameter) is not { } start || (start.Mean != 0 && parameter.Site.Role != ParameterRole.Bias)))
        .Select(parameter => $"{parameter.Site.Path} starts by {parameter.Initializer}, whose elements are not independent draws around zero").FirstOrDefault();

    private static double Square(ParameterNode parameter) => Math.Pow(parameter.Draw.Std(parameter.Site.BlockShape) ?? double.NaN, 2);
}
