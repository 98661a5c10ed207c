using static TorchSharp.torch;

namespace TypedNets.Training;

/// <summary>One update, as <see cref="Trainer.OnStep"/> sees it: the module is updated, and its gradients are still there.</summary>
public sealed class TrainingStep
{
    internal TrainingStep(nn.Module<Tensor, Tensor> module, int number, int total, int epoch, double loss, double learningRate, Evaluation? evaluation) =>
        (Module, Number, Total, Epoch, Loss, LearningRate, Evaluation) = (module, number, total, epoch, loss, learningRate, evaluation);

    /// <summary>The module that is trained. It may be evaluated here; its mode must be left as it is.</summary>
    public nn.Module<Tensor, Tensor> Module { get; }

    /// <summary>The number of updates so far, from 1.</summary>
    public int Number { get; }

    /// <summary>The number of updates in the whole run, if nothing stops it.</summary>
    public int Total { get; }

    /// <summary>The number of the pass over the data, from 0.</summary>
    public int Epoch { get; }

    /// <summary>The mean loss of the batch, before the update.</summary>
    public double Loss { get; }

    /// <summary>The learning rate of the update, of parameters in no group with one of its own.</summary>
    public double LearningRate { get; }

    /// <summary>The evaluation that followed the update by <see cref="Trainer.Validation"/>; null where none was due.</summary>
    public Evaluation? Evaluation { get; }

    /// <summary>The Euclidean norm of all gradients of this step together, after clipping. Computed at each call.</summary>
    public double GradientNorm() => Gradients.Norm(Module.parameters());
}
