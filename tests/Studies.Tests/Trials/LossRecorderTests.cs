namespace TypedNets.Studies.Tests.Trials;

public sealed class LossRecorderTests
{
    [Fact]
    public void CurveHasTheMeansOfItsBins()
    {
        var recorder = Record(new LossRecorder(window: 3, targets: [], bin: 2), 5, 3, 2, 4, 7);
        Assert.Equal([new LossPoint(2, 4), new LossPoint(4, 3), new LossPoint(5, 7)], recorder.Curve);
    }

    [Fact]
    public void AverageIsOverTheWindow()
    {
        Assert.Equal(4, Record(new LossRecorder(3, [0], 1), 5, 3).Average);
        Assert.Equal(3, Record(new LossRecorder(3, [0], 1), 5, 3, 2, 4).Average);
    }

    [Fact]
    public void TargetIsReachedWhenAFullWindowIsBelowIt()
    {
        Assert.Null(Record(new LossRecorder(3, [2], 1), 1, 1).StepsToTargets[0]);
        Assert.Equal(3, Record(new LossRecorder(3, [2], 1), 1, 1, 1).StepsToTargets[0]);
        Assert.Equal(5, Record(new LossRecorder(3, [2], 1), 9, 9, 2, 2, 1, 1).StepsToTargets[0]);
        Assert.Null(Record(new LossRecorder(3, [2], 1), 2, 2, 2, 2).StepsToTargets[0]);
    }

    [Fact]
    public void TheFirstTimeCounts() => Assert.Equal(2, Record(new LossRecorder(2, [2], 1), 1, 1, 9, 9, 1, 1).StepsToTargets[0]);

    [Fact]
    public void EachTargetHasItsOwnStep() => Assert.Equal([2, 4, (int?)null], Record(new LossRecorder(1, [3, 2, 1], 1), 3, 2, 2, 1).StepsToTargets);

    [Fact]
    public void TheLargestJumpIsOverTheAverageBefore()
    {
        Assert.Null(Record(new LossRecorder(3, [], 1), 1, 9, 1).LargestJump);
        Assert.Equal(5, Record(new LossRecorder(2, [], 1), 4, 2, 1, 6.5, 2).LargestJump);
        Assert.Equal(-1, Record(new LossRecorder(1, [], 1), 4, 2, 1).LargestJump);
    }

    [Fact]
    public void AboveChanceAndWhatWasNotRunCountAsChance()
    {
        Assert.Equal((2 + 1 + 2 + 2) / 4.0, Record(new LossRecorder(1, [], 1, chance: 2), 5, 1).MeanOver(4));
        Assert.Equal(1.5, Record(new LossRecorder(1, [], 1, chance: 2), 2, 1).MeanOver(2));
    }

    private static LossRecorder Record(LossRecorder recorder, params double[] losses)
    {
        foreach (double loss in losses)
            recorder.Add(loss);
        return recorder;
    }
}
