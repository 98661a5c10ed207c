using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace TypedNets.Generators.Tests;

/// <summary>
/// In a network of blocks, every single mistake is one error over all its classes, at the place that is wrong: the argument of the use
/// where the value comes from one, else the use; what it contradicts inside the block is related. Nothing stands beside it.
/// </summary>
public class BlockMistakeTests
{
    private static readonly Mistake[] s_all = [.. BlockMistakes.OfArguments, .. BlockMistakes.OfUses, .. BlockMistakes.InBlocks, .. BlockMistakes.OfSharedAndOwn];

    public static TheoryData<string> All => [.. s_all.Select(mistake => mistake.Name)];

    public static TheoryData<string> InBlocks => [.. BlockMistakes.InBlocks.Select(mistake => mistake.Name)];

    [Fact]
    public Task Without_a_mistake_it_builds() => DiagnosticCheck.IsSilent(BlockSource.Net);

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_mistake_is_one_error(string name)
    {
        Mistake mistake = s_all.Single(m => m.Name == name);
        string markup = mistake.In(BlockSource.Net);
        DiagnosticRun run = await DiagnosticCheck.ReportsMarked(markup);
        Assert.Equal("", string.Join("\n", run.FromCompiler));
        Assert.Equal([mistake.Message], run.FromAnalyzer.Select(d => d.GetMessage()));
        Assert.True(markup.Contains("{|related:", StringComparison.Ordinal) || run.FromAnalyzer[0].AdditionalLocations.Count == 0, "A related place is not marked.");
    }

    /// <summary>Nothing that uses a wrong block can run either.</summary>
    [Theory]
    [MemberData(nameof(InBlocks))]
    public void Users_of_a_wrong_block_throw(string name)
    {
        Mistake mistake = BlockMistakes.InBlocks.Single(m => m.Name == name);
        TestFileMarkupParser.GetSpans(mistake.In(BlockSource.Net), out string source, out ImmutableDictionary<string, ImmutableArray<TextSpan>> _);
        GeneratorRun run = GeneratorRun.Of("using TorchSharp;\n" + source);
        Assert.Null(run.Result.Exception);
        Assert.All(["Net.g.cs", "Residual.g.cs"], file => Assert.Contains("throw NetworkProblem()", run.Files[file], StringComparison.Ordinal));
    }
}
