using Microsoft.CodeAnalysis;

namespace TypedNets.Generators.Tests.Incrementality;

/// <summary>An edit of a block makes the generator write it and the networks that use it, directly or through others, and nothing else.</summary>
public sealed class BlockEditTests
{
    private static readonly string[] s_sources =
    [
        """
        [Network, Input(8)]
        public partial class Inner
        {
            [Parameter] private const int Width = 8;
            [Linear(Width), ReLU] public partial Linear Layer { get; }
            /// <summary>Not of the network.</summary>
            public int One() => 1;
        }
        """,
        "[Network, Input(8)] public partial class Outer { [Block<Inner>(4), Block<Inner>(6)] public partial ModuleList<Inner> Parts { get; } }",
        "[Network, Input(8), HeNormal] public partial class Uses { [Block<Outer>] public partial Outer Part { get; } }",
        "[Network, Input(8)] public partial class Other { [Linear(4)] public partial Linear Layer { get; } }",
        "[Network, Input(8)] public partial class UsesOther { [Block<Other>] public partial Other Part { get; } }",
        "internal static class Plain { private static int One() => 1; }",
    ];

    [Theory]
    [InlineData(1, "[Linear(Width), ReLU]", "[Linear(Width), Tanh]", "Inner Outer Uses")]
    [InlineData(1, "Linear(Width)", "Linear(Width + 1)", "Inner Outer Uses")]
    [InlineData(1, "Width = 8", "Width = 9", "Inner")] // the others bind it
    [InlineData(2, "Block<Inner>(6)", "Block<Inner>(5)", "Outer Uses")]
    [InlineData(3, "HeNormal", "HeUniform", "Uses")]
    [InlineData(4, "Linear(4)", "Linear(5)", "Other UsesOther")]
    [InlineData(1, "=> 1", "=> 2", "")]
    [InlineData(1, "[Linear(Width), ReLU]", "[Linear( Width ), ReLU] /* wide */", "")]
    [InlineData(6, "=> 1", "=> 2", "")]
    public void An_edit_emits_what_it_is_part_of(int source, string before, string after, string emitted)
    {
        GeneratorRun run = GeneratorRun.Of(s_sources).ShouldCompile().Edit(source, before, after);
        Assert.Equal(emitted, string.Join(' ', run.Emitted.Keys.Select(file => file.Replace(".g.cs", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal)));
        Assert.All(run.Emitted.Values, reason => Assert.Equal(IncrementalStepRunReason.Modified, reason));
        run.ShouldCompile();
    }

    /// <summary>Of the steps, the table of networks alone is made anew; links and models are compared with those before.</summary>
    [Theory]
    [InlineData(1, "Linear(Width)", "Linear(Width + 1)", 3)]
    [InlineData(2, "Block<Inner>(6)", "Block<Inner>(5)", 2)]
    [InlineData(3, "HeNormal", "HeUniform", 1)]
    [InlineData(1, "=> 1", "=> 2", 0)]
    [InlineData(6, "=> 1", "=> 2", 0)]
    public void An_edit_links_and_resolves_what_it_is_part_of(int source, string before, string after, int changed)
    {
        GeneratorRun run = GeneratorRun.Of(s_sources).Edit(source, before, after);
        foreach ((string step, int expected) in new[] { (StepNames.Declare, Math.Min(changed, 1)), (StepNames.Link, changed), (StepNames.Resolve, changed) })
        {
            IncrementalStepRunReason[] reasons = [.. run.Result.TrackedSteps[step].SelectMany(s => s.Outputs).Select(output => output.Reason)];
            Assert.Equal(5, reasons.Length);
            Assert.Equal((step, expected), (step, reasons.Count(reason => reason == IncrementalStepRunReason.Modified)));
            Assert.All(reasons.Where(reason => reason != IncrementalStepRunReason.Modified), reason =>
                Assert.True(reason is IncrementalStepRunReason.Cached || (reason is IncrementalStepRunReason.Unchanged && step != StepNames.Resolve), $"{step}: {reason}"));
        }
    }

    [Fact]
    public void What_uses_a_block_that_becomes_wrong_throws_and_recovers()
    {
        GeneratorRun run = GeneratorRun.Of(s_sources).Edit(1, "Linear(Width)", "Linear(0)");
        Assert.Equal(["Inner.g.cs", "Outer.g.cs", "Uses.g.cs"], run.Emitted.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("Network 'Uses' cannot be built: its block", run.Files["Uses.g.cs"], StringComparison.Ordinal);
        run = run.ShouldCompile().Edit(1, "Linear(0)", "Linear(Width)");
        Assert.Equal(GeneratorRun.Of(s_sources).Files["Uses.g.cs"], run.Files["Uses.g.cs"]);
    }

    [Fact]
    public void A_new_network_leaves_the_others()
    {
        GeneratorRun run = GeneratorRun.Of(s_sources).Add("[Network, Input(8)] public partial class New { [Block<Inner>] public partial Inner Part { get; } }");
        Assert.Equal(["New.g.cs"], run.Emitted.Keys);
    }
}
