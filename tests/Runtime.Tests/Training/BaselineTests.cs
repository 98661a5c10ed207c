using TypedNets.Data;
using TypedNets.Training;
using static TorchSharp.torch;

namespace TypedNets.Tests.Training;

public sealed class BaselineTests
{
    private static Dataset Of(params long[] labels) => new("data", zeros(labels.Length, 1), tensor(labels), ["a", "b", "c"]);

    [Fact]
    public void ClassesArePredictedByTheirFrequencyInTraining()
    {
        using var train = Of(0, 0, 0, 1, 1, 0, 0);
        using var test = Of(0, 1, 2, 1);
        var baseline = Baseline.Evaluate(train, test);
        // Counts 5, 2, 0, and one more each.
        Assert.Equal(-(Math.Log(0.6) + 2 * Math.Log(0.3) + Math.Log(0.1)) / 4, baseline.Loss, 1e-12);
        Assert.Equal(0.25, baseline.Accuracy);
        Assert.Equal(4, baseline.Count);
    }

    [Fact]
    public void NumbersArePredictedByTheirMeanInTraining()
    {
        using var train = new Dataset("data", zeros(2, 1), tensor(new float[,] { { 1, 2 }, { 3, 6 } }), []);
        using var test = new Dataset("data", zeros(1, 1), tensor(new float[,] { { 2, 5 } }), []);
        Assert.Equal(new Evaluation(0.5, double.NaN, 1), Baseline.Evaluate(train, test));
        Assert.Equal(0.5, Baseline.Evaluate(train, test, (outputs, labels) => (outputs - labels).abs().mean()).Loss);
    }

    [Fact]
    public void TheClassesMustBeTheSame()
    {
        using var train = Of(0, 1);
        using var test = new Dataset("other", zeros(2, 1), tensor(new long[] { 0, 1 }), ["a", "b"]);
        Assert.StartsWith("other has 2 classes, but data has 3.", Assert.Throws<ArgumentException>(() => Baseline.Evaluate(train, test)).Message);
    }
}
