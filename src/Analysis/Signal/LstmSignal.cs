namespace TypedNets.Analysis.Signal;

/// <summary>c ← f·c + i·g, h = o·tanh c.</summary>
internal sealed class LstmSignal(RecurrentCell cell, int steps) : RecurrentSignal(cell, steps)
{
    private readonly (GateMoments Gate, GateMoments Forget, GateMoments New, GateMoments Out, double CellBefore)[] _steps = new (GateMoments, GateMoments, GateMoments, GateMoments, double)[steps];
    private Lagged? _cell;

    /// <inheritdoc/>
    protected override Lagged Step(int t, Lagged state, Lagged input)
    {
        var before = Lagged.Sum(Cell.Into, input, Cell.Recurrent, state, Cell.Bias);
        GateMoments gate = GateMoments.Sigmoid(0, before.Second), candidate = GateMoments.Tanh(before.Second);
        GateMoments forget = Cell.ForgetBias == 0 ? gate : GateMoments.Sigmoid(Cell.ForgetBias, before.Second);
        Lagged open = before.Through(gate), was = _cell ?? state;
        _cell = open.Times(before.Through(candidate)).AddedTo(was, forget.Mean, forget.Second, t);
        GateMoments output = GateMoments.Tanh(_cell.Second);
        _steps[t] = (gate, forget, candidate, output, was.Second);
        return open.Times(_cell.Through(output));
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
        (GateMoments gate, GateMoments forget, GateMoments candidate, GateMoments output, double before) = _steps[t];
        memory += state * gate.Second * output.Slope;
        double read = (state * output.Second * gate.Slope)
            + (memory * ((gate.Second * candidate.Slope) + (candidate.Second * gate.Slope) + (before * forget.Slope)));
        return (read, Cell.Recurrent * read, memory * forget.Second);
    }
}
