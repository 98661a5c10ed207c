using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TypedNets.Generators.Tests.Graphs;

/// <summary>A thousand random graphs, generated, compiled and run, against a plain interpreter over the same spec.</summary>
[Collection(nameof(Running.TorchCollection))]
public sealed class RandomGraphTests
{
    private const int Seeds = 5, Graphs = 200;

    public static TheoryData<int> AllSeeds => [.. Enumerable.Range(0, Seeds)];

    [Theory, MemberData(nameof(AllSeeds))]
    public void A_graph_is_what_its_spec_says(int seed)
    {
        string[] sources = [.. Enumerable.Range(0, Graphs).Select(i => new RandomGraph((seed * Graphs) + i).Text($"Graph{i}"))];
        using NetworkAssembly assembly = NetworkAssembly.Of(sources);
        for (int i = 0; i < Graphs; i++)
        {
            using DisposeScope scope = NewDisposeScope();
            RunningNetwork running = assembly[$"Graph{i}"];
            using Module network = running.CreateAny(seed: i, dtype: ScalarType.Float64);
            Exception? difference = Record.Exception(() => GraphComparison.AssertSame(running, network, (p, x) => Interpreter.Run(running.Spec, p, x), batch: 2));
            difference ??= Record.Exception(() => SpecComparison.AssertDeclares(running.Spec));
            difference ??= Record.Exception(() => Signal.ObserveTests.AssertSame(running, network, ScalarType.Float64));
            Assert.True(difference is null, $"{sources[i]}\n{difference?.Message}\n{running.Forward}");
        }
    }
}
