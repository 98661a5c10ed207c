namespace TypedNets.Analysis.Signal;

/// <summary>
/// Signals through a recurrent cell in time, at each of its steps. What the gates read is normal, since it sums over many weights, and its
/// moments follow from those of the state a step before; a unit reads the same weights at all steps, so that what it reads at two of them
/// is correlated, by as much as its inputs and its states are.
/// </summary>
/// <param name="cell">The cell.</param>
/// <param name="steps">Number of steps.</param>
internal abstract class RecurrentSignal(RecurrentCell cell, int steps)
{
    /// <summary>States further apart are as correlated as those so many steps apart.</summary>
    public const int MostLags = 48;

    /// <summary>A state that changes by less no longer does.</summary>
    private const double Settled = 1e-7;

    private readonly Lagged[] _states = new Lagged[steps];

    /// <summary>The state after each step.</summary>
    public IReadOnlyList<Lagged> States => _states;

    /// <summary>The cell.</summary>
    protected RecurrentCell Cell => cell;

    /// <summary>Of a kind.</summary>
    /// <param name="kind">RNN, GRU or LSTM.</param>
    /// <param name="isReLU">Whether an RNN has ReLU and not tanh.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="inputs">What it reads at each step.</param>
    public static RecurrentSignal Of(Layers.RecurrentLayer kind, bool isReLU, RecurrentCell cell, IReadOnlyList<Lagged> inputs)
    {
        RecurrentSignal signal = kind switch
        {
            Layers.LSTM => new LstmSignal(cell, inputs.Count),
            Layers.GRU => new GruSignal(cell, inputs.Count),
            _ => new RnnSignal(cell, inputs.Count, isReLU),
        };
        Lagged[] states = signal._states;
        var state = Lagged.Of(default, inputs[0].Products.Length);
        for (int t = 0; t < inputs.Count; t++)
        {
            bool isSettled = t > MostLags && ReferenceEquals(inputs[t], inputs[t - 1]) && Math.Abs(states[t - 1].Second - states[t - 2].Second) < Settled * state.Second;
            states[t] = state = isSettled ? signal.Repeat(t) : signal.Step(t, state, inputs[t]);
        }

        return signal;
    }

    /// <summary>The gradient by the input at each step, from that by the states.</summary>
    public double[] Backward(IReadOnlyList<double> outputs)
    {
        var inputs = new double[outputs.Count];
        (double state, double memory) = (0, 0);
        for (int t = outputs.Count - 1; t >= 0; t--)
        {
            (double read, state, memory) = Back(t, outputs[t] + state, memory);
            inputs[t] = cell.Back * read;
        }

        return inputs;
    }

    /// <summary>A step.</summary>
    /// <param name="t">Its number.</param>
    /// <param name="state">The state before it.</param>
    /// <param name="input">What it reads.</param>
    protected abstract Lagged Step(int t, Lagged state, Lagged input);

    /// <summary>The step before once more.</summary>
    protected abstract Lagged Repeat(int t);

    /// <summary>A step of the gradient.</summary>
    /// <param name="t">Its number.</param>
    /// <param name="state">The gradient by the state after it.</param>
    /// <param name="memory">That by the cell after it.</param>
    /// <returns>The sum of those by what the gates read, and those by state and cell before it.</returns>
    protected abstract (double Read, double State, double Memory) Back(int t, double state, double memory);
}
