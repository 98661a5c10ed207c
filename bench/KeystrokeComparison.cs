using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedNets.Generators;
using TypedNets.Studies.Statistics;

namespace TypedNets.Bench;

/// <summary>
/// What all analyzers cost for one keystroke in a file with a network of 50 layers, against the compiler's own semantic analysis of that
/// file: an editor does both after each key. Each round changes one number, parses, runs the generator, and times on a fresh compilation
/// first the compiler's diagnostics of the file, then what the analyzers say of it; what the compiler has bound by then, the analyzers find,
/// as they do in an editor.
/// </summary>
internal static class KeystrokeComparison
{
    private static readonly CSharpParseOptions s_parsing = new(LanguageVersion.Preview);

    public static void Run(int rounds)
    {
        DiagnosticAnalyzer[] analyzers = [.. typeof(NetworkAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type)).Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: s_parsing);
        Compilation compilation = CSharpCompilation.Create("Keys", [Parse(0)], References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        List<double> compiler = [], analyzed = [];
        const int Warmup = 30;
        for (int round = 0; round < rounds + Warmup; round++)
        {
            compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees.First(), Parse(round + 1));
            driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
            (double binding, double analyzing) = Measure(output, analyzers, isSilent: round > 0);
            if (round >= Warmup)
            {
                compiler.Add(binding);
                analyzed.Add(analyzing);
            }
        }

        (double own, double ours) = (new Sample(compiler).Median, new Sample(analyzed).Median);
        Console.WriteLine($"medians of {rounds} keystrokes: {own:F2} ms for the compiler's semantic analysis of the file, {ours:F2} ms for all analyzers, {100 * ours / own:F1} %");
    }

    private static (double Compiler, double Analyzers) Measure(Compilation compilation, DiagnosticAnalyzer[] analyzers, bool isSilent)
    {
        // An editor's compiler errors come from the compilation that the analyzers see.
        CompilationWithAnalyzers analyzed = compilation.WithAnalyzers([.. analyzers],
            new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));
        SemanticModel model = analyzed.Compilation.GetSemanticModel(compilation.SyntaxTrees.First());
        long start = Stopwatch.GetTimestamp();
        ImmutableArray<Diagnostic> own = model.GetDiagnostics();
        double binding = Stopwatch.GetElapsedTime(start).TotalMilliseconds;

        ImmutableArray<Diagnostic> ours = analyzed.GetAnalyzerSemanticDiagnosticsAsync(model, null, default).GetAwaiter().GetResult();
        double analyzing = analyzers.Sum(analyzer => analyzed.GetAnalyzerTelemetryInfoAsync(analyzer, default).GetAwaiter().GetResult().ExecutionTime.TotalMilliseconds);
        return isSilent || (own.IsEmpty && ours.All(d => d.Severity < DiagnosticSeverity.Error)) ? (binding, analyzing)
            : throw new InvalidOperationException($"The file does not compile cleanly:\n{string.Join("\n", own.Concat(ours))}");
    }

    private static SyntaxTree Parse(int round) => CSharpSyntaxTree.ParseText(
        FiftyLayers.Text.Replace(FiftyLayers.Typed, FiftyLayers.Typed + round, StringComparison.Ordinal), s_parsing, "Deep.cs", System.Text.Encoding.UTF8);

    private static IEnumerable<MetadataReference> References() =>
    [
        .. Basic.Reference.Assemblies.Net100.References.All,
        .. new[] { typeof(NetworkAttribute), typeof(Initializer), typeof(Analysis.Shape), typeof(TorchSharp.torch) }.Select(type => MetadataReference.CreateFromFile(type.Assembly.Location)),
    ];
}
