using TypedNets.Training;

namespace TypedNets.Studies.Tests.Trials;

public sealed class TrialConfigurationTests
{
    private static readonly TrainingPlan s_plan = new()
    {
        BatchSize = 64,
        Steps = 1000,
        EvaluateEvery = 250,
        TargetLosses = [0.7, 0.5],
        TargetAccuracies = [0.8],
        LossWindow = 20,
        StuckMargin = 0.05,
        SignalSamples = 32,
    };

    private static readonly TrialConfiguration s_configuration = new("Net", "HeNormal", 1)
    {
        Definition = "0123456789abcdef",
        Data = "data",
        Optimizer = new Sgd(0.01, Momentum: 0.9),
        Training = s_plan,
    };

    public static TheoryData<TrialConfiguration> Others =>
    [
        s_configuration with { Subject = "Other" },
        s_configuration with { Definition = "0123456789abcdee" },
        s_configuration with { Variant = "HeUniform" },
        s_configuration with { Seed = 2 },
        s_configuration with { Data = "other data" },
        s_configuration with { Version = 4 },
        s_configuration with { Optimizer = new Sgd(0.01, Momentum: 0.8) },
        s_configuration with { Optimizer = new Adam(0.01) },
        s_configuration with { Training = s_plan with { BatchSize = 65 } },
        s_configuration with { Training = s_plan with { Steps = 1001 } },
        s_configuration with { Training = s_plan with { EvaluateEvery = 251 } },
        s_configuration with { Training = s_plan with { Schedule = new CosineDecay() } },
        s_configuration with { Training = s_plan with { Clipping = new ClipByNorm(1) } },
        s_configuration with { Training = s_plan with { TargetLosses = [0.71, 0.5] } },
        s_configuration with { Training = s_plan with { TargetAccuracies = [] } },
        s_configuration with { Training = s_plan with { LossWindow = 21 } },
        s_configuration with { Training = s_plan with { StuckMargin = 0.06 } },
        s_configuration with { Training = s_plan with { SignalSamples = 0 } },
    ];

    /// <summary>People keep results for years: a new version that gives another hash would silently run all of them again.</summary>
    [Fact]
    public void HashStaysTheSameForEver() => Assert.Equal("021da015d47aa8ee", s_configuration.Hash);

    [Fact]
    public void EqualConfigurationsHaveEqualHashes() => Assert.Equal(s_configuration.Hash, (s_configuration with { Training = s_plan with { TargetLosses = [0.7, 0.5] } }).Hash);

    [Theory, MemberData(nameof(Others))]
    public void EverythingThatChangesTheResultChangesTheHash(TrialConfiguration other) => Assert.NotEqual(s_configuration.Hash, other.Hash);

    [Fact]
    public void AChangedNetworkIsAnotherTrial()
    {
        var changed = StudyNetwork.Of<TinyBatchNormNet>() with { Name = nameof(TinyNet) };
        Assert.NotEqual(Of(StudyNetwork.Of<TinyNet>()).Hash, Of(changed).Hash);
    }

    /// <summary>Predictions grow better from version to version, and results that took hours stay what they are.</summary>
    [Fact]
    public void AnotherPredictionIsNoOtherTrial()
    {
        StudyNetwork network = StudyNetwork.Of<TinyNet>();
        StudyNetwork unknown = network with { Spec = network.Spec with { Layers = [.. network.Spec.Layers.Select(layer => layer with { Predicted = null })] } };
        Assert.Equal(Of(network).Hash, Of(unknown).Hash);
    }

    /// <summary>Where weights start by what is predicted, a prediction does change the result.</summary>
    [Fact]
    public void OtherDeviationsAreAnotherTrial() =>
        Assert.NotEqual(Of(StudyNetwork.Of<TinyNet>()).Definition, Of(StudyNetwork.Of<TinyNet>(), Initializers.UnitVariance()).Definition);

    private static TrialConfiguration Of(StudyNetwork network, Initializer? initializer = null) =>
        new TrainingTrial(network, initializer ?? Initializers.HeNormal(), TinyStudy.Optimizer, TinyStudy.Data, TinyStudy.Plan, seed: 1).Configuration;
}
