using TorchSharp;
using TypedNets.Analysis;
using TypedNets.Analysis.Layers;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TypedNets.Generators.Tests.Running;

/// <summary>Every kind of layer, generated, against the same written by hand with torch.nn, in 64 bits.</summary>
[Collection(nameof(TorchCollection))]
public sealed class LayerTests(LayerNetworks networks)
{
    public static TheoryData<string> Types => [.. LayerNetworks.Cases.SelectMany(@case => new[] { @case.Alone, @case.Step })];

    public static TheoryData<string> Steps => [.. LayerNetworks.Cases.Select(@case => @case.Step)];

    [Theory, MemberData(nameof(Types))]
    public void OutputAndGradientsAreThoseOfTorchModules(string type)
    {
        foreach (bool training in new[] { true, false })
        {
            using DisposeScope scope = NewDisposeScope();
            RunningNetwork running = networks[type];
            using Module<Tensor, Tensor> network = running.Create(seed: 1, dtype: ScalarType.Float64);
            using Module<Tensor, Tensor> reference = Case(type).Build(type, network);
            Tensor input = running.Input(batch: 3, ScalarType.Float64), before = input.clone();

            (Tensor output, Tensor gradient) = Run(network, input, training);
            (Tensor expected, Tensor expectedGradient) = Run(reference, input, training);

            Assert.Equal([3, .. running.Spec.Outputs[0].Shape.Select(size => size!.Value)], output.shape);
            AssertClose(expected, output);
            AssertClose(expectedGradient, gradient);
            Assert.True(input.eq(before).all().item<bool>(), "the input was changed");
            foreach (var (mine, theirs) in network.parameters().Zip(reference.parameters()))
                AssertClose(theirs.grad!, mine.grad!);
            foreach (var (mine, theirs) in network.buffers().Zip(reference.buffers()))
                AssertClose(theirs, mine);
        }
    }

    [Fact]
    public void EveryKindThatCanWorkInPlaceIsTestedSo()
    {
        IEnumerable<string> inPlace = networks.Graphs.Values
            .SelectMany(graph => ForwardPlan.Of(graph).Calls.Where(call => call.InPlace).Select(call => ((LayerNode)graph.Nodes[call.Node]).Kind));

        Assert.Equal(
            LayerCatalogue.All.Where(kind => kind is not Join && kind.Memory(Arguments.None).CanOverwriteInput).Select(kind => kind.Name).Order(),
            inPlace.Distinct().Order());
    }

    [Theory, MemberData(nameof(Steps))]
    public void ModulesOfAStepComputeWhatTheNetworkDoes(string type)
    {
        using DisposeScope scope = NewDisposeScope();
        RunningNetwork running = networks[type];
        using Module<Tensor, Tensor> network = running.Create(seed: 1, dtype: ScalarType.Float64);
        network.eval();
        Tensor input = running.Input(batch: 3, ScalarType.Float64);

        Tensor output = network.call(input);
        Tensor body = running.Member<TorchSharp.Modules.Sequential>(network, "Body").call(input);

        AssertClose(body, output);
    }

    [Theory, MemberData(nameof(Types))]
    public void OnlyTheOutputIsLeft(string type)
    {
        RunningNetwork running = networks[type];
        using Tensor input = running.Input();
        using DisposeScope scope = NewDisposeScope();

        Module<Tensor, Tensor> network = running.Create(seed: 1);
        Tensor[] owned = [.. network.parameters(), .. network.buffers()];
        Assert.Equal(0, scope.DisposablesCount);

        foreach (bool training in new[] { true, false })
        {
            network.train(training);
            Tensor output = network.call(input);
            Assert.Equal(1, scope.DisposablesCount);
            output.Dispose();
            Assert.False(input.IsInvalid);
        }

        network.Dispose();
        Assert.All(owned, tensor => Assert.True(tensor.IsInvalid));
    }

    private static (Tensor Output, Tensor Gradient) Run(Module<Tensor, Tensor> module, Tensor input, bool training)
    {
        module.train(training);
        manual_seed(7);
        Tensor leaf = input.detach().requires_grad_(is_floating_point(input));
        Tensor output = module.call(leaf);
        using var generator = new Generator(3);
        output.backward([randn(output.shape, output.dtype, generator: generator)]);
        return (output, leaf.grad ?? zeros(0));
    }

    private static void AssertClose(Tensor expected, Tensor actual)
    {
        Assert.Equal(expected.shape, actual.shape);
        Assert.True(actual.allclose(expected, rtol: 1e-6, atol: 1e-6, equal_nan: true), $"expected\n{expected.str()}\nbut was\n{actual.str()}");
    }

    private static LayerCase Case(string type) => LayerNetworks.Cases.First(@case => type == @case.Alone || type == @case.Step);
}
