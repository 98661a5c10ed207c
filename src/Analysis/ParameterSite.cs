using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis;

/// <summary>A parameter in its place: all that an initializer may depend on.</summary>
/// <param name="Path">Its <c>state_dict</c> key, such as <c>conv1.weight</c>; its random stream follows from it.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Shape">Its sizes.</param>
/// <param name="Fans">Fans of a block by the convention of <see cref="Semantics"/>, PyTorch's unless set; for a bias those of its weight; null where there are none.</param>
/// <param name="EffectiveFans">What an output really sums over and an input really feeds.</param>
/// <param name="ActivationGain">Gain of the activation that follows, 1 when none does.</param>
/// <param name="HasOwnStart">
/// A bias or recurrent matrix for which an initializer of its own was declared; else it starts as the rule of the weights says.
/// </param>
public sealed record ParameterSite(
    string Path,
    ParameterRole Role,
    EquatableArray<long> Shape,
    Fans? Fans = null,
    Fans? EffectiveFans = null,
    double ActivationGain = 1,
    bool HasOwnStart = false)
{
    /// <summary>
    /// Number of matrices stacked along the first dimension: the gates of a recurrent layer, the projections of attention. Each is
    /// started alone, with the fans that it has alone.
    /// </summary>
    public int Blocks { get; init; } = 1;

    /// <summary>The block of a bias that is an LSTM's forget gate; null where there is none.</summary>
    public int? ForgetGate { get; init; }

    /// <summary>PyTorch's own start where it is not ±1/√fan-in: uniform on ± this, or zero.</summary>
    public double? TorchBound { get; init; }

    /// <summary>The row of a table that starts at zero whatever the rule; null where there is none.</summary>
    public long? ZeroRow { get; init; }

    /// <summary>Whose meaning the initializers' names have.</summary>
    public InitializerSemantics Semantics { get; init; }

    /// <summary>Rows of an orthogonal matrix where they are not the first size; see <see cref="Draw.Orthogonal"/>.</summary>
    public long? Outputs { get; init; }

    /// <summary>Groups of channels of a convolution; 1 for other weights.</summary>
    public long Groups { get; init; } = 1;

    /// <summary>Whether it is a transposed convolution's, whose inputs come first and then the outputs of a group.</summary>
    public bool IsTransposed { get; init; }

    /// <summary>Where it stands among residual branches; null where there are none.</summary>
    public ResidualPlace? Residual { get; init; }

    /// <summary>
    /// Second moment of its layer's output, without bias, over the variance of a weight, for what the layer is predicted to read; null for
    /// rules that do not ask for it.
    /// </summary>
    public double? SignalPerVariance { get; init; }

    /// <summary>
    /// The activation that follows, near zero; null for what <see cref="ActivationGain"/> alone tells: nothing follows where that is 1, else
    /// what follows has a kink there.
    /// </summary>
    public Tangent? Tangent { get; init; }

    /// <summary>The activation that follows, near zero; the identity where none does.</summary>
    public Tangent TangentAtZero => Tangent ?? (ActivationGain == 1 ? Analysis.Tangent.Identity : new Tangent(0, double.NaN));

    /// <summary>Whether no other weights or tables come before it on a way from the network's inputs, nor in its own layer.</summary>
    public bool IsFirst { get; init; }

    /// <summary>Whether no other weights come after it on a way to the network's outputs, nor in its own layer: it reads out.</summary>
    public bool IsLast { get; init; }

    /// <summary>Heads of the self-attention whose projections it is; null for other weights.</summary>
    public long? Heads { get; init; }

    /// <summary>Number of the features or channels that a weight reads; 1 where it has fewer than two dimensions.</summary>
    public long InputFeatures => BlockShape.Count < 2 ? 1 : IsTransposed ? BlockShape[0] : BlockShape[1] * Groups;

    /// <summary>The sizes of one block.</summary>
    public EquatableArray<long> BlockShape => BlockOf(Shape, Blocks);

    /// <summary>One of the matrices stacked in it, which is started alone.</summary>
    /// <param name="block">Its number.</param>
    public ParameterSite OfBlock(int block) => this with { Shape = BlockShape, Blocks = 1, Residual = Residual?.OfBlock(block) };

    /// <summary>The fans by a convention.</summary>
    /// <exception cref="RefusalException">The parameter has none.</exception>
    public Fans FansBy(FanConvention convention) => (convention == FanConvention.Effective ? EffectiveFans ?? Fans : Fans)
        ?? throw new RefusalException(RuleIds.InitializerNotApplicable, null,
            $"it scales by fans, which need at least two dimensions, but {Path} has the shape {ShapeText}.");

    /// <summary>The shape as messages show it.</summary>
    public string ShapeText => string.Join("×", Shape.Select(Invariant.Text));

    /// <summary>The sizes of one of several blocks along the first dimension.</summary>
    internal static EquatableArray<long> BlockOf(EquatableArray<long> shape, int blocks) =>
        blocks == 1 ? shape : [shape[0] / blocks, .. shape.Skip(1)];
}
