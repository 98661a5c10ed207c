using TypedNets.Tests.Data;
using TypedNets.Training;
using Zoo;

namespace TypedNets.Zoo.Tests;

/// <summary>The quickest networks learn, in seconds.</summary>
[Collection(nameof(ZooCollection))]
public sealed class LearningTests
{
    [Theory]
    [InlineData("Perceptron", "digits", 400, 0.1, 0.9)]
    [InlineData("LeNet5", "mnist", 200, 0.15, 0.85)]
    public void A_classifier_beats_its_baseline(string name, string set, int steps, double baseline, double accuracy)
    {
        TrainingReport report = Train(name, set, steps);
        Assert.InRange(report.Baseline.Accuracy, 0.05, baseline + 0.02);
        Assert.True(report.Reached.Accuracy > accuracy, $"{name} reached {report.Reached}, the baseline is {report.Baseline}.");
    }

    [Fact]
    public void An_autoencoder_beats_the_mean_image()
    {
        TrainingReport report = Train("ConvAutoencoder", "fashion-mnist", 200);
        Assert.True(report.Reached.Loss < report.Baseline.Loss / 2, $"It reached {report.Reached}, the baseline is {report.Baseline}.");
    }

    private static TrainingReport Train(string name, string set, int steps)
    {
        ZooEntry entry = Catalogue.All.Single(entry => entry.Name == name);
        var place = new DataPlace(PublishedData.RootOrSkip(set), Download: false, TestContext.Current.CancellationToken);
        int seen = 0;
        TrainingReport report = (new global::Zoo.Training(entry, steps, Seed: 1, place) { OnStep = (step, _) => seen = step }).Run();
        Assert.Equal((TrainingOutcome.Completed, steps, steps), (report.Result.Outcome, report.Result.Steps, seen));
        return report;
    }
}
