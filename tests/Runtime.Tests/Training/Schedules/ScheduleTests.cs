using System.Globalization;
using TypedNets.Training;

namespace TypedNets.Tests.Training;

/// <summary>Learning rates against the recurrences in PyTorch's lr_scheduler.py, which are other formulas than ours, and against numbers by hand.</summary>
public sealed class ScheduleTests
{
    private const int Total = 40;

    public static TheoryData<LearningRateSchedule, int, int, double> ByHand => new()
    {
        { new ConstantRate(), 17, Total, 1 },
        { new StepDecay(30), 29, 100, 1 },
        { new StepDecay(30), 30, 100, 0.1 },
        { new StepDecay(30), 89, 100, 0.01 },
        { new MultiStepDecay([30, 80]), 29, 100, 1 },
        { new MultiStepDecay([30, 80]), 79, 100, 0.1 },
        { new MultiStepDecay([30, 80], By: 0.5), 80, 100, 0.25 },
        { new ExponentialDecay(0.9), 3, Total, 0.729 },
        { new PolynomialDecay(), 10, Total, 0.75 },
        { new PolynomialDecay(Power: 2), 20, Total, 0.25 },
        { new PolynomialDecay(End: 0.5), 20, Total, 0.75 },
        { new PolynomialDecay(), Total + 5, Total, 0 },
        { new CosineDecay(), 0, Total, 1 },
        { new CosineDecay(), 20, Total, 0.5 },
        { new CosineDecay(End: 0.2), Total, Total, 0.2 },
        { new InverseSquareRoot(4), 0, Total, 0.25 },
        { new InverseSquareRoot(4), 3, Total, 1 },
        { new InverseSquareRoot(4), 15, Total, 0.5 },
        { new OneCycle(), 0, Total, 1 / 25.0 },
        { new OneCycle(), 11, Total, 1 },
        { new OneCycle(), 39, Total, 1 / 25e4 },
        { new OneCycle(), 0, 1, 1 / 25e4 },
        { new OneCycle(Rise: 0.5), 0, 2, 1 },
        { new CyclicRate(4, 8), 0, Total, 0.1 },
        { new CyclicRate(4, 8), 2, Total, 0.55 },
        { new CyclicRate(4, 8), 4, Total, 1 },
        { new CyclicRate(4, 8), 10, Total, 0.325 },
        { new CyclicRate(4, 8), 12, Total, 0.1 },
        { new CyclicRate(4, 8, Low: 0, Shrink: 0.5), 28, Total, 0.25 },
        { new CosineRestarts(10), 5, Total, 0.5 },
        { new CosineRestarts(10), 10, Total, 1 },
        { new CosineRestarts(10, Growth: 2), 9, Total, (1 + Math.Cos(0.9 * Math.PI)) / 2 },
        { new CosineRestarts(10, Growth: 2), 20, Total, 0.5 },
        { new CosineRestarts(10, Growth: 2, End: 0.2), 30, Total, 1 },
        { new LinearWarmup(5, new ConstantRate()), 0, Total, 0.2 },
        { new LinearWarmup(5, new ConstantRate()), 4, Total, 1 },
        { new LinearWarmup(10, new PolynomialDecay()), 10, Total, 1 },
        { new LinearWarmup(10, new PolynomialDecay()), 25, Total, 0.5 },
    };

    [Theory, MemberData(nameof(ByHand))]
    public void IsTheNumberByHand(LearningRateSchedule schedule, int step, int total, double expected) =>
        Assert.Equal(expected, schedule.Factor(step, total), 1e-12);

    [Fact]
    public void StepsAreThoseOfStepLR() =>
        Follows(new StepDecay(7, 0.3), (rate, step) => step % 7 == 0 ? rate * 0.3 : rate);

    [Fact]
    public void MilestonesAreThoseOfMultiStepLR() =>
        Follows(new MultiStepDecay([5, 6, 31], 0.3), (rate, step) => step is 5 or 6 or 31 ? rate * 0.3 : rate);

    [Fact]
    public void ExponentIsThatOfExponentialLR() =>
        Follows(new ExponentialDecay(0.93), (rate, _) => rate * 0.93);

    [Theory]
    [InlineData(1)]
    [InlineData(0.5)]
    [InlineData(3)]
    public void PolynomialIsThatOfPolynomialLR(double power) =>
        Follows(new PolynomialDecay(power), (rate, step) => rate * Math.Pow((1 - (double)step / Total) / (1 - (step - 1.0) / Total), power));

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.1)]
    public void StraightLineIsThatOfLinearLR(double end) =>
        Follows(new PolynomialDecay(End: end), (rate, step) => rate * (1 + (end - 1) / (Total + (step - 1) * (end - 1))));

    [Theory]
    [InlineData(0)]
    [InlineData(0.05)]
    public void WaveIsThatOfCosineAnnealingLR(double end) => Follows(new CosineDecay(end), (rate, step) =>
        (1 + Math.Cos(Math.PI * step / Total)) / (1 + Math.Cos(Math.PI * (step - 1) / Total)) * (rate - end) + end);

    [Theory]
    [InlineData(0.3, 40)]
    [InlineData(0.25, 41)]
    [InlineData(0.9, 13)]
    public void CycleIsThatOfOneCycleLR(double rise, int total)
    {
        var schedule = new OneCycle(rise, Start: 1 / 10.0, End: 1 / 1000.0);
        (double Start, double End, double From, double To)[] phases = [(0, rise * total - 1, 0.1, 1), (rise * total - 1, total - 1, 1, 0.001)];
        for (int step = 0; step < total; step++)
        {
            var (start, end, from, to) = step <= phases[0].End ? phases[0] : phases[1];
            double expected = to + (from - to) / 2 * (Math.Cos(Math.PI * (step - start) / (end - start)) + 1);
            Assert.Equal(expected, schedule.Factor(step, total), 1e-12);
        }
    }

    [Fact]
    public void OneOfYourOwnIsFollowed()
    {
        using var data = Blobs.Create(30);
        using var network = Blobs.Network();
        List<double> rates = [];
        new Trainer
        {
            Optimizer = new Sgd(0.5),
            Schedule = new Halved(),
            BatchSize = 10,
            Steps = 4,
            OnStep = step => rates.Add(step.LearningRate),
        }.Fit(network, data, TestContext.Current.CancellationToken);
        Assert.Equal([0.5, 0.25, 0.125, 0.0625], rates);
    }

    [Fact]
    public void TheRateIsTheOneOfTheUpdate()
    {
        using var data = Blobs.Create(30);
        using var network = Blobs.Network();
        float[] before = Blobs.Values(network);
        List<double> moved = [];
        new Trainer
        {
            Optimizer = new Sgd(1e-3),
            Schedule = new StepDecay(2, 0.5),
            BatchSize = 30,
            Steps = 4,
            OnStep = step =>
            {
                float[] after = Blobs.Values(network);
                moved.Add(Math.Sqrt(after.Zip(before).Sum(pair => ((double)pair.First - pair.Second) * (pair.First - pair.Second))) / step.GradientNorm());
                before = after;
            },
        }.Fit(network, data, TestContext.Current.CancellationToken);
        Assert.Equal(["1.00E-003", "1.00E-003", "5.00E-004", "5.00E-004"], moved.Select(rate => rate.ToString("E2", CultureInfo.InvariantCulture)));
    }

    private static void Follows(LearningRateSchedule schedule, Func<double, int, double> next)
    {
        double rate = 1;
        for (int step = 0; step < Total; step++)
        {
            rate = step == 0 ? 1 : next(rate, step);
            Assert.Equal(rate, schedule.Factor(step, Total), 1e-12);
        }
    }

    private sealed record Halved : LearningRateSchedule
    {
        public override double Factor(int step, int total) => Math.Pow(0.5, step);
    }
}
