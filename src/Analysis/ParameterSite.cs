using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis;

/// <summary>A parameter in its place: all that an initializer may depend on.</summary>
/// <param name="Path">Its <c>state_dict</c> key, such as <c>conv1.weight</c>; its random stream follows from it.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Shape">Its sizes.</param>
/// <param name="Fans">Fans by PyTorch's convention; for a bias those of its weight; null where there are none.</param>
/// <param name="EffectiveFans">What an output really sums over and an input really feeds.</param>
/// <param name="ActivationGain">Gain of the activation that follows, 1 when none does.</param>
/// <param name="HasOwnStart">A bias for which an initializer of its own was declared; else it starts as the rule of the weights says.</param>
public sealed record ParameterSite(
    string Path,
    ParameterRole Role,
    EquatableArray<long> Shape,
    Fans? Fans = null,
    Fans? EffectiveFans = null,
    double ActivationGain = 1,
    bool HasOwnStart = false)
{
    /// <summary>The fans by a convention.</summary>
    /// <exception cref="RefusalException">The parameter has none.</exception>
    public Fans FansBy(FanConvention convention) => (convention == FanConvention.Effective ? EffectiveFans ?? Fans : Fans)
        ?? throw new RefusalException(RuleIds.InitializerNotApplicable, null,
            $"it scales by fans, which need at least two dimensions, but {Path} has the shape {ShapeText}.");

    /// <summary>The shape as messages show it.</summary>
    public string ShapeText => string.Join("×", Shape.Select(Invariant.Text));
}
