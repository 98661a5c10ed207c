namespace TypedNets;

/// <summary>
/// The loss that a network's output is for, by PyTorch's names: <c>[Network(Loss = Loss.CrossEntropy)]</c>. It only lets the compiler
/// compare the two; which loss a network is trained with is said where it is trained.
/// </summary>
public enum Loss
{
    /// <summary>Not said; nothing is compared.</summary>
    Unstated,

    /// <summary><c>cross_entropy</c>: takes one logit per class along dimension 1 and applies log-softmax itself.</summary>
    CrossEntropy,

    /// <summary><c>nll_loss</c>: takes log-probabilities along dimension 1, the output of log-softmax.</summary>
    NegativeLogLikelihood,

    /// <summary><c>binary_cross_entropy</c>: takes probabilities, the output of a sigmoid.</summary>
    BinaryCrossEntropy,

    /// <summary><c>binary_cross_entropy_with_logits</c>: takes logits and applies the sigmoid itself.</summary>
    BinaryCrossEntropyWithLogits,

    /// <summary><c>kl_div</c>: takes log-probabilities.</summary>
    KLDivergence,

    /// <summary><c>mse_loss</c>: takes any numbers.</summary>
    MeanSquaredError,

    /// <summary><c>l1_loss</c>: takes any numbers.</summary>
    MeanAbsoluteError,
}
