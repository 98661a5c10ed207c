using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Initializers;

/// <summary>Xavier's rule, scaled by the number of residual branches, for LN(α·x + f(x)), Wang et al. 2022, figure 2.</summary>
public sealed class DeepNorm : XavierInitializer
{
    /// <summary>What α may be off by, so that it can be written with four digits.</summary>
    private const double Tolerance = 1e-3;

    /// <inheritdoc/>
    public override double? Gain(Arguments arguments, ParameterSite site)
    {
        ResidualPlace place = ResidualPlaces.Of(site);
        if (place.Layers == 0)
            return base.Gain(arguments, site);
        (double alpha, double beta) = Factors(place);
        RequireSum(site, place, alpha);
        return base.Gain(arguments, site) * (place.Scores > 0 ? 1 : beta);
    }

    /// <inheritdoc/>
    protected override Draw Distribution(double deviation, InitializerSemantics semantics) => Normal(deviation, semantics);

    /// <summary>α and β; in a stack of L branches, 2N of an encoder or 3M of a decoder, L^(1/4) and (4L)^(−1/4).</summary>
    private static (double Alpha, double Beta) Factors(ResidualPlace place)
    {
        int encoders = place.Branches - place.Decoders, stack = place.IsDecoder ? place.Decoders : encoders;
        if (place.IsDecoder || place.Decoders == 0)
            return (Math.Pow(stack, 0.25), Math.Pow(4.0 * stack, -0.25));
        double depth = Math.Pow(Math.Pow(place.EncoderLayers, 4) * place.DecoderLayers, 1.0 / 16);
        return (0.81 * depth, 0.87 / depth);
    }

    private static void RequireSum(ParameterSite site, ResidualPlace place, double alpha)
    {
        string factor = Invariant.Text(alpha);
        if (!place.IsNormalized)
        {
            throw new RefusalException(RuleIds.InitializerNotApplicable, null,
                $"it is for sums that are normalised, LN(α·x + f(x)), but that around {site.Path} is not; {(place.IsInside ? "set NormFirst = false" : $"put LayerNorm after its Add, and [Rescaling({factor})] on the value that the branch is added to")}.");
        }

        if (Math.Abs(place.Shortcut - alpha) > Tolerance * alpha)
        {
            throw new RefusalException(RuleIds.InitializerNotApplicable, null,
                $"its α is {factor} for these {place.Branches} branches, but what the branch of {site.Path} is added to is multiplied by {Invariant.Text(place.Shortcut)}; {(place.IsInside ? $"set ResidualScale = {factor}" : $"let Add read it through a step with [Rescaling({factor})]")}.");
        }
    }
}
