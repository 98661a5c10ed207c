using System.Runtime.InteropServices;
using TorchSharp;
using TypedNets.Analysis.Layers;
using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Chains;

/// <summary>A chain as it was generated, beside the same by hand: the first difference is kept.</summary>
internal sealed class ChainRun : IDisposable
{
    private const long Batch = 3;

    private readonly DisposeScope _scope = NewDisposeScope();
    private readonly Chain _chain;
    private readonly RunningNetwork _running;
    private readonly nn.Module<Tensor, Tensor> _network;
    private readonly nn.Module<Tensor, Tensor>[] _layers;

    public ChainRun(Chain chain, RunningNetwork running)
    {
        (_chain, _running) = (chain, running);
        _network = running.Create(seed: 1, dtype: ScalarType.Float64);
        Check(_scope.DisposablesCount == 0, $"construction left {_scope.DisposablesCount} tensors");
        _layers = [.. chain.Layers.Select(layer => layer.Reference())];
        CopyParameters();
    }

    /// <summary>What was found to differ first; null when nothing was.</summary>
    public string? Difference { get; private set; }

    /// <summary>Whether all that was compared is finite.</summary>
    public bool IsFinite { get; private set; } = true;

    /// <summary>Whether the chain itself, run by hand, multiplies errors so much that nothing can be said from comparing it.</summary>
    public bool IsUnsteady { get; private set; }

    /// <summary>Runs both, in training and then in evaluation with the statistics that training left.</summary>
    public ChainRun Run()
    {
        foreach (string mode in new[] { "training", "evaluation" }.TakeWhile(_ => Difference is null))
        {
            using DisposeScope scope = NewDisposeScope();
            _network.train(mode == "training");
            foreach (nn.Module layer in _layers)
                layer.train(mode == "training");
            try
            {
                Compare(mode);
            }
            catch (ExternalException exception)
            {
                Check(false, $"{mode}: {exception.Message.Split('\n')[0]}\n{exception.StackTrace!.Split('\n').FirstOrDefault(line => line.Contains(nameof(Chains)) || line.Contains(_chain.Name))}");
            }
        }

        return this;
    }

    public void Dispose()
    {
        _network.Dispose();
        foreach (nn.Module layer in _layers)
            layer.Dispose();
        _scope.Dispose();
    }

    private void Compare(string mode)
    {
        Tensor input = Input(), before = input.clone();
        List<Tensor> state = [.. _layers.SelectMany(layer => layer.buffers()).Select(buffer => buffer.clone())];
        (string Name, Tensor Value)[] expected = [.. Results(input, Forward, Parameters, Buffers)];
        (string Name, Tensor Value)[] actual = [.. Results(input, ForwardAlone, () => _network.parameters(), () => _network.buffers())];

        Check(expected[0].Value.shape.AsSpan(1).SequenceEqual([.. _running.Spec.Outputs[0].Shape.Select(size => size!.Value)]),
            $"{mode}: the shape inferred is {string.Join("×", _running.Spec.Outputs[0].Shape)}, but by hand it is N×{string.Join("×", expected[0].Value.shape[1..])}");
        Check(input.eq(before).all().item<bool>(), $"{mode}: the input was changed");
        Check(expected.Length == actual.Length, $"{mode}: {actual.Length} tensors to compare, but {expected.Length} by hand");
        foreach (var (theirs, mine) in expected.Zip(actual))
        {
            IsFinite &= theirs.Value.isfinite().all().item<bool>();
            if (IsClose(theirs.Value, mine.Value))
                continue;
            Check(false, $"{mode}: {theirs.Name} by hand is {Text(theirs.Value)}\nbut was {Text(mine.Value)}");
            IsUnsteady = Difference!.StartsWith($"{mode}: {theirs.Name}", StringComparison.Ordinal) && Shakes(input, state, expected);
        }
    }

    /// <summary>Whether a change of the input in the tenth digit changes what is computed by hand in more than the sixth.</summary>
    private bool Shakes(Tensor input, List<Tensor> state, (string Name, Tensor Value)[] expected)
    {
        foreach (var (buffer, value) in Buffers().Zip(state))
            buffer.copy_(value);
        Tensor shaken = input.is_floating_point() ? input * (1 + (1e-10 * randn_like(input))) : input;
        return Results(shaken, Forward, Parameters, Buffers).Zip(expected).Any(pair => !IsClose(pair.Second.Value, pair.First.Value));
    }

    private static IEnumerable<(string Name, Tensor Value)> Results(
        Tensor input, Func<Tensor, Tensor> forward, Func<IEnumerable<Tensor>> parameters, Func<IEnumerable<Tensor>> buffers)
    {
        foreach (Tensor parameter in parameters())
            parameter.grad = null;
        manual_seed(7);
        Tensor leaf = input.detach();
        leaf.requires_grad = leaf.is_floating_point();
        Tensor output = forward(leaf);
        yield return ("the output", output.detach());
        if (output.requires_grad)
        {
            using var generator = new Generator(3);
            output.backward([randn(output.shape, output.dtype, generator: generator)]);
            yield return ("the input's gradient", leaf.grad ?? zeros_like(leaf));
            foreach (Tensor parameter in parameters())
                yield return ($"a gradient of {string.Join("×", parameter.shape)}", Dense(parameter.grad)?.detach() ?? zeros_like(parameter));
        }

        foreach (Tensor buffer in buffers())
            yield return ("a buffer", buffer.clone());
    }

    private static Tensor? Dense(Tensor? tensor) => tensor is { is_sparse: true } ? tensor.to_dense() : tensor;

    private Tensor Forward(Tensor input) => _layers.Aggregate(input, (value, layer) => layer.call(value));

    /// <summary>The generated network's output, which must be all that it leaves.</summary>
    private Tensor ForwardAlone(Tensor input)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor output = _network.call(input);
        Check(scope.DisposablesCount == 1, $"the forward pass left {scope.DisposablesCount} tensors");
        return output.MoveToOuterDisposeScope();
    }

    private Tensor Input()
    {
        using var generator = new Generator(1);
        long[] sizes = [Batch, .. _chain.Input.Sizes];
        return _chain.Input.Type == DType.Int64
            ? randint(0, LayerInput.Tokens, sizes, dtype: ScalarType.Int64, generator: generator)
            : randn(sizes, ScalarType.Float64, generator: generator);
    }

    /// <summary>Both get the same parameters, away from the zeros and ones that some of them start at.</summary>
    private void CopyParameters()
    {
        using IDisposable noGradient = no_grad();
        foreach (nn.Module layer in _layers)
            layer.to(ScalarType.Float64);
        Tensor[] mine = [.. _network.parameters()], theirs = [.. Parameters()];
        Check(mine.Length == theirs.Length && mine.Zip(theirs).All(pair => pair.First.shape.SequenceEqual(pair.Second.shape)),
            $"the parameters are {Shapes(mine)}, but by hand {Shapes(theirs)}");
        if (Difference is not null)
            return;
        using DisposeScope scope = NewDisposeScope();
        using var generator = new Generator(2);
        foreach (var (parameter, copy) in mine.Zip(theirs))
        {
            parameter.add_(0.2 * randn(parameter.shape, parameter.dtype, generator: generator));
            copy.copy_(parameter);
        }
    }

    /// <summary>In the network's order, in which those that are its own come before those of its modules.</summary>
    private IEnumerable<Tensor> Parameters() => _chain.Layers.Zip(_layers)
        .OrderBy(pair => LayerCatalogue.Get(pair.First.Kind).IsParameter ? 0 : 1).SelectMany(pair => pair.Second.parameters());

    private IEnumerable<Tensor> Buffers() => _layers.SelectMany(layer => layer.buffers());

    private void Check(bool holds, string difference) => Difference ??= holds ? null : difference;

    private static bool IsClose(Tensor expected, Tensor actual) =>
        expected.dtype == actual.dtype && expected.shape.AsSpan().SequenceEqual(actual.shape) && actual.allclose(expected, rtol: 1e-6, atol: 1e-6, equal_nan: true);

    /// <summary>The shape and the first elements.</summary>
    private static string Text(Tensor tensor) =>
        $"{Shapes([tensor])} with {string.Join(", ", tensor.to(ScalarType.Float64).flatten().data<double>().Take(40).Select(Analysis.Invariant.Text))}";

    private static string Shapes(IEnumerable<Tensor> tensors) => string.Join(", ", tensors.Select(tensor => string.Join("×", tensor.shape)));
}
