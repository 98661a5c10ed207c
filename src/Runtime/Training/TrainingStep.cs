using static TorchSharp.torch;

namespace TypedNets.Training;

/// <summary>One update, as <see cref="Trainer.OnStep"/> sees it: the module is updated, and its gradients are still there.</summary>
public sealed class TrainingStep
{
    internal TrainingStep(nn.Module<Tensor, Tensor> module, int number, int epoch, double loss) =>
        (Module, Number, Epoch, Loss) = (module, number, epoch, loss);

    /// <summary>The module that is trained. It may be evaluated here; its mode must be left as it is.</summary>
    public nn.Module<Tensor, Tensor> Module { get; }

    /// <summary>The number of updates so far, from 1.</summary>
    public int Number { get; }

    /// <summary>The number of the pass over the data, from 0.</summary>
    public int Epoch { get; }

    /// <summary>The mean loss of the batch, before the update.</summary>
    public double Loss { get; }

    /// <summary>The Euclidean norm of all gradients of this step together. Computed at each call.</summary>
    public double GradientNorm()
    {
        using var scope = NewDisposeScope();
        double sum = 0;
        foreach (var parameter in Module.parameters())
        {
            if (parameter.grad is { } gradient)
                sum += gradient.square().sum(ScalarType.Float64).item<double>();
        }
        return Math.Sqrt(sum);
    }
}
