using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Losses;

/// <summary>Whether a loss takes what a network gives: the same for a loss that is declared and for one that is called.</summary>
public static class LossFit
{
    /// <summary>What contradicts the loss, in words that follow "its output ..."; null when nothing certainly does.</summary>
    /// <param name="loss">The loss.</param>
    /// <param name="last">The layer that gives the output, rearrangements left out; null when it is unknown.</param>
    /// <param name="output">Sizes of the output without the batch.</param>
    public static LossMisfit? Of(Loss loss, LayerKind? last, Shape output) => loss switch
    {
        Loss.CrossEntropy => Classes(last, output),
        Loss.NegativeLogLikelihood or Loss.KLDivergence => LogProbabilities(loss, last),
        Loss.BinaryCrossEntropy => Probabilities(last),
        Loss.BinaryCrossEntropyWithLogits => last is Sigmoid or Softmax or Softmax2d or LogSigmoid
            ? new LossMisfit(LossFault.AppliedTwice, $"is that of {last.Name}, but {PyTorchName(loss)} takes logits and applies the sigmoid itself, so that it would be applied twice and gradients are at most a quarter; remove {last.Name}, or use {PyTorchName(Loss.BinaryCrossEntropy)}.")
            : null,
        _ => null,
    };

    /// <summary>What PyTorch calls it in <c>torch.nn.functional</c>.</summary>
    public static string PyTorchName(Loss loss) => loss switch
    {
        Loss.CrossEntropy => "cross_entropy",
        Loss.NegativeLogLikelihood => "nll_loss",
        Loss.BinaryCrossEntropy => "binary_cross_entropy",
        Loss.BinaryCrossEntropyWithLogits => "binary_cross_entropy_with_logits",
        Loss.KLDivergence => "kl_div",
        Loss.MeanSquaredError => "mse_loss",
        Loss.MeanAbsoluteError => "l1_loss",
        _ => "",
    };

    private static LossMisfit? Classes(LayerKind? last, Shape output)
    {
        long? classes = output.Rank > 0 ? output[0] : null;
        if (classes == 1)
        {
            return new LossMisfit(LossFault.OneClass, "has one class, over which softmax is always 1 and cross_entropy always 0; give one output per class, or use binary_cross_entropy_with_logits for one yes or no.")
            {
                Instead = Loss.BinaryCrossEntropyWithLogits,
            };
        }

        return last switch
        {
            Softmax or Softmax2d or Softmin => new LossMisfit(LossFault.AppliedTwice,
                $"is that of {last.Name}, but cross_entropy takes logits and applies log-softmax itself{(classes is { } n ? $", so that with {n} classes it cannot fall below {Least(n, 1)}" : "")}; remove {last.Name}."),
            Sigmoid or Hardsigmoid => new LossMisfit(LossFault.Bounded, $"is that of {last.Name}, in (0, 1){Floor(classes, 1)}; remove {last.Name}."),
            Tanh or Softsign or Hardtanh => new LossMisfit(LossFault.Bounded, $"is that of {last.Name}, in (-1, 1){Floor(classes, 2)}; remove {last.Name}."),
            _ => null,
        };
    }

    private static LossMisfit? LogProbabilities(Loss loss, LayerKind? last) => last switch
    {
        LogSoftmax => null,
        Softmax or Softmax2d => new LossMisfit(LossFault.NotProbabilities, $"is that of {last.Name}, but {PyTorchName(loss)} takes log-probabilities; use LogSoftmax instead of {last.Name}."),
        _ when IsUnbounded(last) => new LossMisfit(LossFault.NotProbabilities, $"is that of {last!.Name}, but {PyTorchName(loss)} takes log-probabilities and falls without end on anything else; put LogSoftmax after it{(loss == Loss.NegativeLogLikelihood ? ", or use cross_entropy" : "")}.")
        {
            Instead = loss == Loss.NegativeLogLikelihood ? Loss.CrossEntropy : null,
        },
        _ => null,
    };

    private static LossMisfit? Probabilities(LayerKind? last) => IsUnbounded(last) || last is Tanh or Softsign or LogSoftmax or LogSigmoid
        ? new LossMisfit(LossFault.NotProbabilities, $"is that of {last!.Name}, but binary_cross_entropy takes probabilities and throws outside [0, 1]; put Sigmoid after it, or use binary_cross_entropy_with_logits.")
        {
            Instead = IsUnbounded(last) ? Loss.BinaryCrossEntropyWithLogits : null,
        }
        : null;

    /// <summary>Whether its output is certainly neither probabilities nor their logarithms.</summary>
    private static bool IsUnbounded(LayerKind? last) => last is Linear or Convolution or TransposedConvolution or Bilinear;

    private static string Floor(long? classes, double range) =>
        classes is { } n ? $", so that cross_entropy over {n} classes cannot fall below {Least(n, range)}" : "; cross_entropy takes logits of any size";

    /// <summary>The least cross-entropy over n classes when logits differ by at most a range: ln(1 + (n − 1)·e^−range).</summary>
    private static string Least(long classes, double range) => Invariant.Text(Math.Round(Math.Log(1 + ((classes - 1) * Math.Exp(-range))), 2));
}

/// <summary>A loss that does not take what a network gives.</summary>
/// <param name="Fault">In which way.</param>
/// <param name="Message">What is wrong and what to do, in words that follow "its output ...".</param>
public sealed record LossMisfit(LossFault Fault, string Message)
{
    /// <summary>The loss that takes this output; null when the network is what to change.</summary>
    public Loss? Instead { get; init; }
}

/// <summary>The ways in which a loss does not take what a network gives.</summary>
public enum LossFault
{
    /// <summary>The loss applies the network's last activation itself.</summary>
    AppliedTwice,

    /// <summary>The loss takes probabilities, or their logarithms, and the output is none.</summary>
    NotProbabilities,

    /// <summary>The output is so bounded that the loss cannot fall to zero.</summary>
    Bounded,

    /// <summary>There is one class, so that the loss is constant.</summary>
    OneClass,
}
