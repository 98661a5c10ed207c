using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedNets.Generators.Tests;

/// <summary>What the rules about architecture say of networks that experts have written: the zoo.</summary>
public class WellKnownNetworksTests
{
    [Fact]
    public async Task Hardly_anything_is_found_in_them()
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "Torchvision", "networks");
        IEnumerable<SyntaxTree> trees = Directory.GetFiles(folder, "*.cs").Order(StringComparer.Ordinal)
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), DiagnosticReferences.ParseOptions, path, cancellationToken: TestContext.Current.CancellationToken));
        DiagnosticRun run = await DiagnosticRun.Of(DiagnosticRun.Compile("").AddSyntaxTrees(trees));
        Assert.Equal("", string.Join("\n", run.FromCompiler));
        Assert.Equal(
            [
                "Siamese TN4007 Conv2d 'encoder.0': its windows never read the last one of 28 positions, since windows of 5 at stride 2 end at 27 on each axis; pad, or choose sizes that the stride divides.",
                "Siamese TN4007 Conv2d 'encoder.2': its windows never read the last one of 12 positions, since windows of 5 at stride 2 end at 11 on each axis; pad, or choose sizes that the stride divides.",
            ],
            run.FromAnalyzer.Where(d => d.Id.StartsWith("TN4", StringComparison.Ordinal) && d.Descriptor.IsEnabledByDefault)
                .Select(d => $"{Path.GetFileNameWithoutExtension(d.Location.SourceTree!.FilePath)} {d.Id} {d.GetMessage()}").Order(StringComparer.Ordinal));
    }
}
