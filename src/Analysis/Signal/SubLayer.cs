namespace TypedNets.Analysis.Signal;

/// <summary>A branch of a transformer's layer, added to what it reads: an attention or a perceptron.</summary>
/// <param name="Forward">What it puts out; null where theory does not reach.</param>
/// <param name="Backward">The gradient by what it reads, and by the memory if it reads one, from that by its output.</param>
internal sealed record SubLayer(Tokens? Forward, Func<Tokens, (Tokens Input, Tokens Memory)> Backward);

/// <summary>
/// A transformer's layer: x + f(norm(x)) for each branch, or norm(x + f(x)). Each branch ends in weights of its own, so that it is independent of
/// what it is added to.
/// </summary>
/// <param name="normFirst">Whether a branch reads what is normalised.</param>
/// <param name="epsilon">That of the normalisations.</param>
internal sealed class TransformerSignal(bool normFirst, double epsilon)
{
    private readonly List<(Tokens Read, Tokens Sum, SubLayer Branch)> _steps = [];

    /// <summary>What came out so far.</summary>
    public Tokens Value { get; private set; }

    /// <summary>Whether theory reached so far.</summary>
    public bool IsKnown { get; private set; } = true;

    /// <summary>Begins.</summary>
    public TransformerSignal From(Tokens input)
    {
        Value = input;
        return this;
    }

    /// <summary>Adds a branch.</summary>
    /// <param name="branch">From what it reads.</param>
    public TransformerSignal Then(Func<Tokens, SubLayer> branch)
    {
        if (!IsKnown)
            return this;
        SubLayer added = branch(normFirst ? Value.Normalized(epsilon) : Value);
        if (added.Forward is not { } output)
        {
            IsKnown = false;
            return this;
        }

        Tokens sum = Value + output;
        _steps.Add((Value, sum, added));
        Value = normFirst ? sum : sum.Normalized(epsilon);
        return this;
    }

    /// <summary>The gradients by the input and by the memory.</summary>
    public (Tokens Input, Tokens Memory) Backward(Tokens output)
    {
        (Tokens gradient, Tokens memory) = (output, default);
        foreach ((Tokens read, Tokens sum, SubLayer branch) in Enumerable.Reverse(_steps))
        {
            if (!normFirst)
                gradient = 1 / (sum.Second + epsilon) * gradient;
            (Tokens input, Tokens ofMemory) = branch.Backward(gradient);
            gradient += normFirst ? 1 / (read.Second + epsilon) * input : input;
            memory += ofMemory;
        }

        return (gradient, memory);
    }
}
