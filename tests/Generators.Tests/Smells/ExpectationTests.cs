using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedNets.Generators.Tests.Chains;
using TypedNets.Generators.Tests.Graphs;

namespace TypedNets.Generators.Tests;

/// <summary>
/// What is said of the zoo and of a thousand random networks, all of them right: no error, and every other finding stands in a reviewed
/// file. Rules that are off are left out. With SNAPSHOT_ACCEPT=1 the files are rewritten; read the difference before it is committed.
/// </summary>
public sealed class ExpectationTests
{
    private const int Drawn = 500;

    /// <summary>Each finding in the zoo.</summary>
    [Fact]
    public async Task Findings_in_the_zoo_are_those_expected()
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "Torchvision", "networks");
        IEnumerable<(string, string)> sources = Directory.GetFiles(folder, "*.cs").Order(StringComparer.Ordinal).Select(file => (Path.GetFileName(file), File.ReadAllText(file)));
        Check("zoo.txt", (await Findings(sources)).Select(d =>
            $"{d.Location.SourceTree!.FilePath}({d.Location.GetLineSpan().StartLinePosition.Line + 1}) {d.Severity} {d.Id}: {d.GetMessage()}"));
    }

    /// <summary>In random networks each warning, and how often each suggestion is made: what is drawn at random is full of them.</summary>
    [Fact]
    public async Task Findings_in_random_networks_are_those_expected()
    {
        (string, string)[] graphs = [.. Enumerable.Range(0, Drawn).Select(i => ($"Graph{i}", new RandomGraph(i).Text($"Graph{i}")))];
        (string, string)[] chains = [.. new ChainDrawing(1, Drawn).Chains.Select(chain => (chain.Name, chain.Source))];
        Diagnostic[] findings = await Findings([.. graphs, .. chains]);
        Check("random.txt",
        [
            $"{graphs.Length} graphs, {chains.Length} chains",
            .. findings.Where(d => d.Severity == DiagnosticSeverity.Info).CountBy(d => d.Id).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Value} Info {pair.Key}"),
            .. findings.Where(d => d.Severity != DiagnosticSeverity.Info).Select(d => $"{d.Location.SourceTree!.FilePath} {d.Severity} {d.Id}: {d.GetMessage()}"),
        ]);
    }

    private static async Task<Diagnostic[]> Findings(IEnumerable<(string Name, string Text)> sources)
    {
        const string Usings = "global using System; global using System.Linq; global using TorchSharp.Modules; global using TypedNets;";
        SyntaxTree[] trees = [.. sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, DiagnosticReferences.ParseOptions, source.Name)),
            CSharpSyntaxTree.ParseText(Usings, DiagnosticReferences.ParseOptions, "Usings.cs")];
        CSharpCompilation compilation = DiagnosticRun.Compile("").RemoveAllSyntaxTrees().AddSyntaxTrees(trees);
        var order = trees.Select((tree, i) => (tree, i)).ToDictionary(pair => pair.tree, pair => pair.i);
        var found = await compilation.WithAnalyzers([new NetworkAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(found, d => d.Id == "AD0001");
        return [.. found.Where(d => d.Descriptor.IsEnabledByDefault).OrderBy(d => order[d.Location.SourceTree!]).ThenBy(d => d.Location.SourceSpan.Start).ThenBy(d => d.Id, StringComparer.Ordinal)];
    }

    private static void Check(string name, IEnumerable<string> findings, [CallerFilePath] string caller = "")
    {
        string path = Path.Combine(Path.GetDirectoryName(caller)!, "Expectations", name);
        string actual = string.Concat(findings.Select(line => line + "\n"));
        Assert.DoesNotContain(" Error TN", actual, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("SNAPSHOT_ACCEPT") == "1")
            File.WriteAllText(path, actual);
        Assert.Equal(File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "", actual);
    }
}
