using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TypedNets.Generators.Tests.Running;

/// <summary>Trains deep networks on small tasks that a linear layer over the right position would learn.</summary>
internal static class DeepTraining
{
    private const int Samples = 128;
    private const int Classes = 4;

    /// <summary>Loss before each step; it stops when one is not finite, which is then the last.</summary>
    /// <param name="network">Gives four logits; it is disposed.</param>
    /// <param name="task">Input and labels.</param>
    /// <param name="steps">Number of steps, each over all samples.</param>
    /// <param name="rate">Learning rate.</param>
    /// <param name="isAdam">Adam instead of gradient descent.</param>
    public static double[] Losses(Module<Tensor, Tensor> network, (Tensor Input, Tensor Labels) task, int steps, double rate, bool isAdam = false)
    {
        using Module<Tensor, Tensor> owned = network;
        using optim.Optimizer optimizer = isAdam ? optim.Adam(network.parameters(), rate) : optim.SGD(network.parameters(), rate);
        List<double> losses = [];
        for (int step = 0; step < steps && losses.TrueForAll(double.IsFinite); step++)
        {
            using DisposeScope scope = NewDisposeScope();
            optimizer.zero_grad();
            Tensor loss = functional.cross_entropy(network.call(task.Input), task.Labels);
            losses.Add(loss.item<float>());
            loss.backward();
            optimizer.step();
        }

        return [.. losses];
    }

    /// <summary>The norm of what one step of gradient descent at a small rate changes in the outputs, over the rate.</summary>
    /// <param name="network">It is disposed.</param>
    /// <param name="input">What it reads.</param>
    /// <param name="rate">The rate.</param>
    public static double Change(Module<Tensor, Tensor> network, Tensor input, double rate)
    {
        using DisposeScope scope = NewDisposeScope();
        using Module<Tensor, Tensor> owned = network;
        using var generator = new Generator(2);
        Tensor before = network.call(input), gradient = randn(before.shape, before.dtype, generator: generator);
        using optim.Optimizer optimizer = optim.SGD(network.parameters(), rate);
        before.backward([gradient]);
        optimizer.step();
        return (network.call(input) - before).norm().item<double>() / rate;
    }

    /// <summary>Normal inputs of some features, each labelled by which of the first four is the largest.</summary>
    public static (Tensor Input, Tensor Labels) Vectors(long features)
    {
        using var generator = new Generator(1);
        Tensor input = randn([Samples, features], generator: generator);
        return (input, input.narrow(1, 0, Classes).argmax(1));
    }

    /// <summary>Sequences of normal vectors, each labelled by the largest of four features at the one position that is marked in its last feature.</summary>
    public static (Tensor Input, Tensor Labels) Sequences(long length, long features)
    {
        using var generator = new Generator(1);
        Tensor input = randn([Samples, length, features], generator: generator), marked = arange(Samples).remainder(length);
        Tensor mark = arange(length).unsqueeze(0).eq(marked.unsqueeze(1));
        input.select(2, features - 1).copy_(mark.to(ScalarType.Float32) * 4);
        return (input, input[arange(Samples), marked].narrow(1, 0, Classes).argmax(1));
    }

    /// <summary>Tokens from 4 to 19, and in each sequence one from 0 to 3, which is its label.</summary>
    public static (Tensor Input, Tensor Labels) Tokens(long length)
    {
        using var generator = new Generator(1);
        Tensor input = randint(4, 20, [Samples, length], ScalarType.Int64, generator: generator), labels = arange(Samples, ScalarType.Int64).remainder(Classes);
        input.scatter_(1, randint(0, length, [Samples, 1], ScalarType.Int64, generator: generator), labels.unsqueeze(1));
        return (input, labels);
    }
}
