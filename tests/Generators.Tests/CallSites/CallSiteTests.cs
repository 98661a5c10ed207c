namespace TypedNets.Generators.Tests;

/// <summary>TN1201 and TN1202: what networks are called with in the author's code.</summary>
public class CallSiteTests
{
    private const string Networks = """
        [Network, Input(3, 32, 32), Conv2d(8, 3), ReLU, GlobalAvgPool2d, Flatten, Linear(16)]
        public partial class Encoder;

        [Network, Input(32), Linear(10)]
        public partial class Head;

        [Network, Input(16), Linear(10)]
        public partial class Fitting;

        [Network, Input(16, DType = DType.Int64), Embedding(65, 8), Flatten, Linear(2)]
        public partial class Text;

        [Network, Input("left", 4), Input("right", 5)]
        public partial class Pair
        {
            [From("left"), Linear(3)] public partial Linear One { get; }
            [From("right"), Linear(3)] public partial Linear Other { get; }
            [Add(nameof(One), nameof(Other))] public partial Value Sum { get; }
        }


        """;

    private const string OfEncoder = "Input 'input' of 'Head' must be N×32, but the output of 'Encoder' is N×16; change the output of 'Encoder' or the input of this network, or reshape between them.";

    [Theory]
    [InlineData("head.call({|TN1201:encoder.call(x)|});", OfEncoder)]
    [InlineData("head.forward({|TN1201:encoder.forward(x)|});", OfEncoder)]
    [InlineData("var f = encoder.call(x); head.call({|TN1201:f|});", OfEncoder)]
    [InlineData("using var f = encoder.call(x); using var g = f.relu(); head.call({|TN1201:g|});", OfEncoder)]
    [InlineData("using (var f = encoder.call(x)) { if (x.requires_grad) head.call({|TN1201:f / 255|}); }", OfEncoder)]
    [InlineData("x = encoder.call(x); head.call({|TN1201:torch.nn.functional.dropout(x, 0.5).to(torch.CPU)|});", OfEncoder)]
    [InlineData("foreach (int i in new[] { 1, 2 }) { var f = encoder.call(x); head.call({|TN1201:f|}); }", OfEncoder)]
    [InlineData("encoder.call({|TN1201:torch.zeros(3, 32, 32)|});", "Input 'input' of 'Encoder' must be N×3×32×32, but torch.zeros is 3×32×32; the batch is missing, add it with unsqueeze(0).")]
    [InlineData("encoder.call({|TN1201:torch.randn(8, 1, 28, 28)|});", "Input 'input' of 'Encoder' must be N×3×32×32, but torch.randn is 8×1×28×28; give it those sizes.")]
    [InlineData("encoder.call({|TN1201:torch.rand(new long[] { 8, 32, 32, 3 })|});", "Input 'input' of 'Encoder' must be N×3×32×32, but torch.rand is 8×32×32×3; give it those sizes.")]
    [InlineData("encoder.call({|TN1201:torch.rand([8, 3, 32, 33])|});", "Input 'input' of 'Encoder' must be N×3×32×32, but torch.rand is 8×3×32×33; give it those sizes.")]
    [InlineData("fitting.call({|TN1201:torch.rand(8, 4, 5).flatten(1)|});", "Input 'input' of 'Fitting' must be N×16, but torch.rand is 8×20; give it those sizes.")]
    [InlineData("fitting.call({|TN1201:torch.rand(8, 4, 5).reshape(8, -1)|});", "Input 'input' of 'Fitting' must be N×16, but torch.rand is 8×20; give it those sizes.")]
    [InlineData("fitting.call({|TN1201:torch.rand(16, 8).permute(1, 0).unsqueeze(-1)|});", "Input 'input' of 'Fitting' must be N×16, but torch.rand is 8×16×1; give it those sizes.")]
    [InlineData("pair.call(torch.zeros(2, 4), {|TN1201:torch.zeros(2, 4)|});", "Input 'right' of 'Pair' must be N×5, but torch.zeros is 2×4; give it those sizes.")]
    [InlineData("text.call({|TN1202:torch.zeros(2, 16)|});", "Input 'input' of 'Text' must be int64, but torch.zeros is float32; give token numbers, such as torch.randint(10, size) or x.to(torch.int64).")]
    [InlineData("fitting.call({|TN1202:torch.randint(10, (2, 16))|});", "Input 'input' of 'Fitting' must be float32, but torch.randint is int64; convert it with x.to(torch.float32).")]
    [InlineData("fitting.call({|TN1202:torch.zeros(2, 16, dtype: torch.int64)|});", "Input 'input' of 'Fitting' must be float32, but torch.zeros is int64; convert it with x.to(torch.float32).")]
    public Task What_does_not_fit_is_found(string code, string message) => DiagnosticCheck.Finds(Networks + Method(code), message);

    [Theory]
    [InlineData("fitting.call(encoder.call(x));")]
    [InlineData("head.call(x);")]
    [InlineData("head.call(torch.cat([encoder.call(x), encoder.call(x)], 1));")]
    [InlineData("head.call(encoder.call(x).repeat(1, 2));")]
    [InlineData("encoder.call(torch.zeros(3, 32, 32).unsqueeze(0));")]
    [InlineData("long n = x.shape[0]; encoder.call(torch.zeros(n, 3, 32, 32));")]
    [InlineData("long side = x.shape[2]; encoder.call(torch.zeros(1, 3, side, side));")]
    [InlineData("var f = encoder.call(x); f = torch.cat([f, f], 1); head.call(f);")]
    [InlineData("var f = encoder.call(x); if (x.requires_grad) f = torch.cat([f, f], 1); head.call(f);")]
    [InlineData("var f = encoder.call(x); for (int i = 0; i < 2; i++) { head.call(f); f = torch.cat([f, f], 1); }")]
    [InlineData("var f = encoder.call(x); void Widen() => f = torch.cat([f, f], 1); Widen(); head.call(f);")]
    [InlineData("var f = encoder.call(x); Fill(ref f); head.call(f);")]
    [InlineData("text.call(torch.zeros(2, 16).to(torch.int64));")]
    [InlineData("text.call(torch.randint(65, [2, 16]));")]
    [InlineData("fitting.call(torch.zeros(2, 16, dtype: x.dtype));")]
    [InlineData("fitting.call(torch.rand(8, 4, 4).reshape(-1, 16));")]
    [InlineData("pair.call(torch.zeros(2, 4), torch.zeros(2, 5));")]
    [InlineData("pair.call(input2: torch.zeros(2, 5), input1: torch.zeros(2, 4));")]
    public Task What_fits_or_is_not_certain_is_silent(string code) => DiagnosticCheck.Misses(Networks + Method(code), "TN1201", "TN1202");

    /// <summary>A network that is wrong is reported where it is declared.</summary>
    [Fact]
    public Task A_wrong_network_is_one_mistake() => DiagnosticCheck.Reports(
        "[Network, Input(8), Linear({|TN1107:0|})] public partial class Wrong;\n" + Networks + Method("new Wrong().call(torch.zeros(1)); fitting.call(new Wrong().call(x));"),
        "Linear 'Linear1': OutFeatures must be positive, but is 0.");

    private static string Method(string code) => $$"""
        public static class Use
        {
            public static void Run(Encoder encoder, Head head, Fitting fitting, Text text, Pair pair, torch.Tensor x)
            {
                {{code}}
            }

            public static void Fill(ref torch.Tensor x) => x = torch.zeros(1, 32);
        }
        """;
}
