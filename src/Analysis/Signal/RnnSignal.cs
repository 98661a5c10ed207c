namespace TypedNets.Analysis.Signal;

/// <summary>h ← φ(W·x + U·h + b).</summary>
internal sealed class RnnSignal(RecurrentCell cell, int steps, bool isReLU) : RecurrentSignal(cell, steps)
{
    private readonly double[] _slopes = new double[steps];

    /// <inheritdoc/>
    protected override Lagged Step(int t, Lagged state, Lagged input)
    {
        var before = Lagged.Sum(Cell.Into, input, Cell.Recurrent, state, Cell.Bias);
        GateMoments after = isReLU ? GateMoments.ReLU(before.Second) : GateMoments.Tanh(before.Second);
        _slopes[t] = after.Slope;
        return before.Through(after);
    }

    /// <inheritdoc/>
    protected override Lagged Repeat(int t)
    {
        _slopes[t] = _slopes[t - 1];
        return States[t - 1];
    }

    /// <inheritdoc/>
    protected override (double Read, double State, double Memory) Back(int t, double state, double memory) =>
        state * _slopes[t] is var read ? (read, Cell.Recurrent * read, 0) : default;
}
