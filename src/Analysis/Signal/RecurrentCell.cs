namespace TypedNets.Analysis.Signal;

/// <summary>One layer and direction of a recurrent network: variances that its matrices put on what they read, and its biases.</summary>
/// <param name="Into">Variance of the input's weights times their fan-in.</param>
/// <param name="Back">Variance of the input's weights times their fan-out of one gate.</param>
/// <param name="Recurrent">Variance of the state's weights times the size of the state.</param>
/// <param name="Bias">Variance of the biases together.</param>
/// <param name="ForgetBias">The mean of the forget gate's.</param>
internal sealed record RecurrentCell(double Into, double Back, double Recurrent, double Bias, double ForgetBias)
{
    /// <summary>Of a layer; null where its weights are no independent draws around zero.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="suffix">What its parameters' names end in.</param>
    public static RecurrentCell? Of(SignalLayer layer, string suffix)
    {
        if (layer.Named("weight_ih" + suffix) is not { } into || layer.Named("weight_hh" + suffix) is not { } recurrent
            || ParameterStart.Of(into) is not { Mean: 0 } own || ParameterStart.Of(recurrent) is not { Mean: 0 } again)
            return null;
        (double variance, double forget) = (0, 0);
        foreach (string name in new[] { "bias_ih", "bias_hh" })
        {
            if (layer.Named(name + suffix) is not { } bias)
                continue;
            if (bias.Draw is Draw.Gates gates && gates.Values.Where((value, gate) => gate != bias.Site.ForgetGate).All(value => value == 0))
                forget += gates.Values[bias.Site.ForgetGate ?? 0];
            else if (ParameterStart.Of(bias) is { Mean: 0 } start)
                variance += start.Variance;
            else
                return null;
        }

        return new(own.Variance * into.Site.BlockShape[1], own.Variance * into.Site.BlockShape[0], again.Variance * recurrent.Site.BlockShape[1], variance, forget);
    }
}
