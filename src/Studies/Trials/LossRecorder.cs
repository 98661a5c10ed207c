namespace TypedNets.Studies;

/// <summary>
/// Takes in the training loss step by step: gives its average over a window, the first step below a target, and a thinned curve.
/// </summary>
/// <param name="window">Steps over which the loss is averaged.</param>
/// <param name="target">The average whose first undercutting is noted.</param>
/// <param name="bin">Steps to a point of the curve.</param>
public sealed class LossRecorder(int window, double target, int bin)
{
    private readonly Queue<double> _recent = new(window);
    private readonly List<LossPoint> _curve = [];
    private double _binSum;
    private int _binCount;
    private int _step;

    /// <summary>The mean of the last steps, of fewer while there are not yet as many as the window has.</summary>
    public double Average => _recent.Average();

    /// <summary>The first step at which the average over a full window was below the target; null while there is none.</summary>
    public int? StepsToTarget { get; private set; }

    /// <summary>The curve: the means of consecutive bins, the last of which may be shorter.</summary>
    public IReadOnlyList<LossPoint> Curve =>
        _binCount == 0 ? [.. _curve] : [.. _curve, new LossPoint(_step, _binSum / _binCount)];

    /// <summary>Takes in the next step's loss, which is finite.</summary>
    public void Add(double loss)
    {
        _step++;
        if (_recent.Count == window)
            _recent.Dequeue();
        _recent.Enqueue(loss);
        if (_recent.Count == window && Average < target)
            StepsToTarget ??= _step;
        _binSum += loss;
        if (++_binCount < bin)
            return;
        _curve.Add(new LossPoint(_step, _binSum / _binCount));
        (_binSum, _binCount) = (0, 0);
    }
}
