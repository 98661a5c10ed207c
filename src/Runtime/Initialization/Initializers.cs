using System.Runtime.CompilerServices;
using TypedNets.Analysis;

namespace TypedNets;

/// <summary>
/// The known rules by which parameters start, one method for each attribute of the same name, which has the formula and its source.
/// Two are equal when rule and arguments are. All throw <see cref="ArgumentException"/> for an argument out of its range. A rule means
/// what its name means under the <see cref="NetworkAttribute.Semantics"/> of the network that it is given to.
/// </summary>
public static class Initializers
{
    /// <summary>The names of all rules, in alphabetical order.</summary>
    public static IReadOnlyList<string> Names => InitializerParser.Names;

    /// <summary>Normal with Var W = gain²/fan (He et al. 2015).</summary>
    /// <param name="mode">Which fan is used.</param>
    /// <param name="gain">Factor on the standard deviation; null is that of the activation that follows.</param>
    /// <param name="fans">How fans are counted.</param>
    public static Initializer HeNormal(FanMode mode = FanMode.FanIn, double? gain = null, FanConvention fans = FanConvention.PyTorch) =>
        Rule().Optional(mode).Optional(gain).Optional(fans).Build();

    /// <summary>Uniform on ±gain·√(3/fan) (He et al. 2015).</summary>
    /// <inheritdoc cref="HeNormal"/>
    public static Initializer HeUniform(FanMode mode = FanMode.FanIn, double? gain = null, FanConvention fans = FanConvention.PyTorch) =>
        Rule().Optional(mode).Optional(gain).Optional(fans).Build();

    /// <summary>Normal with Var W = gain²·2/(fan-in + fan-out) (Glorot and Bengio 2010).</summary>
    /// <param name="gain">Factor on the standard deviation; null is 1.</param>
    /// <param name="fans">How fans are counted.</param>
    public static Initializer XavierNormal(double? gain = null, FanConvention fans = FanConvention.PyTorch) =>
        Rule().Optional(gain).Optional(fans).Build();

    /// <summary>Uniform on ±gain·√(6/(fan-in + fan-out)) (Glorot and Bengio 2010).</summary>
    /// <inheritdoc cref="XavierNormal"/>
    public static Initializer XavierUniform(double? gain = null, FanConvention fans = FanConvention.PyTorch) =>
        Rule().Optional(gain).Optional(fans).Build();

    /// <summary>Normal with Var W = gain²/fan-in (LeCun et al. 1998).</summary>
    /// <inheritdoc cref="XavierNormal"/>
    public static Initializer LeCunNormal(double? gain = null, FanConvention fans = FanConvention.PyTorch) =>
        Rule().Optional(gain).Optional(fans).Build();

    /// <summary>Uniform on ±gain·√(3/fan-in) (LeCun et al. 1998).</summary>
    /// <inheritdoc cref="XavierNormal"/>
    public static Initializer LeCunUniform(double? gain = null, FanConvention fans = FanConvention.PyTorch) =>
        Rule().Optional(gain).Optional(fans).Build();

    /// <summary>Normal with Var W = 1/(fan-in·φ'(0)²·(1 + φ(0)²)) before an activation φ that has a slope at zero (Kumar 2017).</summary>
    /// <inheritdoc cref="XavierNormal"/>
    public static Initializer Kumar(double? gain = null, FanConvention fans = FanConvention.PyTorch) =>
        Rule().Optional(gain).Optional(fans).Build();

    /// <summary>He's rule scaled by the number of residual branches, zero at their ends (Zhang et al. 2019); for residual networks without normalisation.</summary>
    /// <inheritdoc cref="HeNormal"/>
    public static Initializer Fixup(FanMode mode = FanMode.FanIn, double? gain = null, FanConvention fans = FanConvention.PyTorch) =>
        Rule().Optional(mode).Optional(gain).Optional(fans).Build();

    /// <summary>He's rule with the variance of the readout divided by width/baseWidth (Yang et al. 2022).</summary>
    /// <param name="baseWidth">Number of the readout's input features at the width where learning rates were tuned; positive.</param>
    /// <param name="gain">Factor on the standard deviation; null is that of the activation that follows.</param>
    /// <param name="fans">How fans are counted.</param>
    public static Initializer MuP(int baseWidth, double? gain = null, FanConvention fans = FanConvention.PyTorch) =>
        Rule().Required(baseWidth).Optional(gain).Optional(fans).Build();

    /// <summary>Filters of sum zero in the first convolution (after Camacho and Wang 2022), He's rule in all other layers.</summary>
    /// <param name="correlation">Correlation of two pixels of a window, 0 ≤ correlation &lt; 1.</param>
    /// <param name="gain">Factor on the standard deviation; null is that of the activation that follows.</param>
    /// <param name="fans">How fans are counted.</param>
    public static Initializer HighPass(double correlation = 0, double? gain = null, FanConvention fans = FanConvention.PyTorch) =>
        Rule().Optional(correlation, 0).Optional(gain).Optional(fans).Build();

    /// <summary>Self-attention with W_Q·W_Kᵀ ≈ α₁·Z + β₁·I and W_V·W_O = α₂·Z − β₂·I (Trockman and Kolter 2023); other weights as the framework starts them.</summary>
    /// <param name="alpha1">α₁, the share of noise in the product of queries and keys.</param>
    /// <param name="beta1">β₁, the share of the identity in it.</param>
    /// <param name="alpha2">α₂, the share of noise in the product of values and output.</param>
    /// <param name="beta2">β₂, the share of the negative identity in it.</param>
    public static Initializer Mimetic(double alpha1 = 0.7, double beta1 = 0.7, double alpha2 = 0.4, double beta2 = 0.4) =>
        Rule().Optional(alpha1, 0.7).Optional(beta1, 0.7).Optional(alpha2, 0.4).Optional(beta2, 0.4).Build();

    /// <summary>He's rule, the learned factors of residual branches zero (De and Smith 2020); for networks whose branches end in LearnedScale.</summary>
    /// <inheritdoc cref="HeNormal"/>
    public static Initializer SkipInit(FanMode mode = FanMode.FanIn, double? gain = null, FanConvention fans = FanConvention.PyTorch) =>
        Rule().Optional(mode).Optional(gain).Optional(fans).Build();

    /// <summary>Xavier's rule, the learned factors of residual branches zero (Bachlechner et al. 2020); for networks whose branches end in LearnedScale.</summary>
    /// <inheritdoc cref="XavierNormal"/>
    public static Initializer ReZero(double? gain = null, FanConvention fans = FanConvention.PyTorch) =>
        Rule().Optional(gain).Optional(fans).Build();

    /// <summary>He's rule with the factors of x + α·f(x/β) folded in (Brock et al. 2021); for residual networks without normalisation.</summary>
    /// <param name="alpha">α, positive.</param>
    /// <param name="mode">Which fan is used.</param>
    /// <param name="gain">Factor on the standard deviation; null is that of the activation that follows.</param>
    /// <param name="fans">How fans are counted.</param>
    public static Initializer NormalizerFree(double alpha = 0.2, FanMode mode = FanMode.FanIn, double? gain = null, FanConvention fans = FanConvention.PyTorch) =>
        Rule().Optional(alpha, 0.2).Optional(mode).Optional(gain).Optional(fans).Build();

    /// <summary>N(0, std²), less at the ends of residual branches the deeper they are (Bao et al. 2021); for transformers.</summary>
    /// <param name="std">Standard deviation of what is not divided, positive.</param>
    public static Initializer DepthScaledNormal(double std = 0.02) => Rule().Optional(std, 0.02).Build();

    /// <summary>Xavier's rule scaled by the number of layers (Huang et al. 2020); for transformers without normalisation.</summary>
    /// <inheritdoc cref="XavierNormal"/>
    public static Initializer TFixup(double? gain = null, FanConvention fans = FanConvention.PyTorch) =>
        Rule().Optional(gain).Optional(fans).Build();

    /// <summary>Xavier's rule scaled by the number of layers (Wang et al. 2022); for transformers with LN(α·x + f(x)).</summary>
    /// <inheritdoc cref="XavierNormal"/>
    public static Initializer DeepNorm(double? gain = null, FanConvention fans = FanConvention.PyTorch) =>
        Rule().Optional(gain).Optional(fans).Build();

    /// <summary>A random orthogonal matrix times the gain (Saxe et al. 2014).</summary>
    /// <param name="gain">Factor on the matrix; null is the gain of the activation that follows.</param>
    public static Initializer Orthogonal(double? gain = null) => Rule().Optional(gain).Build();

    /// <summary>A random orthogonal matrix scaled to Var W = gain²/in (Martens et al. 2021).</summary>
    /// <param name="gain">Factor on the matrix; null is the gain of the activation that follows.</param>
    public static Initializer ScaledOrthogonal(double? gain = null) => Rule().Optional(gain).Build();

    /// <summary>Kernels with an orthogonal matrix at their centre (Xiao et al. 2018); for convolutions with no more inputs than outputs.</summary>
    /// <param name="gain">Factor on the matrix; null is the gain of the activation that follows.</param>
    public static Initializer DeltaOrthogonal(double? gain = null) => Rule().Optional(gain).Build();

    /// <summary>Orthogonal matrices scaled so that each layer's output is predicted to have the second moment scale² (Bingham and Miikkulainen 2023).</summary>
    /// <param name="scale">Root of the second moment, positive.</param>
    public static Initializer UnitVariance(double scale = 1) => Rule().Optional(scale, 1).Build();

    /// <summary>Identities and Hadamard matrices, nothing at random (Zhao et al. 2022); for matrices and convolutions.</summary>
    public static Initializer ZerO() => Rule().Build();

    /// <summary>Normal with a fixed standard deviation.</summary>
    /// <param name="std">Standard deviation, positive.</param>
    /// <param name="mean">Mean.</param>
    public static Initializer RandomNormal(double std, double mean = 0) => Rule().Required(std).Optional(mean, 0).Build();

    /// <summary>Uniform between fixed ends.</summary>
    /// <param name="low">Lower end.</param>
    /// <param name="high">Upper end, above the lower.</param>
    public static Initializer RandomUniform(double low, double high) => Rule().Required(low).Required(high).Build();

    /// <summary>Normal cut to [low, high].</summary>
    /// <param name="std">Standard deviation before the cut, positive.</param>
    /// <param name="mean">Mean before the cut, at most two standard deviations outside the ends; a network refuses what is further.</param>
    /// <param name="low">Lower end, in the weight's own units, or in standard deviations from the mean under other semantics than PyTorch's; may be infinite.</param>
    /// <param name="high">Upper end, above the lower; may be infinite.</param>
    public static Initializer TruncatedNormal(double std, double mean = 0, double low = -2, double high = 2) =>
        Rule().Required(std).Optional(mean, 0).Optional(low, -2).Optional(high, 2).Build();

    /// <summary>Var W = scale/fan, from a distribution of choice (Keras' <c>VarianceScaling</c>).</summary>
    /// <param name="scale">The variance times the fan, positive.</param>
    /// <param name="mode">Which fan is used.</param>
    /// <param name="distribution">The distribution drawn from.</param>
    /// <param name="fans">How fans are counted.</param>
    public static Initializer VarianceScaling(
        double scale = 1,
        FanMode mode = FanMode.FanIn,
        Distribution distribution = Distribution.TruncatedNormal,
        FanConvention fans = FanConvention.PyTorch) =>
        Rule().Optional(scale, 1).Optional(mode).Optional(distribution).Optional(fans).Build();

    /// <summary>Kernels that pass the input through; for convolutions only.</summary>
    /// <param name="groups">Groups of channels, each passed through on its own.</param>
    public static Initializer Dirac(int groups = 1) => Rule().Optional(groups, 1).Build();

    /// <summary>Ones on the diagonal; for matrices only.</summary>
    public static Initializer Identity() => Rule().Build();

    /// <summary>Normal, with a share of each column set to zero (Martens 2010); for matrices only.</summary>
    /// <param name="sparsity">Share of zeros in each column, 0 ≤ sparsity ≤ 1.</param>
    /// <param name="std">Standard deviation of the others, positive.</param>
    public static Initializer Sparse(double sparsity, double std = 0.01) => Rule().Required(sparsity).Optional(std, 0.01).Build();

    /// <summary>All zero.</summary>
    public static Initializer Zeros() => Rule().Build();

    /// <summary>All one.</summary>
    public static Initializer Ones() => Rule().Build();

    /// <summary>All equal.</summary>
    /// <param name="value">The value.</param>
    public static Initializer Constant(double value) => Rule().Required(value).Build();

    /// <summary>Zero, but one value at an LSTM's forget gates; for biases.</summary>
    /// <param name="value">Sum of the two biases of a forget gate.</param>
    public static Initializer ForgetGate(double value = 1) => Rule().Optional(value, 1).Build();

    /// <summary>What PyTorch's own layers start with, biases included: uniform on ±1/√fan-in.</summary>
    public static Initializer TorchDefault() => Rule().Build();

    /// <summary>
    /// Reads a rule from a command line: the name of a method of this class and its arguments, as in <c>he-normal</c>,
    /// <c>orthogonal(1.414)</c>, <c>RandomNormal(0.01)</c> or <c>he-normal(mode: fan-out, gain: 1)</c>. Case, hyphens and underscores
    /// do not count. Every <see cref="Initializer.Name"/> of this class' initializers reads back to its equal.
    /// </summary>
    /// <param name="text">The rule.</param>
    /// <exception cref="ArgumentException">No such rule, or arguments that it does not have; the message lists what there is.</exception>
    public static Initializer Parse(string text) => InitializerParser.Parse(text);

    /// <summary>
    /// Ranks the rules that can start all weights of a network by what is predicted under them: those that keep the second moments of all
    /// layers and the squared norms of all gradients nearest to 1 come first; of those that do so equally well, to half a power of ten,
    /// the simplest. Biases count as zero.
    /// </summary>
    /// <param name="spec">The network, as in <c>Initializers.Recommend(SmallCnn.Spec)</c>; what it declares itself makes no difference.</param>
    public static IReadOnlyList<Recommendation> Recommend(NetworkSpec spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        return [.. InitializerRanking.Of(spec).Select(ranked => new Recommendation(Parse(ranked.Declaration.Kind), ranked.Range))];
    }

    private static RuleBuilder Rule([CallerMemberName] string kind = "") => new(kind);
}
