using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedNets.Generators.Tests;

/// <summary>One build of a source: generator, compiler and analyzer together, as a user's build runs them.</summary>
/// <param name="FromAnalyzer">What the analyzers report, suppressed ones left out.</param>
/// <param name="FromCompiler">The compiler's errors and warnings over the source with its generated part, and the generator's own.</param>
/// <param name="Generated">The generated files.</param>
internal sealed record DiagnosticRun(
    ImmutableArray<Diagnostic> FromAnalyzer, ImmutableArray<Diagnostic> FromCompiler, ImmutableArray<SyntaxTree> Generated)
{
    /// <summary>What the analyzers report, suggestions left out, which are the business of tests of their own rules alone.</summary>
    public ImmutableArray<Diagnostic> Mistakes => [.. FromAnalyzer.Where(d => d.Severity >= DiagnosticSeverity.Warning)];

    /// <summary>The file that the source stands in.</summary>
    public const string FileName = "/src/Source.cs";

    // TorchSharp is built against an older framework, which the SDK too lets pass.
    private static readonly Dictionary<string, ReportDiagnostic> s_versions = new() { ["CS1701"] = ReportDiagnostic.Suppress, ["CS1702"] = ReportDiagnostic.Suppress };

    // Rules that an author has to switch on are on here.
    private static readonly IEnumerable<KeyValuePair<string, ReportDiagnostic>> s_severities =
        [.. s_versions, .. Descriptors.All.Where(rule => !rule.IsEnabledByDefault).Select(rule => KeyValuePair.Create(rule.Id, ReportDiagnostic.Info))];

    private static readonly CSharpCompilation s_empty = CSharpCompilation.Create("Sample", [], DiagnosticReferences.All,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
            .WithSpecificDiagnosticOptions(s_severities));

    /// <summary>The compilation of a source before anything is generated.</summary>
    public static CSharpCompilation Compile(string source, string? editorConfig = null)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(source, DiagnosticReferences.ParseOptions, FileName);
        CSharpCompilation compilation = s_empty.AddSyntaxTrees(tree);
        return editorConfig is null ? compilation : compilation.WithOptions(
            compilation.Options.WithSyntaxTreeOptionsProvider(new EditorConfig(editorConfig)));
    }

    /// <summary>Builds a source.</summary>
    public static Task<DiagnosticRun> Of(string source, string? editorConfig = null, params DiagnosticAnalyzer[] others) => Of(Compile(source, editorConfig), others);

    /// <summary>Builds a compilation.</summary>
    public static async Task<DiagnosticRun> Of(CSharpCompilation compilation, params DiagnosticAnalyzer[] others)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: DiagnosticReferences.ParseOptions);
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out var fromGenerator, cancellation);
        CompilationWithAnalyzers analyzed = output.WithAnalyzers([new NetworkAnalyzer(), .. others]);
        ImmutableArray<Diagnostic> fromAnalyzer = await analyzed.GetAnalyzerDiagnosticsAsync(cancellation);
        IEnumerable<Diagnostic> fromCompiler = output.GetDiagnostics(cancellation).Where(d => d.Severity >= DiagnosticSeverity.Warning);
        return new DiagnosticRun(
            [.. fromAnalyzer.OrderBy(d => d.Location.SourceSpan.Start)], [.. fromGenerator, .. fromCompiler], driver.GetRunResult().GeneratedTrees);
    }

    /// <summary>Everything reported, for a failing test's message.</summary>
    public override string ToString() => string.Join("\n", [.. FromAnalyzer, .. FromCompiler, .. Generated.Select(tree => tree.ToString())]);

    /// <summary>Severities as a user's .editorconfig sets them.</summary>
    private sealed class EditorConfig(string text) : SyntaxTreeOptionsProvider
    {
        private readonly AnalyzerConfigSet _set = AnalyzerConfigSet.Create(new[] { AnalyzerConfig.Parse(text, "/src/.editorconfig") });

        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            _set.GetOptionsForSourcePath(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            _set.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
    }
}
