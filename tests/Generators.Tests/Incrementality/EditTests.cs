using Microsoft.CodeAnalysis;

namespace TypedNets.Generators.Tests.Incrementality;

/// <summary>What an edit makes the generator write anew, as the compiler's own records of its steps say.</summary>
public sealed class EditTests
{
    private const string First = """
        // The first network.
        [Network, Input(8)]
        [Linear(4), ReLU]
        [Linear(2, Name = "Head")]
        public partial class First;
        """;

    private const string Second = """
        [Network, Input(1, 8, 8), HeNormal]
        public partial class Second
        {
            /// <summary>The stem.</summary>
            [Conv2d(4, 3), ReLU] public partial Conv2d Stem { get; }

            /// <summary>Half its size.</summary>
            public int Half() => 4;
        }
        """;

    private const string Broken = "[Network, Input(8)] [Conv1d(1, 3)] public partial class Broken;";

    private const string Other = """
        /// <summary>No network.</summary>
        public static class Other { private static int One() => 1; }
        """;

    [Fact]
    public void FirstRunEmitsAll()
    {
        GeneratorRun run = Start();

        Assert.Equal(["Broken.g.cs", "First.g.cs", "Second.g.cs"], run.Files.Keys.Order());
        Assert.All(run.Emitted.Values, reason => Assert.Equal(IncrementalStepRunReason.New, reason));
        Assert.Equal(3, run.Emitted.Count);
    }

    [Theory]
    [InlineData(4, "=> 1", "=> 2")]
    [InlineData(4, "One", "Two")]
    [InlineData(1, "The first network.", "Number one.")]
    [InlineData(1, "[Linear(4), ReLU]", "[ Linear( 4 ),\n\n ReLU ] // wide")]
    [InlineData(1, "Linear(4)", "Linear(outFeatures: 2 + 2)")]
    [InlineData(1, "[Network,", "[Network(Semantics = InitializerSemantics.PyTorch),")]
    [InlineData(2, "=> 4", "=> 5")]
    [InlineData(2, "Half its size.", "A quarter.")]
    [InlineData(2, "public int Half", "public long Half")]
    public void EditOfNothingThatMattersEmitsNothing(int source, string before, string after)
    {
        GeneratorRun run = Start().Edit(source, before, after);

        run.ShouldEmitNothing();
        Assert.All(Reasons(run, StepNames.Declare), reason => Assert.NotEqual(IncrementalStepRunReason.Modified, reason));
        Assert.All(Reasons(run, StepNames.Resolve), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Theory]
    [InlineData(1, "Linear(4)", "Linear(5)", "First.g.cs")]
    [InlineData(1, "\"Head\"", "\"Top\"", "First.g.cs")]
    [InlineData(1, "ReLU", "Tanh", "First.g.cs")]
    [InlineData(1, "Input(8)", "Input(9)", "First.g.cs")]
    [InlineData(1, "[Network,", "[Network(Semantics = InitializerSemantics.Jax),", "First.g.cs")]
    [InlineData(2, "The stem.", "The first layer.", "Second.g.cs")]
    [InlineData(2, "HeNormal", "HeUniform", "Second.g.cs")]
    [InlineData(2, "Conv2d(4, 3)", "Conv2d(4, 3, Padding = 1)", "Second.g.cs")]
    [InlineData(2, "public partial Conv2d", "internal partial Conv2d", "Second.g.cs")]
    [InlineData(3, "Input(8)", "Input(8, 8)", "Broken.g.cs")]
    public void EditOfANetworkEmitsItAlone(int source, string before, string after, string emitted)
    {
        GeneratorRun run = Start().Edit(source, before, after);

        Assert.Equal([new(emitted, IncrementalStepRunReason.Modified)], run.Emitted);
        Assert.Single(Reasons(run, StepNames.Resolve), IncrementalStepRunReason.Modified);
    }

    [Fact]
    public void NewNetworkIsEmittedAlone()
    {
        GeneratorRun run = Start().Add("[Network, Input(3)] [Linear(2)] public partial class Third;");

        Assert.Equal([new("Third.g.cs", IncrementalStepRunReason.New)], run.Emitted);
        Assert.Equal(4, run.Files.Count);
    }

    [Fact]
    public void RemovedNetworkLeavesTheOthers()
    {
        GeneratorRun before = Start(), run = before.Remove(1);

        Assert.Equal(["Broken.g.cs", "Second.g.cs"], run.Files.Keys.Order());
        Assert.All(run.Files, file => Assert.Equal(before.Files[file.Key], file.Value));
    }

    [Fact]
    public void InitializerOfTheAssemblyEmitsAllThatTakeIt()
    {
        GeneratorRun run = Start().Add("[assembly: XavierNormal]");

        // Each declaration has it, also where the class's own wins.
        Assert.Contains("XavierNormal", run.Files["First.g.cs"]);
        Assert.DoesNotContain("XavierNormal", run.Files["Second.g.cs"]);
        Assert.Equal(IncrementalStepRunReason.Modified, run.Emitted["First.g.cs"]);
        run.Edit(5, "XavierNormal", "XavierUniform").Edit(5, "XavierUniform", "XavierUniform ").ShouldEmitNothing();
    }

    [Fact]
    public void SecondRunIsCached()
    {
        GeneratorRun run = GeneratorRun.Of("[Network, Input(3), HeNormal(Gain = double.NaN)] [Linear(2)] public partial class Undefined;");

        run.Again().ShouldEmitNothing();
        Assert.All(Reasons(run.Again(), StepNames.Resolve), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    private static GeneratorRun Start() => GeneratorRun.Of(First, Second, Broken, Other);

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRun run, string step) =>
        run.Result.TrackedSteps[step].SelectMany(s => s.Outputs).Select(output => output.Reason);
}
