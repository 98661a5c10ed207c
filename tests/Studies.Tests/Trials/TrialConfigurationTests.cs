using TypedNets.Training;

namespace TypedNets.Studies.Tests.Trials;

public sealed class TrialConfigurationTests
{
    private static readonly TrialConfiguration s_configuration = new("Net", "0123456789abcdef", "HeNormal", 1, "data", new TrainingPlan
    {
        Optimizer = new Sgd(0.01, Momentum: 0.9),
        BatchSize = 64,
        Steps = 1000,
        EvaluateEvery = 250,
        TargetLoss = 0.7,
        LossWindow = 20,
        StuckMargin = 0.05,
    });

    public static TheoryData<TrialConfiguration> Others =>
    [
        s_configuration with { Network = "Other" },
        s_configuration with { Architecture = "0123456789abcdee" },
        s_configuration with { Initializer = "HeUniform" },
        s_configuration with { Seed = 2 },
        s_configuration with { Data = "other data" },
        s_configuration with { Version = 2 },
        s_configuration with { Training = s_configuration.Training with { Optimizer = new Sgd(0.01, Momentum: 0.8) } },
        s_configuration with { Training = s_configuration.Training with { Optimizer = new Adam(0.01) } },
        s_configuration with { Training = s_configuration.Training with { BatchSize = 65 } },
        s_configuration with { Training = s_configuration.Training with { Steps = 1001 } },
        s_configuration with { Training = s_configuration.Training with { EvaluateEvery = 251 } },
        s_configuration with { Training = s_configuration.Training with { TargetLoss = 0.71 } },
        s_configuration with { Training = s_configuration.Training with { LossWindow = 21 } },
        s_configuration with { Training = s_configuration.Training with { StuckMargin = 0.06 } },
    ];

    /// <summary>People keep results for years: a new version that gives another hash would silently run all of them again.</summary>
    [Fact]
    public void HashStaysTheSameForEver() => Assert.Equal("33193345d82444c8", s_configuration.Hash);

    [Fact]
    public void EqualConfigurationsHaveEqualHashes() => Assert.Equal(s_configuration.Hash, (s_configuration with { Seed = 1 }).Hash);

    [Theory, MemberData(nameof(Others))]
    public void EverythingThatChangesTheResultChangesTheHash(TrialConfiguration other) => Assert.NotEqual(s_configuration.Hash, other.Hash);

    [Fact]
    public void AChangedNetworkIsAnotherTrial()
    {
        var small = Trial.Of(StudyNetwork.Of<TinyNet>(), Initializers.HeNormal(), 1, TinyStudy.Data, TinyStudy.Plan);
        var changed = StudyNetwork.Of<TinyBatchNormNet>() with { Name = nameof(TinyNet) };
        Assert.NotEqual(small.Configuration.Hash, Trial.Of(changed, Initializers.HeNormal(), 1, TinyStudy.Data, TinyStudy.Plan).Configuration.Hash);
    }
}
