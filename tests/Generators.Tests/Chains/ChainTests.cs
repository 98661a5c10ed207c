using TypedNets.Analysis.Layers;
using TypedNets.Generators.Tests.Running;

namespace TypedNets.Generators.Tests.Chains;

/// <summary>
/// Random networks of every kind of layer: generated, compiled, constructed and run, against the same networks written by hand with the
/// same weights, in 64 bits: outputs, gradients, buffers, memory.
/// </summary>
[Collection(nameof(TorchCollection))]
public sealed class ChainTests
{
    private const int Seeds = 10;

    /// <summary>Chains of a seed that must have been compared; a few more are drawn, in place of those that cannot be.</summary>
    private const int Counted = 205;

    private static readonly Lazy<ChainDrawing>[] s_drawings =
        [.. Enumerable.Range(1, Seeds).Select(seed => new Lazy<ChainDrawing>(() => new ChainDrawing(seed, Counted + 25)))];

    public static TheoryData<int> AllSeeds => [.. Enumerable.Range(1, Seeds)];

    [Theory, MemberData(nameof(AllSeeds))]
    public void ChainsComputeWhatIsWrittenByHand(int seed)
    {
        IReadOnlyList<Chain> chains = s_drawings[seed - 1].Value.Chains;
        using NetworkAssembly assembly = NetworkAssembly.Of([string.Concat(chains.Select(chain => chain.Source))]);
        var failures = new List<string>();
        int counted = 0;
        foreach (Chain chain in chains)
        {
            if (Record.Exception(() => Graphs.SpecComparison.AssertDeclares(assembly[chain.Name].Spec)) is { } lost)
                failures.Add($"Seed {seed}:\n{chain.Source}{lost.Message}\n");
            using ChainRun run = new ChainRun(chain, assembly[chain.Name]).Run();
            if (run.Difference is not null && !run.IsUnsteady)
                failures.Add($"Seed {seed}:\n{chain.Source}{run.Difference}\n");
            else if (run.Difference is null && run.IsFinite)
                counted++;
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {chains.Count} chains differ:\n{string.Join("\n", failures.Take(5))}");
        Assert.InRange(counted, Counted, chains.Count);
    }

    [Fact]
    public void EveryKindOccurs()
    {
        Dictionary<string, int> occurrences = s_drawings.SelectMany(drawing => drawing.Value.Chains).SelectMany(chain => chain.Layers)
            .CountBy(layer => layer.Kind).ToDictionary();

        // Joins read several steps, which no chain has; random graphs draw them, blocks and shared steps.
        IEnumerable<string> rare = LayerCatalogue.All.Where(kind => kind is not (Join or Reuse or Layer)).Select(kind => kind.Name).Where(kind => occurrences.GetValueOrDefault(kind) < 10)
            .Select(kind => $"{kind} occurs {occurrences.GetValueOrDefault(kind)} times, and was refused {s_drawings.Sum(drawing => drawing.Value.Refusals.GetValueOrDefault(kind))} times");

        Assert.True(!rare.Any(), $"These kinds are not tested in chains; their drawer is to be a class in tests/Generators.Tests/Chains/Drawers, or draws nothing that fits:\n{string.Join("\n", rare)}");
    }
}
