namespace TypedNets.Analysis.Signal;

/// <summary>n = tanh(W·x + r·(U·h + b)), h ← (1 − z)·n + z·h.</summary>
internal sealed class GruSignal(RecurrentCell cell, int steps) : RecurrentSignal(cell, steps)
{
    private readonly (GateMoments Gate, GateMoments New, double Recurrent, double StateBefore)[] _steps = new (GateMoments, GateMoments, double, double)[steps];

    /// <inheritdoc/>
    protected override Lagged Step(int t, Lagged state, Lagged input)
    {
        // Half of the variance of the biases is that of the one which the reset gate closes too.
        double bias = Cell.Bias / 2;
        var before = Lagged.Sum(Cell.Into, input, Cell.Recurrent, state, Cell.Bias);
        var gate = GateMoments.Sigmoid(0, before.Second);
        Lagged open = before.Through(gate), recurrent = Lagged.Sum(Cell.Recurrent, state, 0, state, bias);
        var read = Lagged.Sum(Cell.Into, input, 1, open.Times(recurrent), bias);
        var candidate = GateMoments.Tanh(read.Second);
        _steps[t] = (gate, candidate, recurrent.Second, state.Second);

        // 1 − z is spread as z is, whose mean is a half; what is kept and what is added go together, which second moments must not count as apart.
        Lagged next = open.Times(read.Through(candidate)).AddedTo(state, gate.Mean, gate.Second, t);
        double apart = gate.Mean * gate.Mean, together = gate.Mean - gate.Second;
        return next with { Second = (gate.Second * (candidate.Second + state.Second)) + ((next.Second - (gate.Second * (candidate.Second + state.Second))) * together / apart) };
    }

    /// <inheritdoc/>
    protected override Lagged Repeat(int t)
    {
        _steps[t] = _steps[t - 1];
        return States[t - 1];
    }

    /// <inheritdoc/>
    protected override (double Read, double State, double Memory) Back(int t, double state, double memory)
    {
        (GateMoments gate, GateMoments candidate, double recurrent, double before) = _steps[t];
        double fresh = state * gate.Second * candidate.Slope, update = state * (candidate.Second + before) * gate.Slope, reset = fresh * recurrent * gate.Slope;
        return (fresh + update + reset, (state * gate.Second) + (Cell.Recurrent * ((gate.Second * fresh) + update + reset)), 0);
    }
}
