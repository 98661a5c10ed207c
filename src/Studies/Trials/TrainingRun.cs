using System.Diagnostics;
using TypedNets.Training;
using static TorchSharp.torch;

namespace TypedNets.Studies;

/// <summary>Trains one network from one start and measures what happens.</summary>
/// <param name="trial">What to run.</param>
/// <param name="samples">What is trained and tested on; may be shared with other trials.</param>
/// <param name="chance">What is reached without looking at inputs.</param>
internal sealed class TrainingRun(TrainingTrial trial, StudySamples samples, Evaluation chance)
{
    private const int CurvePoints = 100;

    private readonly TrainingPlan _plan = trial.Configuration.Training!;
    private readonly List<EvaluationPoint> _evaluations = [];

    /// <summary>Runs it on the calling thread.</summary>
    /// <param name="onStep">Told after each update: the step's number and the averaged training loss.</param>
    /// <param name="cancellation">Ends the trial without a result.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public TrialResult Run(Action<int, double>? onStep, CancellationToken cancellation)
    {
        long started = Stopwatch.GetTimestamp();
        TrialConfiguration configuration = trial.Configuration;
        using var network = trial.Network.Create(new NetworkOptions(configuration.Seed, trial.Start.Initializer));
        network.train();
        Prepare(network);
        IReadOnlyList<LayerMeasurement> start = Signal(network), end = [];
        IReadOnlyDictionary<string, double?> gradients = new Dictionary<string, double?>();
        var losses = new LossRecorder(_plan.LossWindow, _plan.TargetLosses, (_plan.Steps + CurvePoints - 1) / CurvePoints, chance.Loss);

        var trainer = new Trainer
        {
            Optimizer = configuration.Optimizer!,
            Schedule = _plan.Schedule,
            Clipping = _plan.Clipping,
            BatchSize = _plan.BatchSize,
            Steps = _plan.Steps,
            Seed = (ulong)configuration.Seed,
            OnStep = step =>
            {
                losses.Add(step.Loss);
                if (step.Number == 1 && start.Count > 0)
                    gradients = LayerSignals.WeightGradients(network);
                if (step.Number % _plan.EvaluateEvery == 0 || step.Number == _plan.Steps)
                    _evaluations.Add(Evaluate(step, cancellation));
                onStep?.Invoke(step.Number, losses.Average);
            },
        };
        TrainingResult training = trainer.Fit(network, samples.Train, cancellation);
        if (training.Outcome == TrainingOutcome.Cancelled)
            throw new OperationCanceledException(cancellation);

        TrialOutcome outcome = Judge(training);
        EvaluationPoint? last = outcome == TrialOutcome.Diverged ? null : _evaluations[^1];
        Evaluation? trained = last is null ? null : OnTrainingSamples(network, cancellation);
        if (last is not null)
            end = Signal(network);
        return new TrialResult
        {
            Configuration = configuration,
            Outcome = outcome,
            Steps = training.Steps,
            Targets = [.. LossTargets(losses), .. AccuracyTargets()],
            Chance = Finite(chance.Accuracy),
            ChanceLoss = chance.Loss,
            MeanLoss = losses.MeanOver(_plan.Steps),
            LargestJump = losses.LargestJump,
            FinalAccuracy = last?.Accuracy,
            FinalLoss = last?.Loss,
            TrainAccuracy = Finite(trained?.Accuracy),
            TrainLoss = Finite(trained?.Loss),
            Losses = losses.Curve,
            Evaluations = _evaluations,
            Layers = [.. start.Select((layer, i) => layer with { End = i < end.Count ? end[i].Start : null, WeightGradient = gradients.GetValueOrDefault(layer.Path) })],
            Versions = TrialVersions.Here,
            Seconds = Math.Round(Stopwatch.GetElapsedTime(started).TotalSeconds, 3),
        };
    }

    private IReadOnlyList<LayerMeasurement> Signal(nn.Module<Tensor, Tensor> network)
    {
        if (_plan.SignalSamples == 0)
            return [];
        using Tensor inputs = samples.Train.Inputs.narrow(0, 0, Math.Min(_plan.SignalSamples, samples.Train.Count));
        return LayerSignals.Measure(trial.Network, network, trial.Start, inputs);
    }

    private void Prepare(nn.Module<Tensor, Tensor> network)
    {
        if (trial.Start.Prepare is not { } prepare)
            return;
        using Tensor batch = samples.Train.Inputs.narrow(0, 0, Math.Min(trial.Start.Samples, samples.Train.Count));
        prepare(trial.Network, network, batch);
    }

    private EvaluationPoint Evaluate(TrainingStep step, CancellationToken cancellation)
    {
        double norm = step.GradientNorm();
        Evaluation evaluation = Trainer.Evaluate(step.Module, samples.Test, cancellation: cancellation);
        return new EvaluationPoint(step.Number, Finite(evaluation.Loss), Finite(evaluation.Accuracy), Finite(norm));
    }

    private Evaluation OnTrainingSamples(nn.Module<Tensor, Tensor> network, CancellationToken cancellation)
    {
        using var some = samples.Train.Take(Math.Min(samples.Train.Count, samples.Test.Count));
        return Trainer.Evaluate(network, some, cancellation: cancellation);
    }

    /// <summary>The last update can be the one that breaks the network: then only the evaluation after it shows it.</summary>
    private TrialOutcome Judge(TrainingResult training) =>
        training.Outcome == TrainingOutcome.Diverged || _evaluations[^1].Loss is null ? TrialOutcome.Diverged
        : _evaluations.Any(IsAboveChance) ? TrialOutcome.Learned
        : TrialOutcome.Stuck;

    private bool IsAboveChance(EvaluationPoint point) => point.Accuracy is { } accuracy
        ? accuracy >= chance.Accuracy + _plan.StuckMargin
        : point.Loss <= chance.Loss * (1 - _plan.StuckMargin);

    private IEnumerable<TargetPoint> LossTargets(LossRecorder losses) => _plan.TargetLosses.Select((loss, i) => new TargetPoint("loss", loss, losses.StepsToTargets[i]));

    private IEnumerable<TargetPoint> AccuracyTargets() => _plan.TargetAccuracies.Select(accuracy => new TargetPoint("accuracy", accuracy,
        _evaluations.Where(point => point.Accuracy >= accuracy).Select(point => (int?)point.Step).FirstOrDefault()));

    private static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;
}
