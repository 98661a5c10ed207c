namespace TypedNets.Studies;

/// <summary>
/// Takes in the training loss step by step: gives its average over a window, the first steps below targets, the largest jump, the area
/// under the curve, and a thinned curve.
/// </summary>
/// <param name="window">Steps over which the loss is averaged.</param>
/// <param name="targets">Averages whose first undercutting is noted.</param>
/// <param name="bin">Steps to a point of the curve.</param>
/// <param name="chance">What a loss counts at most as in the area.</param>
public sealed class LossRecorder(int window, IReadOnlyList<double> targets, int bin, double chance = double.PositiveInfinity)
{
    private readonly Queue<double> _recent = new(window);
    private readonly List<LossPoint> _curve = [];
    private readonly int?[] _stepsToTargets = new int?[targets.Count];
    private double _binSum;
    private double _area;
    private int _binCount;
    private int _step;

    /// <summary>The mean of the last steps, of fewer while there are not yet as many as the window has.</summary>
    public double Average => _recent.Average();

    /// <summary>For each target the first step at which the average over a full window was below it; null while there is none.</summary>
    public IReadOnlyList<int?> StepsToTargets => _stepsToTargets;

    /// <summary>The largest rise of a loss over the average of a full window before it; null while there is no such step.</summary>
    public double? LargestJump { get; private set; }

    /// <summary>The curve: the means of consecutive bins, the last of which may be shorter.</summary>
    public IReadOnlyList<LossPoint> Curve =>
        _binCount == 0 ? [.. _curve] : [.. _curve, new LossPoint(_step, _binSum / _binCount)];

    /// <summary>The mean loss over so many steps, of which those that were not run count as chance.</summary>
    public double MeanOver(int steps) => (_area + (steps > _step ? chance * (steps - _step) : 0)) / steps;

    /// <summary>Takes in the next step's loss, which is finite.</summary>
    public void Add(double loss)
    {
        _step++;
        _area += Math.Min(loss, chance);
        if (_recent.Count == window)
        {
            LargestJump = Math.Max(LargestJump ?? double.NegativeInfinity, loss - Average);
            _recent.Dequeue();
        }

        _recent.Enqueue(loss);
        if (_recent.Count == window)
        {
            double average = Average;
            for (int i = 0; i < targets.Count; i++)
                _stepsToTargets[i] ??= average < targets[i] ? _step : null;
        }

        _binSum += loss;
        if (++_binCount < bin)
            return;
        _curve.Add(new LossPoint(_step, _binSum / _binCount));
        (_binSum, _binCount) = (0, 0);
    }
}
