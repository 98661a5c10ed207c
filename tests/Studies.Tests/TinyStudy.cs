using TypedNets.Data;
using TypedNets.Training;
using static TorchSharp.torch;

namespace TypedNets.Studies.Tests;

/// <summary>A network for points in the plane.</summary>
[Network, Input(2), HeNormal]
[Linear(12), ReLU]
[Linear(3, Name = "Head")]
public partial class TinyNet;

/// <summary>The same with batch normalisation, which has a state beside its parameters.</summary>
[Network, Input(2), HeNormal]
[Linear(12, Bias = false), BatchNorm1d, ReLU]
[Linear(3, Name = "Head")]
public partial class TinyBatchNormNet;

/// <summary>The same with dropout, which draws random numbers in training.</summary>
[Network, Input(2), HeNormal]
[Linear(12), ReLU, Dropout(0.3)]
[Linear(3, Name = "Head")]
public partial class TinyDropoutNet;

/// <summary>A study that takes a fraction of a second.</summary>
internal static class TinyStudy
{
    public static TrainingPlan Plan { get; } = new()
    {
        BatchSize = 20,
        Steps = 40,
        EvaluateEvery = 15,
        TargetLosses = [0.5, 0.1],
        TargetAccuracies = [0.9],
        LossWindow = 5,
    };

    public static StudyData Data { get; } = new("blobs", "blobs: 200 training points of seed 1, 100 test points of seed 2",
        [2], 3, _ => new StudySamples(Blobs(200, 1), Blobs(100, 2)));

    public static OptimizerRule Optimizer { get; } = new Sgd(0.05, Momentum: 0.9);

    public static Study Study { get; } = new("tiny")
    {
        Networks = [StudyNetwork.Of<TinyNet>(), StudyNetwork.Of<TinyBatchNormNet>()],
        Initializers = [Initializers.HeNormal(), Initializers.XavierUniform()],
        Optimizers = [Optimizer],
        Data = [Data],
        Training = Plan,
        Seeds = [1, 2],
    };

    /// <summary>Three clouds of points.</summary>
    public static Dataset Blobs(int count, ulong seed)
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(seed);
        var labels = arange(count).remainder(3).to(ScalarType.Int64);
        var angles = labels.to(ScalarType.Float32) * (2 * Math.PI / 3);
        var points = stack([angles.cos(), angles.sin()], 1) * 2 + 0.4 * randn([count, 2], generator: generator);
        return new Dataset("blobs", points.to(ScalarType.Float32).MoveToOuterDisposeScope(), labels.MoveToOuterDisposeScope(), ["a", "b", "c"]);
    }

    /// <summary>Runs one trial without files.</summary>
    public static TrialResult RunOne(StudyNetwork network, Initializer initializer, TrainingPlan? plan = null, OptimizerRule? optimizer = null, StudyData? data = null)
    {
        using var runner = new TrialRunner();
        return runner.Run(new TrainingTrial(network, initializer, optimizer ?? Optimizer, data ?? Data, plan ?? Plan, seed: 1));
    }

    /// <summary>All of a result but its duration, as text.</summary>
    public static string Text(TrialResult result) => System.Text.Json.JsonSerializer.Serialize(result with { Seconds = 0 });
}
