using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TypedNets;

/// <summary>Runs recurrent modules from a state of zeros; generated code calls it. TorchSharp's own call leaves that state to the finalizer.</summary>
public static class RecurrentFunctions
{
    /// <summary>The states of an LSTM after every step, or the last.</summary>
    /// <param name="module">A module whose input has the batch first.</param>
    /// <param name="input">N×L×features.</param>
    /// <param name="states">Number of states: layers times directions.</param>
    /// <param name="hidden">Size of a state.</param>
    /// <param name="lastOf">Number of directions, to put out the last layer's last states only; 0 for those of every step.</param>
    /// <returns>N×L×(directions·hidden), or N×(directions·hidden).</returns>
    public static Tensor Run(LSTM module, Tensor input, long states, long hidden, int lastOf = 0)
    {
        using Tensor start = Start(input, states, hidden);
        (Tensor sequence, Tensor last, Tensor cell) = module.call(input, (start, start));
        cell.Dispose();
        return Choose(sequence, last, lastOf);
    }

    /// <summary>The states of a GRU after every step, or the last.</summary>
    /// <inheritdoc cref="Run(LSTM, Tensor, long, long, int)"/>
    public static Tensor Run(GRU module, Tensor input, long states, long hidden, int lastOf = 0)
    {
        using Tensor start = Start(input, states, hidden);
        (Tensor sequence, Tensor last) = module.call(input, start);
        return Choose(sequence, last, lastOf);
    }

    /// <summary>The states of a simple recurrent network after every step, or the last.</summary>
    /// <inheritdoc cref="Run(LSTM, Tensor, long, long, int)"/>
    public static Tensor Run(RNN module, Tensor input, long states, long hidden, int lastOf = 0)
    {
        using Tensor start = Start(input, states, hidden);
        (Tensor sequence, Tensor last) = module.call(input, start);
        return Choose(sequence, last, lastOf);
    }

    private static Tensor Start(Tensor input, long states, long hidden) =>
        zeros(states, input.size(0), hidden, dtype: input.dtype, device: input.device);

    private static Tensor Choose(Tensor sequence, Tensor last, int directions)
    {
        if (directions == 0)
        {
            last.Dispose();
            return sequence;
        }

        // The states of all layers, layer by layer: states×N×hidden.
        sequence.Dispose();
        using Tensor top = last.narrow(0, last.size(0) - directions, directions);
        using Tensor batchFirst = top.transpose(0, 1);
        Tensor output = batchFirst.flatten(1);
        last.Dispose();
        return output;
    }
}
