namespace TypedNets;

/// <summary>
/// Whose meaning the initializers' names have on a network, and whose layers it starts as when it has none. The same name stands for
/// different distributions in different frameworks: <c>docs/initializers.md</c> has the table.
/// </summary>
public enum InitializerSemantics
{
    /// <summary>
    /// PyTorch's: normal distributions are whole, He and Orthogonal take the gain of the activation that follows, fans are read off the
    /// weight's shape.
    /// </summary>
    PyTorch,

    /// <summary>
    /// Those of Keras 3: <c>he_normal</c>, <c>glorot_normal</c> and <c>lecun_normal</c> are cut at two standard deviations, their variance
    /// kept; He's gain is √2 and Orthogonal's 1 unless set; a depthwise kernel's fans are those of <c>DepthwiseConv2D</c>.
    /// </summary>
    Keras,

    /// <summary>
    /// Those of <c>jax.nn.initializers</c> on the layers of Flax: as Keras, but with the fans of a transposed convolution that Flax's
    /// <c>ConvTranspose</c> has and the gates of recurrent layers started one by one.
    /// </summary>
    Jax,
}
