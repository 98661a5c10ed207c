using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedNets.Generators.Tests;

/// <summary>Code as it is while it is typed: what the compiler reports is left to it, and nothing throws.</summary>
public class UnfinishedCodeTests
{
    private const int Variants = 300;

    [Theory]
    [InlineData("missing bracket", "[Conv2d(64, 5, Padding = 2)]", "[Conv2d(64, 5, Padding = 2]")]
    [InlineData("missing parenthesis", "[Conv2d(64, 5, Padding = 2)]", "[Conv2d(64, 5, Padding = 2")]
    [InlineData("missing argument", "[Conv2d(64, 5, Padding = 2)]", "[Conv2d(64, )]")]
    [InlineData("missing arguments", "[Conv2d(64, 5, Padding = 2)]", "[Conv2d]")]
    [InlineData("missing value", "[Conv2d(64, 5, Padding = 2)]", "[Conv2d(64, 5, Padding = )]")]
    [InlineData("unknown attribute", "[Flatten]", "[Flaten]")]
    [InlineData("unknown property", "[Conv2d(64, 5, Padding = 2)]", "[Conv2d(64, 5, Pading = 2)]")]
    [InlineData("unknown constant", "[Linear(128)]", "[Linear(Width)]")]
    [InlineData("unknown constant in an array", "[Conv2d(64, 5, Padding = 2)]", "[Conv2d(64, [5, Width])]")]
    [InlineData("not a constant", "[Linear(128)]", "[Linear(System.Environment.ProcessorCount)]")]
    [InlineData("text for a number", "[Linear(128)]", "[Linear(\"128\")]")]
    [InlineData("number too large", "[Linear(128)]", "[Linear(99999999999)]")]
    [InlineData("unknown initializer", "HeNormal]", "HeeNormal]")]
    [InlineData("unknown type of an initializer", "HeNormal]", "Initializer<Missing>]")]
    [InlineData("abstract attribute", "[Flatten]", "[Layer]")]
    [InlineData("network twice", "[Network,", "[Network, Network,")]
    [InlineData("missing input size", "Input(3, 32, 32)", "Input(3, , 32)")]
    public async Task What_the_compiler_reports_is_left_to_it(string name, string right, string unfinished)
    {
        foreach (string source in new[] { DiagnosticSource.OnClass, DiagnosticSource.OnProperties })
        {
            Assert.Contains(right, source, StringComparison.Ordinal);
            DiagnosticRun run = await DiagnosticRun.Of(DiagnosticSource.Head + source.Replace(right, unfinished, StringComparison.Ordinal));
            Assert.True(run.Mistakes.IsEmpty, $"{name}: {run}");
            Assert.NotEmpty(run.FromCompiler);
            Assert.DoesNotContain(run.FromCompiler, d => d.Id == "CS8785" || (d.Location.SourceTree is { } tree && run.Generated.Contains(tree)));
        }
    }

    [Theory]
    [InlineData("[Block<Residual>(16)]", "[Block<Missing>(16)]")]
    [InlineData("[Block<Residual>(16)]", "[Block<>(16)]")]
    [InlineData("[Block<Residual>(16)]", "[Block<Resid")]
    [InlineData("[Block<Residual>(16)]", "[Block(16)]")]
    [InlineData("[Block<Residual>(16)]", "[Block<int>(16)]")]
    [InlineData("[Block<Residual>(16)]", "[Block<Residual>(16, )]")]
    [InlineData("[Block<Residual>(16)]", "[Block<Residual>(Widt)]")]
    [InlineData("[Block<Residual>(16)]", "[Block<Residual>(16, Repeat = )]")]
    [InlineData("Layer<Scale>(0.5, OutputShape = [32])", "Layer<Scale>(0.5, OutputShape = [)")]
    [InlineData("Layer<Scale>(0.5, OutputShape = [32])", "Layer<Scal>(0.5)")]
    [InlineData("[Parameter] private const double Rate = 0.1;", "[Parameter] private const double Rate;")]
    [InlineData("[Parameter] private const double Rate = 0.1;", "[Parameter] private const double Rate = ;")]
    [InlineData("[Parameter] private const double Rate = 0.1;", "[Parameter] private const double Width = 0.1;")]
    [InlineData("[Parameter] private const double Rate = 0.1;", "[Parameter] private const double Rate = Stride * Rate;")]
    [InlineData("[Parameter] private const double Rate = 0.1;", "[Parameter] private const double Rate = 0.1; private const int A = B + Width, B = A;")]
    [InlineData("[Parameter] private const int Ratio = 4;", "[Parameter] public int Ratio => 4;")]
    [InlineData("Conv2d(Channels / Ratio, 1)", "Conv2d(Channels / , 1)")]
    [InlineData("Conv2d(Channels / Ratio, 1)", "Conv2d(Channels / (Ratio - 4), 1)")]
    [InlineData("public partial Value Gated { get; }", "public partial Value Gated { get; ")]
    public async Task Unfinished_blocks_are_left_to_the_compiler(string right, string unfinished)
    {
        Assert.Contains(right, BlockSource.Net, StringComparison.Ordinal);
        DiagnosticRun run = await DiagnosticRun.Of(DiagnosticSource.Head + BlockSource.Net.Replace(right, unfinished, StringComparison.Ordinal));
        Assert.True(run.Mistakes.IsEmpty, run.ToString());
        Assert.NotEmpty(run.FromCompiler);
        Assert.DoesNotContain(run.FromCompiler, d => d.Id == "CS8785");
    }

    /// <summary>What does not parse in a method says nothing of the layers.</summary>
    [Fact]
    public Task A_body_that_does_not_parse_hides_no_mistake() => DiagnosticCheck.ReportsMarked(
        "[Network, Input(4)] public partial class {|TN1003:Net|} { public int Half(int x) { return x / } public int One => 1 + ; }");

    [Fact]
    public Task A_network_is_left_to_the_compiler_while_a_block_of_it_does_not_parse() => DiagnosticCheck.ReportsMarked(
        "[Network, Input(4)] public partial class Net { [Block<Part>] public partial Part A { get; } [Add(Network.Input, nameof(A))] public partial Value B { get; } }\n"
        + "[Network, Input(4)] public partial class Part { [Linear(3)] public partial Linear A { get; } [Linear(4 public partial Linear B { get; } }");

    [Theory]
    [InlineData("public partial Linear Head { get; }", "public partial Linnear Head { get; }")]
    [InlineData("public partial Linear Head { get; }", "public partial Head { get; }")]
    [InlineData("public partial Linear Head { get; }", "public partial Linear Head { ")]
    [InlineData("public partial Linear Head { get; }", "public partial Linear { get; }")]
    [InlineData("public partial Linear Head { get; }", "")]
    public async Task An_unfinished_property_is_left_to_the_compiler(string right, string unfinished)
    {
        DiagnosticRun run = await DiagnosticRun.Of(DiagnosticSource.Head + DiagnosticSource.OnProperties.Replace(right, unfinished, StringComparison.Ordinal));
        Assert.True(run.Mistakes.IsEmpty, run.ToString());
        Assert.DoesNotContain(run.FromCompiler, d => d.Id == "CS8785");
    }

    [Theory]
    [InlineData("[Network, Input(4), Linear(2)] public partial struct Net;")]
    [InlineData("[Network, Input(4), Linear(2)] public partial record struct Net;")]
    [InlineData("[Network, Input(4), Linear(2)] public partial interface Net;")]
    [InlineData("[Network, Input(4)] public enum Net { [Linear(2)] A }")]
    [InlineData("public class OddAttribute : LayerAttribute; [Network, Input(4), Odd] public partial class Net;")]
    [InlineData("public class OddAttribute : ConvAttribute; [Network, Input(4), Odd] public partial class Net;")]
    [InlineData("public class OddAttribute : ScaledInitializerAttribute; [Network, Input(4), Odd, Linear(3)] public partial class Net;")]
    [InlineData("[Netwrk, Input(4), Linear(2)] public partial class Net;")]
    public async Task Attributes_where_none_can_be_are_left_to_the_compiler(string source)
    {
        DiagnosticRun run = await DiagnosticRun.Of(DiagnosticSource.Head + source);
        Assert.True(run.Mistakes.IsEmpty, run.ToString());
        Assert.NotEmpty(run.FromCompiler);
        Assert.DoesNotContain(run.FromCompiler, d => d.Id == "CS8785");
    }

    /// <summary>One to three tokens gone, at random from a fixed seed.</summary>
    [Fact]
    public async Task Without_some_of_its_tokens_a_network_never_makes_us_throw()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        var random = new Random(20241123);
        for (int variant = 0; variant < Variants; variant++)
        {
            bool isOfBlocks = variant % 3 == 2;
            string source = DiagnosticSource.Head + (isOfBlocks ? BlockSource.Net : variant % 3 == 0 ? DiagnosticSource.OnClass : DiagnosticSource.OnProperties);
            for (int missing = random.Next(1, 4); missing > 0; missing--)
            {
                SyntaxNode root = await Parse(source, cancellation).GetRootAsync(cancellation);
                SyntaxToken[] tokens = [.. root.DescendantTokens().Where(token => token.Span.Length > 0 && token.SpanStart > DiagnosticSource.Head.Length)];
                SyntaxToken token = tokens[random.Next(tokens.Length)];
                source = source.Remove(token.SpanStart, token.Span.Length);
            }

            DiagnosticRun run = await DiagnosticRun.Of(source);
            Assert.DoesNotContain(run.FromAnalyzer, d => d.Id == "AD0001");
            Assert.DoesNotContain(run.FromCompiler, d => d.Id == "CS8785");

            // What does not parse is not judged; what does is judged by one voice for one place at most, though one class can be wrong
            // for several others.
            bool isParsed = !Parse(source, cancellation).GetDiagnostics(cancellation).Any();
            Assert.False(isParsed && !isOfBlocks && run.Mistakes.Length > 1, run.ToString());
        }
    }

    private static SyntaxTree Parse(string source, CancellationToken cancellation) =>
        CSharpSyntaxTree.ParseText(source, DiagnosticReferences.ParseOptions, cancellationToken: cancellation);
}
