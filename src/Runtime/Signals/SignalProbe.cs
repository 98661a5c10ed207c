using TypedNets.Randomness;
using static TorchSharp.torch;

namespace TypedNets;

/// <summary>
/// Measures a network's signal: what the numbers in each layer are like, and the gradients that arrive there, at initialisation or
/// while it is trained. A network that is not measured runs no instruction more.
/// </summary>
/// <example>
/// <code>
/// Console.WriteLine(new SignalProbe().Measure&lt;SmallCnn&gt;());               // 16 new networks on noise
/// Console.WriteLine(new SignalProbe().Measure&lt;SmallCnn&gt;(images));         // on data
/// Console.WriteLine(new SignalProbe().Measure(network, images));             // a network as it is now
/// </code>
/// </example>
public sealed class SignalProbe
{
    /// <summary>The number of networks that are built and averaged over.</summary>
    public int Networks { get; init; } = 16;

    /// <summary>The number of samples of noise.</summary>
    public int BatchSize { get; init; } = 64;

    /// <summary>How networks are built: the seeds are <c>Seed</c>, or 0, and those that follow it, which noise and dropout follow from too. What is predicted is for its initializer.</summary>
    public NetworkOptions Options { get; init; } = new();

    /// <summary>
    /// From the outputs, in order, to one number. Null is their sum with a weight of N(0, 1) for each number of them: then every output is
    /// independent, as theory has it.
    /// </summary>
    public Func<Tensor[], Tensor>? Loss { get; init; }

    /// <summary>Builds networks and measures them, in training mode, as they start.</summary>
    /// <typeparam name="TNetwork">The network's class.</typeparam>
    /// <param name="data">Its inputs, batch × sizes, the same for all networks; without any, each sees other noise, N(0, 1).</param>
    /// <exception cref="NetworkInputException">An input has another shape, element type or device than the network takes.</exception>
    /// <exception cref="ArgumentException">There are too few inputs or samples, noise cannot be drawn, or the loss is not one number.</exception>
    public SignalReport Measure<TNetwork>(params Tensor[] data)
        where TNetwork : nn.Module, INetwork<TNetwork>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Networks, 1);
        var passes = new List<Dictionary<string, LayerMoments>>();
        for (int i = 0; i < Networks; i++)
        {
            NetworkOptions options = Options with { Seed = (Options.Seed ?? 0) + i };
            using var network = TNetwork.Create(options);
            passes.Add(Pass(network, data, options.Seed.Value));
        }

        return new SignalReport(StartPrediction.Of(TNetwork.Spec, Options.Initializer), passes);
    }

    /// <summary>
    /// Measures a network in the mode that it is in, and leaves it as it was: parameters, their gradients, running statistics, and
    /// libtorch's generator on the CPU, which dropout reads. So training goes on as if it had not been measured:
    /// <c>OnStep = step => { if (step.Number is 1 or 100) reports.Add(probe.Measure(network, images)); }</c>.
    /// </summary>
    /// <typeparam name="TNetwork">The network's class.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="data">Its inputs, batch × sizes; without any, it sees noise, N(0, 1).</param>
    /// <exception cref="NetworkInputException">An input has another shape, element type or device than the network takes.</exception>
    /// <exception cref="ArgumentException">There are too few inputs or samples, noise cannot be drawn, or the loss is not one number.</exception>
    public SignalReport Measure<TNetwork>(TNetwork network, params Tensor[] data)
        where TNetwork : nn.Module, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        using var scope = NewDisposeScope();
        var state = new KeptState(network);
        try
        {
            return new SignalReport(StartPrediction.Of(TNetwork.Spec, Options.Initializer), [Pass(network, data, Options.Seed ?? 0)]);
        }
        finally
        {
            state.Restore();
        }
    }

    private Dictionary<string, LayerMoments> Pass<TNetwork>(TNetwork network, Tensor[] data, long seed)
        where TNetwork : nn.Module, INetwork<TNetwork>
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator((ulong)seed);
        NetworkSpec spec = TNetwork.Spec;
        Tensor? parameter = network.parameters().FirstOrDefault();
        Tensor[] inputs = data.Length == 0 ? [.. spec.Inputs.Select(input => Noise(spec, input, parameter, generator))] : data;
        if (inputs.Length != spec.Inputs.Count)
            throw new ArgumentException($"{spec.Network} has {spec.Inputs.Count} inputs ({string.Join(", ", spec.Inputs.Select(input => input.Name))}), but data for {inputs.Length} are given.", nameof(data));
        for (int i = 0; i < inputs.Length; i++)
        {
            InputGuard.Check(inputs[i], spec, i, parameter);
            if (inputs[i].shape[0] < 2)
                throw new ArgumentException($"{spec.Network}: input '{spec.Inputs[i].Name}' has {inputs[i].shape[0]} samples, but at least 2 are needed to see what varies with the data.", nameof(data));
        }

        using Tensor dropped = SharedGenerator.StateOf((ulong)seed);
        return SharedGenerator.Lend(dropped, () => SignalPass.Run(network, inputs, Loss, generator));
    }

    private Tensor Noise(NetworkSpec spec, ValueSpec input, Tensor? parameter, Generator generator)
    {
        if (input.DType == DType.Int64)
            throw new ArgumentException($"{spec.Network}: input '{input.Name}' takes integers, for which there is no noise: give data.");
        if (input.Shape.Any(size => size is null))
            throw new ArgumentException($"{spec.Network}: input '{input.Name}' leaves a size open, so noise has no shape: give data of the size that you mean.");
        return randn([BatchSize, .. input.Shape.Select(size => size!.Value)], ScalarType.Float64, generator: generator)
            .to(parameter?.dtype ?? Options.DType ?? ScalarType.Float32, parameter?.device ?? CPU);
    }
}
