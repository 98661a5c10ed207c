using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>x, below zero times a learned slope: one for all channels or one each.</summary>
public sealed class PReLU : ElementwiseActivation
{
    /// <inheritdoc/>
    public override bool HasState => true;

    /// <inheritdoc/>
    public override string MemberPrefix => "Prelu";

    /// <inheritdoc/>
    public override double Evaluate(double x, Arguments arguments) => x > 0 ? x : x * Start(arguments);

    /// <summary>That of a leaky ReLU with the slope at the start.</summary>
    public override double Gain(Arguments arguments) => Math.Sqrt(2 / (1 + Math.Pow(Start(arguments), 2)));

    /// <inheritdoc/>
    public override void Infer(LayerInference layer)
    {
        long slopes = layer.Integer("NumParameters", 1, least: 1);
        layer.RequireFloat();
        if (slopes != 1 && (layer.Input.Rank == 0 ? 1 : layer.Known(0, "the number of channels")) is var channels && channels != slopes)
            throw layer.Refuse(RuleIds.SizeMismatch, "NumParameters", $"NumParameters must be 1 or the {channels} channels of its input, but is {slopes}.");
        layer.AddParameter("weight", ParameterRole.Slope, [slopes], start: Start(layer.Arguments));
    }

    /// <inheritdoc/>
    protected internal override (double Mean, double SecondMoment) OutputMoments(double mean, double deviation, Arguments arguments) => Rectified.Output(mean, deviation, Start(arguments));

    /// <inheritdoc/>
    protected internal override double? SlopeBelow(Arguments arguments) => Start(arguments);

    /// <inheritdoc/>
    protected internal override double SlopeMoment(double mean, double deviation, Arguments arguments) => Rectified.Slope(mean, deviation, Math.Pow(Start(arguments), 2));

    private static double Start(Arguments arguments) => arguments.Number("Init", 0.25);
}
