using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace TypedNets.Ide.Tests;

/// <summary>.NET's own analyzers, at work beside ours.</summary>
internal static class SdkAnalyzers
{
    private static readonly string s_sdk = typeof(SdkAnalyzers).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Sdk").Value!;

    private static readonly ImmutableArray<DiagnosticAnalyzer> s_all =
    [
        .. new[] { "analyzers/Microsoft.CodeAnalysis.NetAnalyzers.dll", "analyzers/Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll", "codestyle/cs/Microsoft.CodeAnalysis.CSharp.CodeStyle.dll" }
            .SelectMany(file => Editor.Load(Path.Combine(s_sdk, file)).GetAnalyzers(LanguageNames.CSharp)),
    ];

    /// <summary>
    /// What one of their rules reports of a source: the text at each place, marked with the id of the suppressor that takes it back.
    /// </summary>
    /// <param name="rule">The rule, which is switched on.</param>
    /// <param name="source">The source.</param>
    /// <param name="limits">What limits are set for rules that count, such as <c>CA1506: 20</c>.</param>
    /// <param name="head">What stands before the namespace.</param>
    public static async Task<string[]> Report(string rule, string source, string limits = "", string head = "")
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        using var editor = new Editor(Editor.Head.Replace("namespace", head + "namespace") + source);
        Compilation compilation = (await editor.Document.Project.GetCompilationAsync(cancellation))!;
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(compilation.Options.SpecificDiagnosticOptions.SetItem(rule, ReportDiagnostic.Warn)));
        Assert.Empty(compilation.GetDiagnostics(cancellation).Where(d => d.Severity == DiagnosticSeverity.Error));

        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([new Limits(limits)]),
            onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true);
        DiagnosticAnalyzer[] theirs = [.. s_all.Where(analyzer => analyzer.SupportedDiagnostics.Any(d => d.Id == rule))];
        Assert.NotEmpty(theirs);
        ImmutableArray<Diagnostic> found = await compilation.WithAnalyzers([.. Editor.Analyzers, .. theirs], options).GetAnalyzerDiagnosticsAsync(cancellation);
        Assert.DoesNotContain(found, d => d.Id == "AD0001");
        return [.. found.Where(d => d.Id == rule).OrderBy(d => d.Location.SourceSpan.Start).Select(d => Show(d, compilation, editor.Text))];
    }

    private static string Show(Diagnostic diagnostic, Compilation compilation, string text)
    {
        TextSpan span = diagnostic.Location.SourceSpan;
        string[] suppressors = [.. diagnostic.GetSuppressionInfo(compilation)?.ProgrammaticSuppressions.Select(suppression => suppression.Descriptor.Id) ?? []];
        return $"{text[span.Start..span.End]}{(suppressors.Length > 0 ? $" ({string.Join(", ", suppressors)})" : "")}";
    }

    private sealed class Limits(string text) : AdditionalText
    {
        public override string Path => "/src/CodeMetricsConfig.txt";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
