using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TypedNets.Generators.Tests.Graphs;

/// <summary>Blocks, shared steps and modules of one's own as they run, against the same network without blocks or by hand.</summary>
[Collection(nameof(Running.TorchCollection))]
public sealed class BlockTests
{
    private static readonly NetworkAssembly s_assembly = NetworkAssembly.Of("""
        [Network, Input(4, 6, 6)]
        public partial class Part
        {
            [Parameter] private const int Width = 4;
            [Parameter] private const double Rate = 0.5;

            [Conv2d(Width, 3, Padding = 1), ReLU, Dropout(Rate)] public partial Conv2d Conv { get; }
            [LayerScale(0.5)] internal partial Parameter Scale { get; }
            [From("input", UnlessShapedLike = nameof(Scale)), Conv2d(Width, 1)] private partial Sequential Short { get; }
            [Add(nameof(Scale), nameof(Short))] public partial Value Sum { get; }
        }

        [Network, Input(4, 6, 6)]
        public sealed partial class Stage
        {
            [Parameter] private const int Width = 4;
            [Parameter] private const int Depth = 1;

            [Block<Part>(Width, 0.0)] public partial Part First { get; }
            [Block<Part>(Width, 0.0, Repeat = Depth - 1), Name("rest.part{3}")] public partial ModuleList<Part> Rest { get; }
        }

        [Network, Input(4, 6, 6), HeNormal]
        public partial class WithBlocks
        {
            [Block<Stage>(4, 1)] public partial Stage Plain { get; }
            [Block<Stage>(8, 2), ReLU] public partial Stage Wide { get; }
            [GlobalAvgPool2d, Flatten, Linear(3)] public partial Linear Head { get; }
        }

        [Network, Input(4, 6, 6), HeNormal]
        public partial class WithoutBlocks
        {
            [Conv2d(4, 3, Padding = 1), ReLU, Name("plain.first.conv")] public partial Conv2d A { get; }
            [LayerScale(0.5), Name("plain.first.scale")] public partial Parameter AScale { get; }
            [Add(nameof(AScale), "input")] public partial Value ASum { get; }
            [Conv2d(8, 3, Padding = 1), ReLU, Name("wide.first.conv")] public partial Conv2d B { get; }
            [LayerScale(0.5), Name("wide.first.scale")] public partial Parameter BScale { get; }
            [From(nameof(ASum)), Conv2d(8, 1), Name("wide.first.short.0")] public partial Conv2d BShort { get; }
            [Add(nameof(BScale), nameof(BShort))] public partial Value BSum { get; }
            [Conv2d(8, 3, Padding = 1), ReLU, Name("wide.rest.part3.conv")] public partial Conv2d C { get; }
            [LayerScale(0.5), Name("wide.rest.part3.scale")] public partial Parameter CScale { get; }
            [Add(nameof(CScale), nameof(BSum)), ReLU] public partial Value CSum { get; }
            [GlobalAvgPool2d, Flatten, Linear(3)] public partial Linear Head { get; }
        }

        [Network, Input("a", 3), Input("b", 3)]
        public partial class Two
        {
            [Multiply("a", "b"), Linear(3)] public partial Linear Product { get; }
        }

        [Network, Input("a", 3), Input("b", 3)]
        internal partial class Uses
        {
            [From("a", "b"), Block<Two>] public partial Two Both { get; }
            [Linear(3), Block<Two>, Tanh] public partial Sequential Same { get; }
            [From("b"), Layer<Nothing>, Layer<Scaled>(2.0, true, OutputShape = [6])] public partial Sequential Own { get; }
            [From(nameof(Same), "a"), Layer<Difference>] public partial Difference Less { get; }
            [From(nameof(Less)), Shared(nameof(Same)), Shared(nameof(Less))] public partial Value Again { get; }
            [From("a"), Layer<Nothing>] public partial Nothing Passed { get; }
            [Output, Concat(nameof(Own), nameof(Again), nameof(Both), nameof(Passed))] public partial Value All { get; }
        }

        internal sealed class Nothing() : TorchSharp.torch.nn.Module<TorchSharp.torch.Tensor, TorchSharp.torch.Tensor>("Nothing")
        {
            public override TorchSharp.torch.Tensor forward(TorchSharp.torch.Tensor input) => input;
        }

        internal sealed class Difference() : TorchSharp.torch.nn.Module<TorchSharp.torch.Tensor, TorchSharp.torch.Tensor, TorchSharp.torch.Tensor>("Difference")
        {
            public override TorchSharp.torch.Tensor forward(TorchSharp.torch.Tensor a, TorchSharp.torch.Tensor b) => a - b;
        }

        internal sealed class Scaled : TorchSharp.torch.nn.Module<TorchSharp.torch.Tensor, TorchSharp.torch.Tensor>
        {
            private readonly Parameter factor;

            public Scaled(double start, bool twice)
                : base("Scaled")
            {
                factor = new Parameter(TorchSharp.torch.tensor(twice ? 2 * start : start));
                RegisterComponents();
            }

            public override TorchSharp.torch.Tensor forward(TorchSharp.torch.Tensor input)
            {
                using var scaled = input * factor;
                return TorchSharp.torch.cat(new[] { scaled, input }, 1);
            }
        }
        """);

    [Fact]
    public void A_network_of_blocks_is_the_one_without_them()
    {
        using DisposeScope scope = NewDisposeScope();
        (RunningNetwork blocks, RunningNetwork flat) = (s_assembly["WithBlocks"], s_assembly["WithoutBlocks"]);
        using Module<Tensor, Tensor> network = blocks.Create(seed: 3, dtype: ScalarType.Float64), reference = flat.Create(seed: 3, dtype: ScalarType.Float64);
        Dictionary<string, Tensor> expected = reference.state_dict(), actual = network.state_dict();
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
        Assert.All(expected, entry => Assert.True(IsSame(entry.Value, actual[entry.Key]), entry.Key));
        Assert.Equal(flat.Spec.Layers.SelectMany(layer => layer.Parameters).Select(p => $"{p.Name} {p.FanIn} {p.FanOut} {p.EffectiveFanIn} {p.Initializer} {p.Gain} {p.Std}").Order(StringComparer.Ordinal),
            blocks.Spec.Layers.SelectMany(layer => layer.Parameters).Select(p => $"{p.Name} {p.FanIn} {p.FanOut} {p.EffectiveFanIn} {p.Initializer} {p.Gain} {p.Std}").Order(StringComparer.Ordinal));

        Tensor input = blocks.Input(dtype: ScalarType.Float64);
        (Tensor mine, Tensor theirs) = (network.call(input), reference.call(input));
        Assert.True(mine.allclose(theirs, rtol: 1e-9));
        mine.sum().backward();
        theirs.sum().backward();
        Dictionary<string, Tensor> gradients = reference.named_parameters().ToDictionary(p => p.name, p => (Tensor)p.parameter.grad!);
        Assert.All(network.named_parameters(), p => Assert.True(p.parameter.grad!.allclose(gradients[p.name], rtol: 1e-9), p.name));
    }

    /// <summary>Moving replaces a parameter that is no module's; the body must take the new one.</summary>
    [Fact]
    public void A_network_of_blocks_moves_whole()
    {
        using DisposeScope scope = NewDisposeScope();
        RunningNetwork running = s_assembly["WithBlocks"];
        using Module<Tensor, Tensor> network = running.Create(seed: 3);
        Tensor input = running.Input(), before = network.call(input);
        network.to(ScalarType.Float64);
        Assert.All(network.named_parameters(), p => Assert.Equal(ScalarType.Float64, p.parameter.dtype));
        Assert.True(network.call(input.to(ScalarType.Float64)).to(ScalarType.Float32).allclose(before, rtol: 1e-4, atol: 1e-5));
    }

    [Fact]
    public void Blocks_are_in_training_as_their_network_is()
    {
        using DisposeScope scope = NewDisposeScope();
        RunningNetwork running = s_assembly["Part"];
        using Module<Tensor, Tensor> network = running.Create(seed: 3);
        Tensor input = running.Input();
        Assert.False(IsSame(network.call(input), network.call(input)));
        network.eval();
        Assert.True(IsSame(network.call(input), network.call(input)));
    }

    [Fact]
    public void An_initializer_given_at_construction_reaches_into_blocks()
    {
        using Module<Tensor, Tensor> network = s_assembly["WithBlocks"].Create(seed: 3, initializer: Initializers.Constant(0.25));
        Assert.All(network.named_parameters().Where(p => p.name.EndsWith("conv.weight", StringComparison.Ordinal) || p.name.EndsWith("short.0.weight", StringComparison.Ordinal)),
            p => Assert.True(p.parameter.eq(0.25).all().item<bool>(), p.name));
    }

    [Fact]
    public void Hooks_of_a_block_and_of_its_layers_run()
    {
        using DisposeScope scope = NewDisposeScope();
        RunningNetwork running = s_assembly["WithBlocks"];
        using Module<Tensor, Tensor> network = running.Create(seed: 3);
        List<string> called = [];
        foreach ((string name, nn.Module module) in network.named_modules())
        {
            if (module is Module<Tensor, Tensor> layer)
                layer.register_forward_hook((_, _, output) => { called.Add(name); return output; });
        }

        network.call(running.Input());
        Assert.Equal(
            ["plain.first.conv", "plain.first", "plain", "wide.first.conv", "wide.first.short.0", "wide.first", "wide.rest.part3.conv", "wide.rest.part3", "wide", "head"],
            called.Where(name => name.Length > 0));
    }

    [Fact]
    public void Blocks_of_two_inputs_own_modules_and_shared_steps()
    {
        using DisposeScope scope = NewDisposeScope();
        RunningNetwork running = s_assembly["Uses"];
        using nn.Module network = running.CreateAny(seed: 1, dtype: ScalarType.Float64);
        GraphComparison.AssertSame(running, network, (p, x) =>
        {
            (Tensor a, Tensor b) = (x[0], x[1]);
            Tensor Linear(Tensor input, string name) => input.matmul(p[name + ".weight"].t()) + p[name + ".bias"];
            Tensor Same(Tensor input) => Linear(Linear(input, "same.0").square(), "same.1.product").tanh();
            Tensor both = Linear(a * b, "both.product");
            Tensor own = cat([b * p["own.1.factor"], b], 1), less = Same(both) - a, same = Same(less);
            return [cat([own, same - same, both, a], 1)];
        }, batch: 2);
        Assert.Equal(4.0, ((Tensor)network.named_parameters().First(p => p.name == "own.1.factor").parameter).item<double>());
    }

    private static bool IsSame(Tensor a, Tensor b) => a.eq(b).all().item<bool>();
}
