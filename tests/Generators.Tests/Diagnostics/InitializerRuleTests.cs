namespace TypedNets.Generators.Tests;

/// <summary>Rules about initializers: where they stand, what they can start, and near misses.</summary>
public class InitializerRuleTests
{
    private const string Own = "public class Half : Initializer { public override void Fill(torch.Tensor tensor, TypedNets.Analysis.ParameterSite site, torch.Generator generator) { } }\n";

    [Theory]
    [InlineData("TN2001", "[Network, Input(3, 8, 8), Dirac, Conv2d(4, 3)] partial class Net;")]
    [InlineData("TN2001", "[Network, Input(3, 8, 8), Conv2d(4, 3), Flatten, Linear(4), Identity] partial class Net;")]
    [InlineData("TN2001", "[Network, Input(4, 8, 8), DeltaOrthogonal, Conv2d(4, 3), ConvTranspose2d(4, 3, Groups = 2)] partial class Net;")]
    [InlineData("TN2001", "[Network, Input(8), Fixup] partial class Net { [Linear(8), ReLU, Linear(8)] public partial Sequential A { get; } [Add(nameof(A), Network.Input), ReLU] public partial Value S { get; } [Linear(4)] public partial Linear Head { get; } }")]
    [InlineData("TN2001", "[Network, Input(8), Kumar, Linear(8), Tanh, LayerNorm, SiLU, Linear(4), Softmax(1)] partial class Net;")]
    [InlineData("TN2001", "[Network, Input(3, 8, 8), HighPass, Conv2d(4, 3), ReLU, Conv2d(4, 1)] partial class Net;")]
    [InlineData("TN2001", "[Network, Input(5, 8), Mimetic, Linear(8), TransformerEncoderLayer(2), Linear(4)] partial class Net;")]
    [InlineData("TN2001", "[Network, Input(8), SkipInit] partial class Net { [Linear(8), ReLU, Linear(8)] public partial Sequential A { get; } [LearnedScale] public partial Parameter F { get; } [Add(nameof(F), Network.Input), ReLU] public partial Value S { get; } [Linear(4)] public partial Linear Head { get; } }")]
    [InlineData("TN2001", "[Network, Input(8), DeepNorm] partial class Net { [Linear(8), ReLU, Linear(8)] public partial Sequential A { get; } [Add(nameof(A), Network.Input), LayerNorm] public partial LayerNorm S { get; } [Linear(4)] public partial Linear Head { get; } }")]
    [InlineData("TN2001", "[Network, Input(5, 8), DeepNorm] partial class Net { [PositionEmbedding] public partial Parameter P { get; } [TransformerEncoderLayer(2, ResidualScale = 1.1892)] public partial TransformerEncoderLayer A { get; } [Linear(4)] public partial Linear Head { get; } }")]
    [InlineData("TN2001", "[Network, Input(5, 8), DepthScaledNormal] partial class Net { [PositionEmbedding] public partial Parameter P { get; } [TransformerEncoderLayer(2, NormFirst = true)] public partial TransformerEncoderLayer A { get; } [Linear(4)] public partial Linear Head { get; } }")]
    [InlineData("TN2002", "[Network, Input(8), Sparse(0), Linear(4), Linear(4), Sparse(1)] partial class Net;")]
    [InlineData("TN2002", "[Network(Semantics = InitializerSemantics.Jax), Input(8), TruncatedNormal(0.02, Mean = 5), Linear(4)] partial class Net;")]
    [InlineData("TN2003", Own + "[Network, Input(8), Initializer<Half>, Linear(4)] public partial class Net;")]
    [InlineData("TN2004", "[Network, Input(8), HeNormal, Zeros(For = InitializerTarget.Bias), Linear(4), Orthogonal] partial class Net;")]
    [InlineData("TN2005", "[Network, Input(8), Linear(4), Zeros(For = InitializerTarget.Bias), ReLU, BatchNorm1d, Zeros] partial class Net;")]
    public async Task Near_misses_are_silent(string rule, string source)
    {
        Assert.Contains(Descriptors.All, descriptor => descriptor.Id == rule);
        await DiagnosticCheck.IsSilent(source);
    }

    [Theory]
    [InlineData("[Network, Input(8), Linear(4), {|TN2001:Dirac|}] partial class Net;")]
    [InlineData("[Network, Input(3, 8, 8), Conv2d(4, 3), Dirac({|TN2001:Groups = 3|})] partial class Net;")]
    [InlineData("[Network, Input(8), Linear(4), {|TN2001:DeltaOrthogonal|}] partial class Net;")]
    [InlineData("[Network, Input(6, 8, 8), Conv2d(4, 3), {|TN2001:DeltaOrthogonal|}] partial class Net;")]
    [InlineData("[Network, Input(6, 8, 8), Conv2d(4, 3, Groups = 2), {|TN2001:DeltaOrthogonal|}] partial class Net;")]
    [InlineData("[Network, Input(6, 8, 8), ConvTranspose2d(4, 3), {|TN2001:DeltaOrthogonal|}] partial class Net;")]
    [InlineData("[Network, Input(8), Linear(4), Tanh, BatchNorm1d, {|TN2001:ZerO|}] partial class Net;")]
    [InlineData("[Network, Input(8), {|TN2001:Fixup|}, Linear(4)] partial class Net;")]
    [InlineData("[Network, Input(5, 8), Fixup] partial class Net { [TransformerEncoderLayer(2), {|TN2001:Fixup|}] public partial TransformerEncoderLayer A { get; } [Linear(8)] public partial Linear B { get; } [Add(nameof(A), nameof(B))] public partial Value S { get; } }")]
    [InlineData("[Network, Input(8), {|TN2001:Kumar|}, Linear(4), ReLU, Linear(4)] partial class Net;")]
    [InlineData("[Network, Input(3, 8, 8), Conv2d(4, 1), {|TN2001:HighPass|}, ReLU, Conv2d(4, 3)] partial class Net;")]
    [InlineData("[Network, Input(3, 8, 8), Conv2d(4, 3), ReLU, Conv2d(4, 3), {|TN2001:HighPass|}] partial class Net;")]
    [InlineData("[Network, Input(8), {|TN2001:HighPass|}, Linear(8), ReLU, Linear(4)] partial class Net;")]
    [InlineData("[Network, Input(5, 8), {|TN2001:Mimetic|}, Linear(8), ReLU, Linear(4)] partial class Net;")]
    [InlineData("[Network, Input(5, 8), TransformerEncoderLayer(2), Linear(4), {|TN2001:Mimetic|}] partial class Net;")]
    [InlineData("[Network, Input(8), MuP({|TN2002:0|}), Linear(4)] partial class Net;")]
    [InlineData("[Network, Input(3, 8, 8), HighPass({|TN2002:Correlation = 1|}), Conv2d(4, 3)] partial class Net;")]
    [InlineData("[Network, Input(8), {|TN2001:SkipInit|}] partial class Net { [Linear(8), ReLU, Linear(8)] public partial Sequential A { get; } [Add(nameof(A), Network.Input)] public partial Value S { get; } }")]
    [InlineData("[Network, Input(8), {|TN2001:ReZero|}] partial class Net { [Linear(8)] public partial Linear A { get; } [LearnedScale] public partial Parameter F { get; } [Sigmoid] public partial Value G { get; } [Add(nameof(G), Network.Input)] public partial Value S { get; } }")]
    [InlineData("[Network, Input(5, 8), TransformerEncoderLayer(2), {|TN2001:ReZero|}] partial class Net;")]
    [InlineData("[Network, Input(5, 8), TransformerEncoderLayer(2), {|TN2001:NormalizerFree|}] partial class Net;")]
    [InlineData("[Network, Input(8), {|TN2001:DepthScaledNormal|}] partial class Net { [Linear(8)] public partial Linear A { get; } [Add(nameof(A), Network.Input)] public partial Value S { get; } }")]
    [InlineData("[Network, Input(8), {|TN2001:TFixup|}, Linear(4)] partial class Net;")]
    [InlineData("[Network, Input(8), HeNormal({|TN2002:Gain = -1|}), Linear(4)] partial class Net;")]
    [InlineData("[Network, Input(8), NormalizerFree({|TN2002:Alpha = 0|}), Linear(4)] partial class Net;")]
    [InlineData("[Network, Input(8), Linear(4), Sparse({|TN2002:1.5|})] partial class Net;")]
    [InlineData("[Network({|TN2002:Semantics = (InitializerSemantics)7|}), Input(8), Linear(4)] partial class Net;")]
    [InlineData("[Network(Semantics = InitializerSemantics.Keras), Input(8), Linear(4), TruncatedNormal(0.02, Low = 5, High = 6, {|TN2002:Mean = 0|})] partial class Net;")]
    [InlineData("[Network, Input(8), Linear(4), {|TN2003:Initializer<Initializer>|}] partial class Net;")]
    [InlineData(Own + "public class Third(int n) : Half { public int N => n; }\n[Network, Input(8), {|TN2003:Initializer<Third>|}, Linear(4)] partial class Net;")]
    [InlineData("[Network, Input(8), Linear(4), Zeros, {|TN2004:Ones|}] partial class Net;")]
    [InlineData("[Network, Input(8), Linear(4), ReLU, {|TN2005:HeNormal|}] partial class Net;")]
    [InlineData("[Network, Input(8), Linear(4, Bias = false), {|TN2005:Zeros(For = InitializerTarget.Bias)|}] partial class Net;")]
    [InlineData("[Network, Input(8)] partial class Net { [ReLU, {|TN2005:HeNormal|}] public partial Value A { get; } [Linear(2), HeNormal] public partial Linear B { get; } }")]
    public async Task The_place_is_the_initializer_or_its_argument(string source)
    {
        DiagnosticRun run = await DiagnosticCheck.ReportsMarked(source);
        Assert.Equal("", string.Join("\n", run.FromCompiler));
    }

    /// <summary>α for 16 branches is 2; where sums are not normalised, that comes first.</summary>
    [Theory]
    [InlineData("TransformerEncoderLayer(2)", "its α is 2 for these 16 branches, but what the branch of parts.0.layer.self_attn.in_proj_weight is added to is multiplied by 1; set ResidualScale = 2.")]
    [InlineData("TransformerEncoderLayer(2, ResidualScale = 2, NormFirst = true)", "set NormFirst = false.")]
    public async Task DeepNorm_says_which_factor_it_needs(string layer, string message)
    {
        DiagnosticRun run = await DiagnosticCheck.ReportsMarked($$"""
            [Network, Input(5, 8)] public partial class Part { [{{layer}}] public partial TransformerEncoderLayer Layer { get; } }
            [Network, Input(5, 8), {|TN2001:DeepNorm|}] public partial class Net { [PositionEmbedding] public partial Parameter P { get; } [Block<Part>(Repeat = 8)] public partial ModuleList<Part> Parts { get; } }
            """);
        Assert.Contains(message, run.FromAnalyzer.Single().GetMessage());
    }

    /// <summary>However many networks there are.</summary>
    [Theory]
    [InlineData("RandomNormal({|TN2002:-1|})")]
    [InlineData("{|TN2003:Initializer<Linear>|}")]
    [InlineData("HeNormal, assembly: {|TN2004:XavierNormal|}")]
    public async Task A_mistake_on_the_assembly_is_reported_once(string attribute)
    {
        DiagnosticRun run = await Assembly(attribute, "[Network, Input(8), Linear(4)] partial class Net; [Network, Input(8), Linear(4)] partial class Other;");
        Assert.Equal("", string.Join("\n", run.FromCompiler));
        Assert.All(run.Generated, tree => Assert.Contains("throw", tree.ToString(), StringComparison.Ordinal));
    }

    /// <summary>The assembly's is right for other networks, so the layer is marked.</summary>
    [Fact]
    public async Task An_initializer_of_the_assembly_that_a_layer_cannot_take_is_reported_at_the_layer()
    {
        DiagnosticRun run = await Assembly("Dirac", "[Network, Input(3, 8, 8), Conv2d(4, 3)] partial class Right; [Network, Input(8), {|TN2001:Linear(4)|}] partial class Net;");
        Assert.Equal("", string.Join("\n", run.FromCompiler));
        Assert.Equal("Initializer 'Dirac' of the assembly: it needs a kernel of 3, 4 or 5 dimensions, but linear1.weight has the shape 4×8. Give this layer another initializer.",
            run.FromAnalyzer.Single().GetMessage());
    }

    private static Task<DiagnosticRun> Assembly(string attribute, string networks) =>
        DiagnosticCheck.ReportsMarked($"[assembly: {attribute.Replace(", assembly: ", "]\n[assembly: ", StringComparison.Ordinal)}]\n\nnamespace Sample\n{{\n{networks}\n}}", "using TorchSharp;\nusing TorchSharp.Modules;\nusing TypedNets;\n");
}
