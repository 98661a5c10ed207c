using TorchSharp;
using TypedNets.Data;
using static TorchSharp.torch;

namespace TypedNets.Training;

/// <summary>What is reached without looking at the inputs, which a network has to beat before it can be said to have learned.</summary>
public static class Baseline
{
    /// <summary>
    /// Classes are predicted by their frequency in the training set, one added to each count: accuracy is that of the most frequent one,
    /// loss the cross-entropy in nats. Where numbers are predicted, it is the loss of the training set's mean.
    /// </summary>
    /// <param name="train">The data set that frequencies and means are taken from.</param>
    /// <param name="test">The data set that is predicted.</param>
    /// <param name="loss">Mean loss from outputs and labels where numbers are predicted; null is the mean squared error.</param>
    /// <exception cref="ArgumentException">The two sets have not the same classes.</exception>
    public static Evaluation Evaluate(Dataset train, Dataset test, Func<Tensor, Tensor, Tensor>? loss = null)
    {
        ArgumentNullException.ThrowIfNull(train);
        ArgumentNullException.ThrowIfNull(test);
        if (train.ClassCount != test.ClassCount)
            throw new ArgumentException($"{test.Name} has {test.ClassCount} classes, but {train.Name} has {train.ClassCount}.", nameof(test));
        using var scope = NewDisposeScope();
        if (train.ClassCount == 0)
        {
            var mean = train.Labels.mean([0], keepdim: true).expand_as(test.Labels);
            var error = loss is null ? nn.functional.mse_loss(mean, test.Labels) : loss(mean, test.Labels);
            return new Evaluation(error.ToDouble(), double.NaN, test.Count);
        }

        var counts = train.Labels.flatten().bincount(null, minlength: train.ClassCount).to_type(ScalarType.Float64) + 1;
        var found = test.Labels.flatten().bincount(null, minlength: train.ClassCount).to_type(ScalarType.Float64);
        var shares = found / found.sum();
        var nats = -(shares * (counts / counts.sum()).log()).sum();
        return new Evaluation(nats.ToDouble(), shares[counts.argmax()].ToDouble(), test.Count);
    }
}
