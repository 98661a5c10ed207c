namespace TypedNets.Training;

/// <summary>The learning rate is multiplied by a factor after each of some numbers of updates.</summary>
/// <param name="After">The numbers of updates, rising.</param>
/// <param name="By">The factor; positive.</param>
public sealed record MultiStepDecay(IReadOnlyList<int> After, double By = 0.1) : LearningRateSchedule
{
    /// <inheritdoc/>
    public override double Factor(int step, int total) => Math.Pow(By, After.Count(after => after <= step));

    /// <inheritdoc/>
    public override void Check()
    {
        for (int i = 0; i < After.Count; i++)
            Require(After[i] > (i == 0 ? 0 : After[i - 1]), $"{nameof(After)}[{i}]", i == 0 ? "above 0" : $"above the one before, {After[i - 1]}", After[i]);
        Require(By > 0 && double.IsFinite(By), nameof(By), "a positive number", By);
    }

    /// <summary>By their values.</summary>
    public bool Equals(MultiStepDecay? other) => other is not null && By.Equals(other.By) && After.SequenceEqual(other.After);

    /// <inheritdoc/>
    public override int GetHashCode() => After.Aggregate(By.GetHashCode(), HashCode.Combine);

    /// <inheritdoc/>
    protected internal override bool DependsOnTotal => false;
}
