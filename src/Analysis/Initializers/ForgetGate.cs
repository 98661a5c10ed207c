namespace TypedNets.Analysis.Initializers;

/// <summary>Zero but for an LSTM's forget gate, which starts at Value: Gers et al. 2000, Jozefowicz et al. 2015.</summary>
public sealed class ForgetGate : InitializerKind
{
    /// <inheritdoc/>
    public override void Check(Arguments arguments) => RequireFinite("Value", arguments.Number("Value", 1));

    /// <inheritdoc/>
    public override Draw Resolve(Arguments arguments, ParameterSite site) => site.ForgetGate is { } gate
        ? new Draw.Gates([.. Enumerable.Range(0, site.Blocks).Select(i => i == gate ? arguments.Number("Value", 1) : 0)])
        : new Draw.Constant(0);
}
