namespace TypedNets.Studies.Tests.Trials;

public sealed class LossRecorderTests
{
    [Fact]
    public void CurveHasTheMeansOfItsBins()
    {
        var recorder = Record(new LossRecorder(window: 3, target: 0, bin: 2), 5, 3, 2, 4, 7);
        Assert.Equal([new LossPoint(2, 4), new LossPoint(4, 3), new LossPoint(5, 7)], recorder.Curve);
    }

    [Fact]
    public void AverageIsOverTheWindow()
    {
        Assert.Equal(4, Record(new LossRecorder(3, 0, 1), 5, 3).Average);
        Assert.Equal(3, Record(new LossRecorder(3, 0, 1), 5, 3, 2, 4).Average);
    }

    [Fact]
    public void TargetIsReachedWhenAFullWindowIsBelowIt()
    {
        Assert.Null(Record(new LossRecorder(3, 2, 1), 1, 1).StepsToTarget);
        Assert.Equal(3, Record(new LossRecorder(3, 2, 1), 1, 1, 1).StepsToTarget);
        Assert.Equal(5, Record(new LossRecorder(3, 2, 1), 9, 9, 2, 2, 1, 1).StepsToTarget);
        Assert.Null(Record(new LossRecorder(3, 2, 1), 2, 2, 2, 2).StepsToTarget);
    }

    [Fact]
    public void TheFirstTimeCounts() => Assert.Equal(2, Record(new LossRecorder(2, 2, 1), 1, 1, 9, 9, 1, 1).StepsToTarget);

    private static LossRecorder Record(LossRecorder recorder, params double[] losses)
    {
        foreach (double loss in losses)
            recorder.Add(loss);
        return recorder;
    }
}
