using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedNets.Generators.Tests;

/// <summary>Users set severities as for any analyzer, and other analyzers still see their code.</summary>
public class SeverityTests
{
    private const string Unused = "[Network, Input(8), Linear(4)]\n[Tanh, HeNormal]\npublic partial class Net;\n";

    [Fact]
    public async Task It_is_a_warning_unless_set() =>
        Assert.Equal(["TN2005"], (await DiagnosticRun.Of(DiagnosticSource.Head + Unused)).FromAnalyzer.Where(d => d.Severity == DiagnosticSeverity.Warning).Select(d => d.Id));

    [Theory]
    [InlineData("#pragma warning disable TN2005\n" + Unused)]
    [InlineData("[System.Diagnostics.CodeAnalysis.SuppressMessage(\"TypedNets.Initialization\", \"TN2005\")]\n" + Unused)]
    public async Task It_can_be_suppressed_in_the_source(string source)
    {
        DiagnosticRun run = await DiagnosticRun.Of(DiagnosticSource.Head + source);
        Assert.Empty(run.FromAnalyzer);
        Assert.Contains("_internal_submodules", run.Generated.Single().ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none", null)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("error", DiagnosticSeverity.Error)]
    public async Task Editorconfig_sets_its_severity(string severity, DiagnosticSeverity? expected)
    {
        DiagnosticRun run = await DiagnosticRun.Of(DiagnosticSource.Head + Unused, $"[*.cs]\ndotnet_diagnostic.TN2005.severity = {severity}\n");
        Assert.Equal(expected, run.FromAnalyzer.SingleOrDefault()?.Severity);
    }

    /// <summary>A wrong network that was silenced does not run: its members throw.</summary>
    [Fact]
    public async Task A_silenced_error_is_still_no_network()
    {
        DiagnosticRun run = await DiagnosticRun.Of(
            DiagnosticSource.Head + "[Network, Input(8), Linear(0)] public partial class Net;", "[*.cs]\ndotnet_diagnostic.TN1107.severity = none\n");
        Assert.Empty(run.FromAnalyzer);
        Assert.Contains("new global::System.InvalidOperationException(\"TN1107: Linear 'Linear1': OutFeatures must be positive, but is 0.\")",
            run.Generated.Single().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_analyzers_see_the_authors_properties()
    {
        DiagnosticRun run = await DiagnosticRun.Of(DiagnosticSource.Head + DiagnosticSource.OnProperties, null, new PropertyReporter());
        Assert.Equal(["Conv1", "BatchNorm1", "Conv2", "Linear1", "Head"],
            run.FromAnalyzer.Where(d => d.Id == "SEEN" && d.Location.SourceTree!.FilePath == DiagnosticRun.FileName).Select(d => d.GetMessage()));
    }

#pragma warning disable RS1036, RS1038, RS1041, RS2008 // an analyzer of this test alone
    /// <summary>Reports every property outside generated code.</summary>
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class PropertyReporter : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor s_seen = new("SEEN", "Property", "{0}", "Test", DiagnosticSeverity.Warning, true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [s_seen];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSymbolAction(c => c.ReportDiagnostic(Diagnostic.Create(s_seen, c.Symbol.Locations[0], c.Symbol.Name)), SymbolKind.Property);
        }
    }
#pragma warning restore RS1036, RS1038, RS1041, RS2008
}
