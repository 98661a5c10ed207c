using TypedNets.Data;
using static TorchSharp.torch;

namespace TypedNets.Studies.Tests.Running;

/// <summary>A network for points in space, which does not fit the data.</summary>
[Network, Input(3), HeNormal]
[Linear(3)]
public partial class SpaceNet;

/// <summary>A network with fewer outputs than there are classes.</summary>
[Network, Input(2), HeNormal]
[Linear(2)]
public partial class NarrowNet;

public sealed class StudyErrorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void AWrongInputIsNamed() => Assert.Equal(
        "Network 'SpaceNet' reads 3, but a sample of blobs is 2.",
        Refused(TinyStudy.Study with { Networks = [StudyNetwork.Of<SpaceNet>()] }));

    [Fact]
    public void TooFewOutputsAreNamed() => Assert.Equal(
        "Network 'NarrowNet' must end in one output for each of the 3 classes of blobs, but its output is 2.",
        Refused(TinyStudy.Study with { Networks = [StudyNetwork.Of<NarrowNet>()] }));

    [Fact]
    public void AnEmptyAxisIsNamed() => Assert.Equal(
        "Study 'tiny' has no seed: give at least one.", Refused(TinyStudy.Study with { Seeds = [] }));

    [Fact]
    public void AValueGivenTwiceIsNamed() => Assert.Equal(
        "Study 'tiny' has the initializer 'HeNormal' 2 times: give each once.",
        Refused(TinyStudy.Study with { Initializers = [Initializers.HeNormal(), Initializers.HeNormal()] }));

    [Fact]
    public void AWrongPlanIsNamed() => Assert.Contains(
        "Steps", Refused(TinyStudy.Study with { Training = TinyStudy.Plan with { Steps = 0 } }));

    [Fact]
    public void AnInitializerThatFailsEndsTheStudyWithItsOwnError()
    {
        var study = TinyStudy.Study with { Initializers = [Initializers.HeNormal(), Initializers.Dirac()] };
        var error = Assert.Throws<InitializerException>(() => new StudyRunner(study, new ResultFolder(_folder.Path)).Run(TestContext.Current.CancellationToken));
        Assert.Contains("Dirac", error.Message);
    }

    [Fact]
    public void ChanceIsTheShareOfTheMostFrequentClass()
    {
        using var samples = new StudySamples(Of(0, 1, 2), Of(2, 0, 2, 1, 2, 0, 2, 2));
        Assert.Equal(5.0 / 8, samples.Chance);

        static Dataset Of(params long[] labels) => new("labels", zeros(labels.Length, 2), tensor(labels), ["a", "b", "c"]);
    }

    public void Dispose() => _folder.Dispose();

    private string Refused(Study study) => Assert.ThrowsAny<ArgumentException>(
        () => new StudyRunner(study, new ResultFolder(_folder.Path)).Run(TestContext.Current.CancellationToken)).Message;
}
