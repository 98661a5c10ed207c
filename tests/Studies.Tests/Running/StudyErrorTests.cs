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
        "Study 'tiny': network 'SpaceNet' reads 3, but a sample of blobs is 2.",
        Refused(TinyStudy.Study with { Networks = [StudyNetwork.Of<SpaceNet>()] }));

    [Fact]
    public void TooFewOutputsAreNamed() => Assert.Equal(
        "Network 'NarrowNet' must have an output for each of the 3 classes of blobs, but its output is 2.",
        Refused(TinyStudy.Study with { Networks = [StudyNetwork.Of<NarrowNet>()] }));

    [Fact]
    public void AnEmptyAxisIsNamed() => Assert.Equal(
        "Study 'tiny' has no seed: give at least one.", Refused(TinyStudy.Study with { Seeds = [] }));

    [Fact]
    public void DataThatNoNetworkReadsAreNamed() => Assert.Equal(
        "Study 'tiny': no network reads a sample of images is 1×8×8.",
        Refused(TinyStudy.Study with { Data = [TinyStudy.Data, new StudyData("images", "other", [1, 8, 8], 3, _ => throw new InvalidOperationException())] }));

    [Fact]
    public void DataThatAreNotAsDeclaredAreNamed() => Assert.Equal(
        "Data set 'blobs' is declared with samples of 2 and 2 classes, but has 2 and 3.",
        Refused(TinyStudy.Study with { Data = [TinyStudy.Data with { Classes = 2 }] }));

    [Fact]
    public void ASecondMeasurementOfTheSameNameIsNamed()
    {
        var one = new Measurement("spectrum", "Gaussian", "200", (_, _) => new Dictionary<string, double>());
        Assert.Equal("Study 'tiny' has the measurement 'spectrum, Gaussian' 2 times: give each once.", Refused(TinyStudy.Study with { Measurements = [one, one] }));
    }

    [Fact]
    public void AValueGivenTwiceIsNamed() => Assert.Equal(
        "Study 'tiny' has the initializer 'HeNormal' 2 times: give each once.",
        Refused(TinyStudy.Study with { Initializers = [Initializers.HeNormal(), Initializers.HeNormal()] }));

    [Fact]
    public void AWrongPlanIsNamed() => Assert.Contains(
        "Steps", Refused(TinyStudy.Study with { Training = TinyStudy.Plan with { Steps = 0 } }));

    [Fact]
    public void AResultThatCannotBeWrittenSaysWhatIsKept()
    {
        string file = _folder.File("occupied");
        File.WriteAllText(file, "");
        var error = Assert.ThrowsAny<IOException>(() => new StudyRunner(TinyStudy.Study, new ResultFolder(Path.Combine(file, "trials"))).Run(TestContext.Current.CancellationToken));
        Assert.Contains("Results that were written before are kept", error.Message);
    }

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
        Assert.Equal(5.0 / 8, samples.Chance().Accuracy);
        Assert.Equal(Math.Log(3), samples.Chance().Loss, 1e-9);

        static Dataset Of(params long[] labels) => new("labels", zeros(labels.Length, 2), tensor(labels), ["a", "b", "c"]);
    }

    public void Dispose() => _folder.Dispose();

    private string Refused(Study study) => Assert.ThrowsAny<ArgumentException>(
        () => new StudyRunner(study, new ResultFolder(_folder.Path)).Run(TestContext.Current.CancellationToken)).Message;
}
