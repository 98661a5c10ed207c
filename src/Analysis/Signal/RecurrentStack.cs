using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Signal;

/// <summary>The layers and directions of a recurrent network.</summary>
internal sealed class RecurrentStack
{
    /// <summary>More steps are not followed one by one.</summary>
    private const long MostSteps = 4096;

    private readonly List<RecurrentSignal[]> _layers = [];
    private readonly bool _isLastStep;

    private RecurrentStack(bool isLastStep) => _isLastStep = isLastStep;

    /// <summary>What comes out at each step.</summary>
    public IReadOnlyList<Lagged> Outputs { get; private set; } = [];

    /// <summary>Of a layer; null where theory does not reach.</summary>
    public static RecurrentStack? Of(SignalLayer layer, Moments input)
    {
        if (layer.InputShapes[0][0] is not { } steps || steps > MostSteps || input.Mean * input.Mean > 0.02 * input.SecondMoment || input.Profile is not null)
            return null;
        var kind = (RecurrentLayer)layer.Kind;
        var stack = new RecurrentStack(layer.Arguments.Flag("LastStep", false));
        double kept = 1 - layer.Arguments.Number("Dropout", 0);
        string[] directions = layer.Arguments.Flag("Bidirectional", false) ? ["", "_reverse"] : [""];
        int lags = (int)Math.Min(steps, RecurrentSignal.MostLags);
        Lagged[] read = [.. Enumerable.Repeat(input.Lags is { } before && before.Products.Length == lags ? before with { Second = input.SecondMoment } : Lagged.Of(Tokens.Of(input, null), lags), (int)steps)];
        for (long index = 0; index < layer.Arguments.Integer("NumLayers", 1); index++)
        {
            if (index > 0)
                read = [.. read.Select(value => value with { Second = value.Second / kept })];
            RecurrentCell?[] cells = [.. directions.Select(direction => RecurrentCell.Of(layer, $"_l{Invariant.Text(index)}{direction}"))];
            if (cells.Any(cell => cell is null))
                return null;
            bool isReLU = kind is RNN && RNN.IsReLU(layer.Arguments);
            RecurrentSignal[] signals = [.. cells.Select((cell, i) => RecurrentSignal.Of(kind, isReLU, cell!, i == 0 ? read : [.. Enumerable.Reverse(read)]))];
            read = signals.Length == 1 ? [.. signals[0].States] : [.. signals[0].States.Zip(signals[1].States.Reverse(), Lagged.Mean)];
            stack._layers.Add(signals);
        }

        stack.Outputs = stack._isLastStep ? [stack._layers[stack._layers.Count - 1].Select(signal => signal.States[(int)steps - 1]).Aggregate(Lagged.Mean)] : read;
        return stack;
    }

    /// <summary>The gradient by the input, on average over the steps, from that by the output of the only layer.</summary>
    public double Backward(double output)
    {
        RecurrentSignal[] signals = _layers[0];
        int steps = signals[0].States.Count;
        double[] arriving = [.. Enumerable.Range(0, steps).Select(t => _isLastStep && t < steps - 1 ? 0 : output)];
        return signals.Sum(signal => signal.Backward(arriving).Average());
    }
}
