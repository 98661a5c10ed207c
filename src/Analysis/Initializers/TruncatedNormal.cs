namespace TypedNets.Analysis.Initializers;

/// <summary>
/// N(Mean, Std²) cut to [Low, High], Std being that before the cut. The ends are absolute as in <c>torch.nn.init.trunc_normal_</c>; in
/// Keras and JAX they are counted in standard deviations from the mean.
/// </summary>
public sealed class TruncatedNormal : InitializerKind
{
    /// <inheritdoc/>
    public override void Check(Arguments arguments)
    {
        RequirePositive("Std", arguments.Number("Std", 0));
        RequireFinite("Mean", arguments.Number("Mean", 0));
        Require(Low(arguments) < High(arguments), "High", $"above Low, {Invariant.Text(Low(arguments))}", High(arguments));
    }

    /// <inheritdoc/>
    public override Draw Resolve(Arguments arguments, ParameterSite site)
    {
        double mean = arguments.Number("Mean", 0), std = arguments.Number("Std", 0), low = Low(arguments), high = High(arguments);
        if (site.Semantics != InitializerSemantics.PyTorch)
            (low, high) = (mean + (low * std), mean + (high * std));

        // Further out, the inverse error function has no digits left and every draw would be an end.
        Require(mean > low - (2 * std) && mean < high + (2 * std), "Mean",
            $"at most two standard deviations outside [{Invariant.Text(low)}, {Invariant.Text(high)}]", mean);
        return new Draw.TruncatedNormal(mean, std, low, high);
    }

    private static double Low(Arguments arguments) => arguments.Number("Low", -2);

    private static double High(Arguments arguments) => arguments.Number("High", 2);
}
