using TorchSharp;
using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Running;

/// <summary>A short training, to see whether an initializer's network learns.</summary>
internal static class Trial
{
    /// <summary>Trains a classifier.</summary>
    /// <param name="network">The network, in training mode.</param>
    /// <param name="optimizer">Its optimiser; disposed at the end.</param>
    /// <param name="batch">Inputs and labels of a step.</param>
    /// <param name="steps">The number of steps.</param>
    /// <returns>The share of right answers and the loss over the last ten steps, each before it was learned from.</returns>
    public static (double Accuracy, double Loss) Run(nn.Module<Tensor, Tensor> network, optim.Optimizer optimizer, Func<int, (Tensor Inputs, Tensor Labels)> batch, int steps)
    {
        double right = 0, sum = 0;
        for (int step = 0; step < steps; step++)
        {
            using DisposeScope scope = NewDisposeScope();
            (Tensor inputs, Tensor labels) = batch(step);
            optimizer.zero_grad();
            Tensor logits = network.call(inputs);
            Tensor loss = nn.functional.cross_entropy(logits, labels);
            if (step >= steps - 10)
            {
                right += logits.argmax(1).eq(labels).to(ScalarType.Float32).mean().item<float>();
                sum += loss.item<float>();
            }

            loss.backward();

            // As is usual for deep and recurrent networks, for all that are compared.
            nn.utils.clip_grad_norm_(network.parameters(), 1);
            optimizer.step();
        }

        optimizer.Dispose();
        return (right / 10, sum / 10);
    }
}
