namespace TypedNets.Analysis.Signal;

/// <summary>
/// Signals through y = W x + b with independent weights of mean 0: E y² = Var W · fan_in · E x² + E b², and for gradients
/// E (∂x)² = Var W · fan_out · E (∂y)², with the fans that an output really sums over and an input really feeds.
/// </summary>
internal static class WeightedSum
{
    /// <summary>Fewer summands than these are no normal distribution.</summary>
    private const double LeastFan = 4;

    /// <summary>The output; null when the weights have no such theory.</summary>
    public static Moments? Forward(SignalLayer layer, Moments input)
    {
        if (layer.Parameter(ParameterRole.Weight) is not { Site.EffectiveFans: { } fans } weight || Start(weight) is not { Mean: 0 } start)
            return null;
        (double mean, double second) = (0, 0);
        if (layer.Parameter(ParameterRole.Bias) is { } bias)
        {
            if (Start(bias) is not { } constant)
                return null;
            (mean, second) = (constant.Mean, constant.Variance + (constant.Mean * constant.Mean));
        }

        double gain = start.Variance * fans.In;
        return new Moments(mean, (gain * input.SecondMoment) + second)
        {
            IsNormal = fans.In >= LeastFan,
            UnitVariance = gain * input.UnitVariance,
            Sources = [layer.Number],
        };
    }

    /// <summary>By how much the gradient's second moment grows from the output to the input; null when unknown.</summary>
    public static double? Backward(SignalLayer layer) =>
        layer.Parameter(ParameterRole.Weight) is { Site.EffectiveFans: { } fans } weight && Start(weight) is { Mean: 0 } start ? start.Variance * fans.Out : null;

    /// <summary>Mean and variance of the elements of a parameter; null where they are not independent draws.</summary>
    private static (double Mean, double Variance)? Start(ParameterNode parameter) => parameter.Draw switch
    {
        Draw.Constant constant => (constant.Value, 0),
        Draw.Normal normal => (normal.Mean, normal.Deviation * normal.Deviation),
        Draw.Uniform uniform => ((uniform.Low + uniform.High) / 2, Square(parameter)),
        Draw.TruncatedNormal { Mean: 0 } cut when cut.Low == -cut.High => (0, Square(parameter)),
        Draw.Orthogonal or Draw.Sparse => (0, Square(parameter)),
        _ => null,
    };

    private static double Square(ParameterNode parameter) => Math.Pow(parameter.Draw.Std(parameter.Site.BlockShape) ?? double.NaN, 2);
}
