namespace TypedNets.Analysis.Initializers;

/// <summary>N(Mean, Std²) cut to [Low, High], as <c>torch.nn.init.trunc_normal_</c>: the ends are absolute, Std is that before the cut.</summary>
public sealed class TruncatedNormal : InitializerKind
{
    /// <inheritdoc/>
    public override void Check(Arguments arguments)
    {
        double std = arguments.Number("Std", 0), low = Low(arguments), high = High(arguments), mean = arguments.Number("Mean", 0);
        RequirePositive("Std", std);
        RequireFinite("Mean", mean);
        Require(low < high, "High", $"above Low, {Invariant.Text(low)}", high);

        // Further out, the inverse error function has no digits left and every draw would be an end.
        Require(mean > low - (2 * std) && mean < high + (2 * std), "Mean",
            $"at most two standard deviations outside [{Invariant.Text(low)}, {Invariant.Text(high)}]", mean);
    }

    /// <inheritdoc/>
    public override Draw Resolve(Arguments arguments, ParameterSite site) =>
        new Draw.TruncatedNormal(arguments.Number("Mean", 0), arguments.Number("Std", 0), Low(arguments), High(arguments));

    private static double Low(Arguments arguments) => arguments.Number("Low", -2);

    private static double High(Arguments arguments) => arguments.Number("High", 2);
}
