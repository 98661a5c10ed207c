using TypedNets.Analysis.Initializers;

namespace TypedNets.Analysis;

/// <summary>How a framework's layers start when no initializer is given.</summary>
/// <param name="Weight">For weights, and for recurrent matrices where it is PyTorch's.</param>
/// <param name="Embedding">For tables of rows that are looked up.</param>
/// <param name="Bias">For biases; null where they start as beside any other rule for weights.</param>
/// <param name="OpensForgetGates">Whether an LSTM's forget gates start at one when its other biases start at zero.</param>
internal sealed record DefaultStarts(ScopedInitializer Weight, ScopedInitializer Embedding, ScopedInitializer? Bias, bool OpensForgetGates)
{
    private static readonly ScopedInitializer s_torch = Rule(nameof(TorchDefault));
    private static readonly DefaultStarts s_pyTorch = new(s_torch, s_torch, s_torch, OpensForgetGates: true);

    // Dense, convolutions and recurrent layers: glorot_uniform, zeros, unit_forget_bias; Embedding: "uniform".
    private static readonly DefaultStarts s_keras = new(Rule(nameof(XavierUniform)),
        Rule(nameof(RandomUniform), new Argument("Low", [-0.05]), new Argument("High", [0.05])), Bias: null, OpensForgetGates: true);

    // lecun_normal, zeros; Embed: variance_scaling(1, "fan_in", "normal", out_axis=0), whose fan is the number of features, the second size.
    private static readonly DefaultStarts s_jax = new(Rule(nameof(LeCunNormal)),
        Rule(nameof(VarianceScaling), new Argument("Mode", [], nameof(FanMode.FanOut)), new Argument("Distribution", [], nameof(Distribution.Normal))),
        Bias: null, OpensForgetGates: false);

    /// <summary>Those of a framework.</summary>
    public static DefaultStarts Of(InitializerSemantics semantics) => semantics switch
    {
        InitializerSemantics.Keras => s_keras,
        InitializerSemantics.Jax => s_jax,
        _ => s_pyTorch,
    };

    private static ScopedInitializer Rule(string kind, params Argument[] arguments) =>
        new(new InitializerDeclaration(kind, InitializerTarget.Weight, new Arguments([.. arguments])), default);
}
