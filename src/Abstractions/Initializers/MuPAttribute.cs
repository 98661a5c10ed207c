namespace TypedNets;

/// <summary>
/// Scales by width so that learning rates found on a narrow network are right for a wide one: normal with Var W = gain²/fan-in, as
/// <see cref="HeNormalAttribute"/>, but the weights that read out, after which no others come, have that variance over r = width/BaseWidth,
/// width being the number of their input features (Yang et al. 2022, table 3).
/// </summary>
/// <remarks>
/// The package <c>mup</c> draws the readout as at the base width, Var gain²·r/fan-in, and multiplies its output by 1/r; here the factor is in
/// the weights, which for the layer is the same. Learning rates must follow: <c>TypedNets.Training.MuP</c> has them for this form. All
/// hidden widths are taken to grow in proportion to the readout's. Of attention, whose logits the paper divides by the head's size and not by
/// its root, nothing is changed.
/// </remarks>
/// <param name="baseWidth">Number of the readout's input features at the width where the two rules agree, and learning rates were tuned; positive.</param>
public sealed class MuPAttribute(int baseWidth) : ScaledInitializerAttribute
{
    /// <summary>Number of the readout's input features at the width where learning rates were tuned.</summary>
    public int BaseWidth { get; } = baseWidth;
}
