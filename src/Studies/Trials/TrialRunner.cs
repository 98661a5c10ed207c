using System.Diagnostics;
using TypedNets.Training;
using static TorchSharp.torch;

namespace TypedNets.Studies;

/// <summary>Runs one trial and measures it.</summary>
/// <param name="samples">What is trained and tested on; may be shared with other trials.</param>
/// <param name="chance">The accuracy of always answering the most frequent class.</param>
public sealed class TrialRunner(StudySamples samples, double chance)
{
    private const int CurvePoints = 100;

    /// <summary>Runs a trial on the calling thread.</summary>
    /// <param name="trial">What to run.</param>
    /// <param name="onStep">Told after each update: the step's number and the averaged training loss.</param>
    /// <param name="cancellation">Ends the trial without a result.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public TrialResult Run(Trial trial, Action<int, double>? onStep = null, CancellationToken cancellation = default)
    {
        long started = Stopwatch.GetTimestamp();
        var (configuration, plan) = (trial.Configuration, trial.Configuration.Training);
        using var network = trial.Network.Create(new NetworkOptions(configuration.Seed, trial.Initializer));
        using var probe = new LayerProbe(network);
        var losses = new LossRecorder(plan.LossWindow, plan.TargetLoss, (plan.Steps + CurvePoints - 1) / CurvePoints);
        var evaluations = new List<EvaluationPoint>();
        IReadOnlyList<LayerMeasurement> initial = [], trained = [];

        var trainer = new Trainer
        {
            Optimizer = plan.Optimizer,
            BatchSize = plan.BatchSize,
            Steps = plan.Steps,
            Seed = (ulong)configuration.Seed,
            OnStep = step =>
            {
                losses.Add(step.Loss);
                if (step.Number == 1)
                    initial = probe.Read();
                if (step.Number == plan.Steps)
                    trained = probe.Read();
                if (step.Number % plan.EvaluateEvery == 0 || step.Number == plan.Steps)
                    evaluations.Add(Evaluate(network, step.Number, cancellation));
                if (step.Number == plan.Steps - 1)
                    probe.Start();
                onStep?.Invoke(step.Number, losses.Average);
            },
        };
        probe.Start();
        TrainingResult training = trainer.Fit(network, samples.Train, cancellation);
        if (training.Outcome == TrainingOutcome.Cancelled)
            throw new OperationCanceledException(cancellation);
        if (initial.Count == 0)
            initial = probe.Read(); // The very first loss was beyond all bounds: there is a signal, but no gradient.

        TrialOutcome outcome = Judge(training, evaluations, plan);
        EvaluationPoint? last = outcome == TrialOutcome.Diverged ? null : evaluations[^1];
        return new TrialResult
        {
            Configuration = configuration,
            Outcome = outcome,
            Steps = training.Steps,
            StepsToTarget = losses.StepsToTarget,
            Chance = chance,
            FinalAccuracy = last?.Accuracy,
            FinalLoss = last?.Loss,
            Losses = losses.Curve,
            Evaluations = evaluations,
            Layers = [.. initial.Select(layer => WithTrained(layer, trained))],
            Versions = TrialVersions.Here,
            Seconds = Math.Round(Stopwatch.GetElapsedTime(started).TotalSeconds, 3),
        };
    }

    private EvaluationPoint Evaluate(nn.Module<Tensor, Tensor> network, int step, CancellationToken cancellation)
    {
        Evaluation evaluation = Trainer.Evaluate(network, samples.Test, cancellation: cancellation);
        return new EvaluationPoint(step, double.IsFinite(evaluation.Loss) ? evaluation.Loss : null, evaluation.Accuracy);
    }

    /// <summary>The last update can be the one that breaks the network: then only the evaluation after it shows it.</summary>
    private TrialOutcome Judge(TrainingResult training, List<EvaluationPoint> evaluations, TrainingPlan plan) =>
        training.Outcome == TrainingOutcome.Diverged || evaluations[^1].Loss is null ? TrialOutcome.Diverged
        : evaluations.Max(evaluation => evaluation.Accuracy) < chance + plan.StuckMargin ? TrialOutcome.Stuck
        : TrialOutcome.Learned;

    private static LayerMeasurement WithTrained(LayerMeasurement initial, IReadOnlyList<LayerMeasurement> trained) =>
        trained.FirstOrDefault(layer => layer.Path == initial.Path) is { } after
            ? initial with { TrainedSpread = after.Spread, TrainedGradientNorm = after.GradientNorm }
            : initial;
}
