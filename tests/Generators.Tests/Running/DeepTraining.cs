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
}
