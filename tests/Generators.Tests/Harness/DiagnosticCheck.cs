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

    /// <summary>Builds a source and requires that nothing is reported at all.</summary>
    public static async Task IsSilent(string source, string head = DiagnosticSource.Head)
    {
        DiagnosticRun run = await DiagnosticRun.Of(head + source);
        Assert.Empty(run.FromAnalyzer.Concat(run.FromCompiler).Select(d => d.ToString()));
    }

    /// <summary>
    /// Builds a source and requires exactly the marked diagnostics of the analyzer, whatever the compiler says, and the marked related
    /// places where there are any.
    /// </summary>
    public static async Task<DiagnosticRun> ReportsMarked(string markup, string head = DiagnosticSource.Head, params MetadataReference[] references)
    {
        TestFileMarkupParser.GetSpans(head + markup, out string source, out ImmutableDictionary<string, ImmutableArray<TextSpan>> marked);
        DiagnosticRun run = await DiagnosticRun.Of(DiagnosticRun.Compile(source).AddReferences(references));
        IEnumerable<string> expected = marked.Where(pair => pair.Key != Related).SelectMany(pair => pair.Value.Select(span => (span.Start, Text: Show(pair.Key, source, span))))
            .OrderBy(item => item.Start).Select(item => item.Text);
        Assert.Equal(expected, run.FromAnalyzer.Select(d => Show(d.Id, source, d.Location.SourceSpan)));
        if (marked.TryGetValue(Related, out ImmutableArray<TextSpan> related))
            Assert.Equal(related.Select(span => Show(Related, source, span)), run.FromAnalyzer.SelectMany(d => d.AdditionalLocations).Select(place => Show(Related, source, place.SourceSpan)));
        return run;
    }

    private static string Show(string id, string source, TextSpan span)
    {
        FileLinePositionSpan place = Location.Create("", span, SourceText.From(source).Lines.GetLinePositionSpan(span)).GetLineSpan();
        return $"{id} at {place.StartLinePosition}: {source[span.Start..span.End]}";
    }
}
