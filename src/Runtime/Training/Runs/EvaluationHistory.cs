namespace TypedNets.Training;

/// <summary>The evaluations of a run, and what follows from them alone, so that a resumed run needs nothing else.</summary>
internal sealed class EvaluationHistory(Validation validation)
{
    private readonly List<StepEvaluation> _all = [];
    private int _sinceBest;

    /// <summary>All, in their order.</summary>
    public IReadOnlyList<StepEvaluation> All => _all;

    /// <summary>The first of the best; null as long as there is none with a number.</summary>
    public StepEvaluation? Best { get; private set; }

    /// <summary>Whether patience has run out.</summary>
    public bool IsOver => _sinceBest >= validation.Patience;

    /// <summary>What the learning rate is multiplied by because evaluations did not become better.</summary>
    public double RateFactor { get; private set; } = 1;

    /// <summary>Takes one in.</summary>
    /// <returns>Whether it is the best so far.</returns>
    public bool Add(StepEvaluation evaluation)
    {
        _all.Add(evaluation);
        double goodness = Goodness(evaluation);
        bool isBest = double.IsFinite(goodness) && (Best is null || goodness > Goodness(Best) + validation.LeastGain);
        if (isBest)
            Best = evaluation;
        _sinceBest = isBest ? 0 : _sinceBest + 1;
        if (validation.Plateau is { } plateau && _sinceBest > 0 && _sinceBest % plateau.Patience == 0)
            RateFactor *= plateau.By;
        return isBest;
    }

    private double Goodness(StepEvaluation evaluation) =>
        validation.Measure == EvaluationMeasure.Loss ? -evaluation.Evaluation.Loss : evaluation.Evaluation.Accuracy;
}
