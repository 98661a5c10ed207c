using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace TypedNets.Generators.Tests;

/// <summary>Compares what a build reports with what markup such as <c>{|TN1104:9|}</c> announces.</summary>
internal static class DiagnosticCheck
{
    /// <summary>The mark of the places that the diagnostics are related to.</summary>
    public const string Related = "related";

    /// <summary>
    /// Builds a source and requires exactly the diagnostics that are marked in it, at the places marked, with these messages in source
    /// order, and nothing from the compiler.
    /// </summary>
    public static async Task Reports(string markup, params string[] messages)
    {
        DiagnosticRun run = await ReportsMarked(markup);
        Assert.Equal("", string.Join("\n", run.FromCompiler));
        Assert.Equal(messages, run.FromAnalyzer.Select(d => d.GetMessage()));
    }

    /// <summary>Builds a source and requires that no error and no warning is reported, and nothing by these rules.</summary>
    public static async Task IsSilent(string source, string head = DiagnosticSource.Head, string? editorConfig = null, params string[] rules)
    {
        DiagnosticRun run = await DiagnosticRun.Of(head + source, editorConfig);
        Assert.Empty(run.FromAnalyzer.Where(d => Counts(d, rules)).Concat(run.FromCompiler).Select(d => d.ToString()));
    }

    /// <summary>
    /// Builds a source without a mistake and requires these findings of the marked rules, at the places marked, with these messages in
    /// source order; other rules may find what they find.
    /// </summary>
    /// <param name="markup">The source.</param>
    /// <param name="messages">The messages.</param>
    public static async Task Finds(string markup, params string[] messages)
    {
        DiagnosticRun run = await ReportsMarked(markup, isAlone: false);
        Assert.Equal("", string.Join("\n", run.FromCompiler));
        Assert.Equal(messages, run.FromAnalyzer.Select(d => d.GetMessage()));
    }

    /// <summary>The same, where the author has set something.</summary>
    /// <param name="editorConfig">What is set.</param>
    /// <param name="markup">The source.</param>
    /// <param name="messages">The messages.</param>
    public static async Task FindsUnder(string editorConfig, string markup, params string[] messages)
    {
        DiagnosticRun run = await ReportsMarked(markup, isAlone: false, editorConfig: editorConfig);
        Assert.Equal("", string.Join("\n", run.FromCompiler));
        Assert.Equal(messages, run.FromAnalyzer.Select(d => d.GetMessage()));
    }

    /// <summary>Builds a source and requires that nothing is said by these rules and by the compiler: near misses.</summary>
    public static async Task Misses(string source, params string[] rules)
    {
        DiagnosticRun run = await DiagnosticRun.Of(DiagnosticSource.Head + source);
        Assert.Empty(run.FromAnalyzer.Where(d => rules.Contains(d.Id) || d.Id == "AD0001" || d.Severity == DiagnosticSeverity.Error).Concat(run.FromCompiler).Select(d => d.ToString()));
    }

    /// <summary>
    /// Builds a source and requires exactly the marked diagnostics of the analyzer, whatever the compiler says, and the marked related
    /// places where there are any.
    /// </summary>
    public static Task<DiagnosticRun> ReportsMarked(string markup, string head = DiagnosticSource.Head, params MetadataReference[] references) =>
        ReportsMarked(markup, isAlone: true, head, null, references);

    private static async Task<DiagnosticRun> ReportsMarked(string markup, bool isAlone, string head = DiagnosticSource.Head, string? editorConfig = null, params MetadataReference[] references)
    {
        TestFileMarkupParser.GetSpans(head + markup, out string source, out ImmutableDictionary<string, ImmutableArray<TextSpan>> marked);
        DiagnosticRun run = await DiagnosticRun.Of(DiagnosticRun.Compile(source, editorConfig).AddReferences(references));
        Assert.DoesNotContain(run.FromAnalyzer, d => d.Id == "AD0001");
        run = run with { FromAnalyzer = [.. run.FromAnalyzer.Where(d => marked.ContainsKey(d.Id) || (isAlone && Counts(d)))] };
        IEnumerable<string> expected = marked.Where(pair => pair.Key != Related).SelectMany(pair => pair.Value.Select(span => (span.Start, Text: Show(pair.Key, source, span))))
            .OrderBy(item => item.Start).Select(item => item.Text);
        Assert.Equal(expected, run.FromAnalyzer.Select(d => Show(d.Id, source, d.Location.SourceSpan)));
        if (marked.TryGetValue(Related, out ImmutableArray<TextSpan> related))
            Assert.Equal(related.Select(span => Show(Related, source, span)), run.FromAnalyzer.SelectMany(d => d.AdditionalLocations).Select(place => Show(Related, source, place.SourceSpan)));
        return run;
    }

    /// <summary>Suggestions are the business of tests of their own rules alone.</summary>
    private static bool Counts(Diagnostic diagnostic, params string[] rules) => diagnostic.Severity >= DiagnosticSeverity.Warning || rules.Contains(diagnostic.Id);

    private static string Show(string id, string source, TextSpan span)
    {
        FileLinePositionSpan place = Location.Create("", span, SourceText.From(source).Lines.GetLinePositionSpan(span)).GetLineSpan();
        return $"{id} at {place.StartLinePosition}: {source[span.Start..span.End]}";
    }
}
