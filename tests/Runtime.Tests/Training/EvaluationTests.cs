using TorchSharp;
using TypedNets.Data;
using TypedNets.Training;
using static TorchSharp.torch;

namespace TypedNets.Tests.Training;

public sealed class EvaluationTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1000)]
    public void IsTheMeanOverAllSamplesWhateverTheBatch(int batchSize)
    {
        using var data = Blobs.Create(100);
        using var network = Blobs.Network();
        using var outputs = network.call(data.Inputs);
        double loss = nn.functional.cross_entropy(outputs, data.Labels).ToDouble();
        double accuracy = outputs.argmax(1).eq(data.Labels).to(ScalarType.Float64).mean().ToDouble();

        var evaluation = Trainer.Evaluate(network, data, batchSize, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(100, evaluation.Count);
        Assert.Equal(loss, evaluation.Loss, 1e-5);
        Assert.Equal(accuracy, evaluation.Accuracy, 1e-12);
    }

    [Fact]
    public void CountsPositionsWhereTheyAreLabelled()
    {
        using var scope = NewDisposeScope();
        var logits = arange(6 * 3 * 5, ScalarType.Float32).sin().view(6, 3, 5);
        var labels = arange(6 * 5, ScalarType.Int64).square().remainder(3).view(6, 5);
        using var data = new Dataset("positions", logits, labels, ["a", "b", "c"]);
        using var network = nn.Identity();
        var evaluation = Trainer.Evaluate(network, data, batchSize: 4, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(nn.functional.cross_entropy(logits, labels).ToDouble(), evaluation.Loss, 1e-5);
        Assert.Equal(logits.argmax(1).eq(labels).to(ScalarType.Float64).mean().ToDouble(), evaluation.Accuracy, 1e-12);
        Assert.Equal(6, evaluation.Count);
    }

    [Fact]
    public void TakesAnotherLoss()
    {
        using var scope = NewDisposeScope();
        var inputs = arange(14, ScalarType.Float32).sin().view(7, 2);
        var labels = arange(14, ScalarType.Float32).cos().view(7, 2);
        using var data = new Dataset("numbers", inputs, labels, []);
        using var network = nn.Identity();
        var evaluation = Trainer.Evaluate(network, data, 3, (outputs, targets) => nn.functional.mse_loss(outputs, targets),
            TestContext.Current.CancellationToken);
        Assert.Equal(nn.functional.mse_loss(inputs, labels).ToDouble(), evaluation.Loss, 1e-5);
        Assert.Equal(double.NaN, evaluation.Accuracy);
    }

    [Fact]
    public void WithoutClassesItIsTheMeanSquaredError()
    {
        using var data = Numbers([8, 2]);
        using var network = nn.Linear(2, 2);
        using var outputs = network.call(data.Inputs);
        double expected = nn.functional.mse_loss(outputs, data.Labels).ToDouble();
        Assert.Equal(expected, Trainer.Evaluate(network, data, 3, cancellation: TestContext.Current.CancellationToken).Loss, 1e-6);
        TrainingResult result = new Trainer { BatchSize = 8, Steps = 1 }.Fit(network, data, TestContext.Current.CancellationToken);
        Assert.Equal(expected, result.LastLoss, 1e-6);
    }

    [Fact]
    public void OutputsAreNotSpreadOverLabelsOfAnotherShape()
    {
        using var data = Numbers([8]);
        using var network = nn.Linear(2, 1);
        Assert.Equal(
            "The outputs are [8, 1], but the labels [8]: the mean squared error needs equal shapes.",
            Assert.Throws<ArgumentException>(() => Trainer.Evaluate(network, data, cancellation: TestContext.Current.CancellationToken)).Message);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void LeavesModeAndStatisticsAsTheyWere(bool training)
    {
        using var data = Blobs.Create(50);
        using var network = Blobs.Network(batchNorm: true);
        network.train(training);
        float[] before = Buffers(network);
        Trainer.Evaluate(network, data, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(training, network.training);
        Assert.Equal(before, Buffers(network));
    }

    [Fact]
    public void CanBeCancelled()
    {
        using var data = Blobs.Create(50);
        using var network = Blobs.Network();
        Assert.Throws<OperationCanceledException>(() => Trainer.Evaluate(network, data, cancellation: new CancellationToken(true)));
        Assert.True(network.training);
    }

    private static Dataset Numbers(long[] labels)
    {
        using var scope = NewDisposeScope();
        return new Dataset("numbers", arange(16, ScalarType.Float32).sin().view(8, 2), ones(labels), []);
    }

    private static float[] Buffers(nn.Module network) =>
        [.. network.buffers().Where(buffer => buffer.dtype == ScalarType.Float32).SelectMany(buffer => buffer.data<float>().ToArray())];
}
