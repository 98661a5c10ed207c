using TorchSharp;
using TorchSharp.Modules;
using TypedNets.Randomness;
using static TorchSharp.torch;

namespace TypedNets;

/// <summary>
/// Layer-sequential unit variance (Mishkin and Matas 2016, algorithm 1): runs a batch through a network and divides the weight of each layer
/// by the standard deviation of its output, the first layers first, until that is 1. It needs data, and in return no theory: what was
/// predicted for each layer is set beside what was measured.
/// </summary>
/// <remarks>
/// It scales fully connected, bilinear and convolutional layers; recurrent layers, attention and normalisations stay as they are. The paper
/// runs the batch again for each try at each layer. Here a layer's output is corrected in place as its weight is, so that the layers
/// behind it see at once what they will see, and one pass scales all; another pass confirms it. Only where biases are not zero do more follow.
/// </remarks>
/// <example>
/// <code>
/// using var network = new SmallCnn(seed: 1);
/// Console.WriteLine(new Lsuv().Apply(network, images));                       // from the network as it starts
/// Console.WriteLine(new Lsuv { Orthonormal = true }.Apply(network, images));  // as published
/// </code>
/// </example>
public sealed class Lsuv
{
    /// <summary>How far from 1 a standard deviation may stay; between 0 and 1. The paper has 0.1.</summary>
    public double Tolerance { get; init; } = 0.1;

    /// <summary>How often a weight is scaled at most; positive. The paper has 10.</summary>
    public int MaxPasses { get; init; } = 10;

    /// <summary>Whether the weights that are scaled first become orthonormal and their biases zero, as published; else they stay as they are.</summary>
    public bool Orthonormal { get; init; }

    /// <summary>Root of the random streams for orthonormal weights.</summary>
    public long Seed { get; init; }

    /// <summary>What the network was built with, for the prediction; null for what is declared.</summary>
    public Initializer? Initializer { get; init; }

    /// <summary>
    /// Scales a network's weights in place, in the mode that the network is in. Running statistics and libtorch's generator on the CPU, which
    /// dropout reads, stay as they were; if it throws, so do the parameters.
    /// </summary>
    /// <typeparam name="TNetwork">The network's class.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="batch">Its inputs in order, batch × sizes: some dozens of samples of what it will be trained on, scaled as there.</param>
    /// <returns>What was measured and done, layer by layer.</returns>
    /// <exception cref="NetworkInputException">An input has another shape, element type or device than the network takes.</exception>
    /// <exception cref="ArgumentException">There are too few inputs or no layers to scale.</exception>
    /// <exception cref="InitializerException">A layer puts out one number everywhere, or none that is finite.</exception>
    public LsuvReport Apply<TNetwork>(TNetwork network, params Tensor[] batch)
        where TNetwork : nn.Module, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Tolerance);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(Tolerance, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxPasses, 1);
        using DisposeScope scope = NewDisposeScope();
        using IDisposable withoutGradients = no_grad();
        NetworkSpec spec = StartPrediction.Of(TNetwork.Spec, Initializer);
        Check(spec, network, batch);
        Dictionary<string, Parameter> parameters = network.named_parameters().ToDictionary(named => named.name, named => named.parameter);
        LsuvLayer[] layers = [.. spec.Layers.Where(LsuvLayer.Suits).Select(layer => new LsuvLayer(layer, parameters))];
        if (layers.Length == 0)
            throw new ArgumentException($"{spec.Network} has no fully connected or convolutional layer, so there is nothing to scale.", nameof(network));

        var state = new KeptState(network);
        Tensor[] before = [.. layers.SelectMany(layer => layer.Parameters).Select(parameter => parameter.clone())];
        try
        {
            if (Orthonormal)
                StartOrthonormal(layers);
            else
                Run(layer => layer.Start);
            for (int pass = 1; pass <= MaxPasses + 1; pass++)
            {
                int scaled = 0;
                Run(layer => output => scaled += layer.Scale(output, Tolerance, isLastPass: pass > MaxPasses) ? 1 : 0);
                if (scaled == 0)
                    break;
            }

            return new LsuvReport(spec, [.. layers.Select(layer => layer.ToRow(Tolerance))]);
        }
        catch
        {
            foreach ((Parameter parameter, Tensor value) in layers.SelectMany(layer => layer.Parameters).Zip(before))
                parameter.copy_(value);
            throw;
        }
        finally
        {
            state.Restore();
        }

        void Run(Func<LsuvLayer, Action<Tensor>> at)
        {
            using DisposeScope pass = NewDisposeScope();
            Dictionary<string, Action<Tensor>> actions = layers.ToDictionary(layer => layer.Spec.Path, at);
            state.Restore();
            using Tensor dropped = SharedGenerator.StateOf((ulong)Seed);
            SharedGenerator.Lend(dropped, () => network.Observe(batch, new ValueObserver((path, output) => actions.GetValueOrDefault(path)?.Invoke(output))));
        }
    }

    private static void Check(NetworkSpec spec, nn.Module network, Tensor[] batch)
    {
        if (batch.Length != spec.Inputs.Count)
            throw new ArgumentException($"{spec.Network} has {spec.Inputs.Count} inputs ({string.Join(", ", spec.Inputs.Select(input => input.Name))}), but {batch.Length} are given: give a batch for each, in this order.", nameof(batch));
        Tensor? parameter = network.parameters().FirstOrDefault();
        for (int i = 0; i < batch.Length; i++)
            InputGuard.Check(batch[i], spec, i, parameter);
    }

    private void StartOrthonormal(LsuvLayer[] layers)
    {
        using var generator = new Generator();
        foreach (LsuvLayer layer in layers)
        {
            generator.manual_seed(RandomStream.Seed(Seed, layer.WeightName));
            layer.StartOrthonormal(generator);
        }
    }
}
