using TorchSharp;
using TorchSharp.Modules;
using TypedNets.Data;
using TypedNets.Randomness;
using static TorchSharp.torch;

namespace TypedNets.Training;

/// <summary>One run of a trainer: all that changes while it runs.</summary>
internal sealed class TrainingRun : IDisposable
{
    private readonly Trainer _trainer;
    private readonly nn.Module<Tensor, Tensor> _module;
    private readonly Dataset _data;
    private readonly Parameter[] _parameters;
    private readonly Func<Tensor, Tensor, Tensor> _loss;
    private readonly int _stepsPerEpoch;
    private readonly bool _isChannelsLast;
    private readonly TrainingCheckpoint? _checkpoint;

    /// <summary>A run at its start, or where its checkpoint is.</summary>
    public TrainingRun(Trainer trainer, nn.Module<Tensor, Tensor> module, Dataset data)
    {
        (_trainer, _module, _data) = (trainer, module, data);
        _loss = trainer.Loss ?? Evaluator.DefaultLoss(data);
        _stepsPerEpoch = data.Count / trainer.BatchSize;
        Total = (int)Math.Min(trainer.Steps ?? int.MaxValue, Math.Min((trainer.Epochs ?? int.MaxValue) * (long)_stepsPerEpoch, int.MaxValue));
        _parameters = [.. module.parameters()];
        _isChannelsLast = ChannelsLast.Suits(module);
        Optimizer = new RuleOptimizer(ParameterGroup.Rules(trainer.Optimizer, trainer.Groups, [.. module.named_parameters()]));
        if (trainer.DrawsRandomNumbers ?? RandomLayers.AnyIn(module))
            Random = new RandomState(new SplitMix64(trainer.Seed, stream: ulong.MaxValue).Next());
        if (trainer.Validation is { } validation)
            Evaluations = new EvaluationHistory(validation);
        if (trainer.Validation is { KeepBest: true })
            Best = new KeptWeights(module);
        if (trainer.Checkpointing is { } checkpointing)
            _checkpoint = new TrainingCheckpoint(checkpointing, RunIdentity.Of(trainer, data, Total));
    }

    /// <summary>The number of updates in the whole run.</summary>
    public int Total { get; }

    /// <summary>The number of updates so far.</summary>
    public int Step { get; set; }

    /// <summary>The loss of the last batch.</summary>
    public double Loss { get; set; } = double.NaN;

    /// <summary>What is trained.</summary>
    public nn.Module<Tensor, Tensor> Module => _module;

    /// <summary>What the optimiser remembers.</summary>
    public RuleOptimizer Optimizer { get; }

    /// <summary>Where the network's random numbers come from; null when it draws none.</summary>
    public RandomState? Random { get; }

    /// <summary>The evaluations so far; null without validation.</summary>
    public EvaluationHistory? Evaluations { get; }

    /// <summary>The weights of the best evaluation; null when they are not kept.</summary>
    public KeptWeights? Best { get; }

    /// <summary>Runs to the end.</summary>
    public TrainingResult Run(CancellationToken cancellation)
    {
        _module.train();
        _checkpoint?.Load(this);
        TrainingOutcome outcome = Train(cancellation);
        if (outcome != TrainingOutcome.Diverged)
            _checkpoint?.Save(this);
        if (outcome != TrainingOutcome.Cancelled)
            Best?.Restore();
        return new TrainingResult(outcome, Step, Loss) { Evaluations = Evaluations?.All ?? [], Best = Evaluations?.Best };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Optimizer.Dispose();
        Random?.Dispose();
        Best?.Dispose();
    }

    private TrainingOutcome Train(CancellationToken cancellation)
    {
        while (Step < Total && Evaluations?.IsOver != true)
        {
            int epoch = Step / _stepsPerEpoch;
            foreach (Batch batch in _data.Batches(_trainer.BatchSize, _trainer.Seed, epoch, dropLast: true, first: Step % _stepsPerEpoch))
            {
                using (batch)
                {
                    if (Step == Total || Evaluations?.IsOver == true)
                        break;
                    if (cancellation.IsCancellationRequested)
                        return TrainingOutcome.Cancelled;
                    if (!Advance(batch, epoch))
                        return TrainingOutcome.Diverged;
                }
            }
        }

        return Evaluations?.IsOver == true ? TrainingOutcome.StoppedEarly : TrainingOutcome.Completed;
    }

    /// <summary>An update and what follows it.</summary>
    /// <returns>Whether the loss was within bounds.</returns>
    private bool Advance(Batch batch, int epoch)
    {
        double rateFactor = _trainer.Schedule.Factor(Step, Total) * (Evaluations?.RateFactor ?? 1);
        foreach (Augmentation augmentation in _trainer.Augmentations)
            augmentation.Apply(batch.Inputs, _trainer.Seed, epoch, Step % _stepsPerEpoch * _trainer.BatchSize);
        Loss = Update(batch, rateFactor);
        if (!(Loss <= _trainer.DivergenceLoss))
            return false;
        Step++;
        Evaluation? evaluation = Evaluate();
        _trainer.OnStep?.Invoke(new TrainingStep(_module, Step, Total, epoch, Loss, _trainer.Optimizer.LearningRate * rateFactor, evaluation));
        if (Step % _trainer.Checkpointing?.Every == 0)
            _checkpoint?.Save(this);
        return true;
    }

    private double Update(Batch batch, double rateFactor)
    {
        using DisposeScope scope = NewDisposeScope();
        Optimizer.zero_grad();
        Tensor inputs = _isChannelsLast ? ChannelsLast.Of(batch.Inputs) : batch.Inputs;
        Tensor outputs = Random is null ? _module.call(inputs) : Random.Call(_module, inputs);
        Tensor loss = _loss(outputs, batch.Labels);
        double value = SingleNumber.Of(loss);
        if (value <= _trainer.DivergenceLoss)
        {
            loss.backward();
            _trainer.Clipping?.Apply(_parameters);
            Optimizer.ScaleRates(rateFactor);
            Optimizer.step();
        }

        return value;
    }

    private Evaluation? Evaluate()
    {
        if (_trainer.Validation is not { } validation || (Step % validation.Every != 0 && Step != Total))
            return null;
        Evaluation evaluation = Evaluator.Evaluate(_module, validation.Data, validation.BatchSize, _loss, CancellationToken.None);
        if (Evaluations!.Add(new StepEvaluation(Step, evaluation)))
            Best?.Keep();
        return evaluation;
    }
}
