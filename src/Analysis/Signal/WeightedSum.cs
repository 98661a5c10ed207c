namespace TypedNets.Analysis.Signal;

/// <summary>
/// Signals through y = W x + b with independent weights of mean 0: E y² = Var W · fan_in · E x² + E b², and for gradients
/// E (∂x)² = Var W · fan_out · E (∂y)², with the fans that an output really sums over and an input really feeds.
/// </summary>
internal static class WeightedSum
{
    /// <summary>Fewer summands than these are no normal distribution.</summary>
    private const double LeastFan = 4;

    /// <summary>A uniform bias that is less than this share of the second moment leaves a sum normal.</summary>
    private const double LeastUniform = 0.3;

    /// <summary>The output of a fully connected layer; null when its weights have no such theory.</summary>
    public static Moments? Forward(SignalLayer layer, Moments input) =>
        layer.Parameter(ParameterRole.Weight)?.Site.EffectiveFans is { } fans && ParameterStart.WeightVariance(layer) is { } variance
            ? Output(layer, input, variance * fans.In, new(() => variance * fans.In * input.Shared), fans.In, input.Profile, input.PairsBy is null ? null : new(() => input.Pairs.Times(variance * fans.In)))
            : null;

    /// <summary>By how much the gradient's second moment grows from the output to the input; null when unknown.</summary>
    public static double? Backward(SignalLayer layer) => layer.Parameter(ParameterRole.Weight)?.Site.EffectiveFans.HasValue == true
        ? ParameterStart.WeightVariance(layer) * layer.Parameter(ParameterRole.Weight)!.Site.EffectiveFans!.Value.Out
        : null;

    /// <summary>A sum over independent weights, with its bias.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="input">What it sums.</param>
    /// <param name="factor">On the second moment.</param>
    /// <param name="sharedSum">The same of what all data share.</param>
    /// <param name="summands">How many it sums.</param>
    /// <param name="profile">How the sum without bias is spread over the positions.</param>
    /// <param name="pairs">How what all data share of the sum differs over pairs of positions; null where it does not.</param>
    public static Moments? Output(SignalLayer layer, Moments input, double factor, Lazy<double> sharedSum, double summands, Profile? profile, Lazy<SharedMap>? pairs)
    {
        if (ParameterStart.OfBias(layer) is not { } bias)
            return null;
        double sum = factor * input.SecondMoment, added = bias.SecondMoment;
        var output = Moments.Normal(layer.Number, bias.Mean, sum + added, new(() => sharedSum.Value + added), pairs);
        return output with
        {
            Sources = [layer.Owner],
            Function = summands >= LeastFan ? output.Function : null,
            Profile = added == 0 ? profile : Profile.Mix([(sum, profile), (added, null)]),
            Marginal = layer.Parameter(ParameterRole.Bias)?.Draw is Draw.Uniform uniform && added > LeastUniform * (sum + added)
                ? new(() => Marginal.Of(0, sum, null).Plus(Marginal.Uniform(uniform.Low, uniform.High))) : null,
        };
    }
}
