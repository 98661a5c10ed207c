using TorchSharp;
using TypedNets.Data;
using static TorchSharp.torch;

namespace TypedNets.Training;

/// <summary>How well a network does.</summary>
internal static class Evaluator
{
    /// <summary>The loss unless another is set: cross-entropy of classes, mean squared error of numbers.</summary>
    public static Func<Tensor, Tensor, Tensor> DefaultLoss(Dataset data) => data.ClassCount > 0 ? CrossEntropy : SquaredError;

    /// <summary>What <see cref="Trainer.Evaluate"/> does.</summary>
    public static Evaluation Evaluate(nn.Module<Tensor, Tensor> module, Dataset data, int batchSize, Func<Tensor, Tensor, Tensor> loss, CancellationToken cancellation)
    {
        bool training = module.training, isChannelsLast = ChannelsLast.Suits(module);
        module.eval();
        try
        {
            using IDisposable withoutGradients = no_grad();
            double total = 0;
            long correct = 0;
            foreach (Batch batch in data.Batches(batchSize, shuffle: false))
            {
                using (batch)
                {
                    cancellation.ThrowIfCancellationRequested();
                    using DisposeScope scope = NewDisposeScope();
                    Tensor outputs = module.call(isChannelsLast ? ChannelsLast.Of(batch.Inputs) : batch.Inputs);
                    total += SingleNumber.Of(loss(outputs, batch.Labels)) * batch.Labels.NumberOfElements;
                    if (data.ClassCount > 0)
                        correct += outputs.argmax(1).eq(batch.Labels).sum().item<long>();
                }
            }

            double labels = data.Labels.NumberOfElements;
            return new Evaluation(total / labels, data.ClassCount > 0 ? correct / labels : double.NaN, data.Count);
        }
        finally
        {
            module.train(training);
        }
    }

    private static Tensor CrossEntropy(Tensor outputs, Tensor labels) => nn.functional.cross_entropy(outputs, labels);

    /// <summary>Of equal shapes only: libtorch would expand both, and compare each output with each label.</summary>
    private static Tensor SquaredError(Tensor outputs, Tensor labels) => outputs.shape.SequenceEqual(labels.shape)
        ? nn.functional.mse_loss(outputs, labels)
        : throw new ArgumentException($"The outputs are [{string.Join(", ", outputs.shape)}], but the labels [{string.Join(", ", labels.shape)}]: the mean squared error needs equal shapes.");
}
