namespace TypedNets.Studies;

/// <summary>
/// An experiment: every network under every initializer from every seed. A seed gives both the weights' random streams and the order of
/// the samples, so that all initializers meet the same samples in the same order.
/// </summary>
/// <param name="Name">The study's name.</param>
/// <param name="Networks">Networks of different names.</param>
/// <param name="Initializers">Initializers of different names.</param>
/// <param name="Seeds">Different seeds.</param>
/// <param name="Data">What is trained and tested on.</param>
/// <param name="Training">How.</param>
public sealed record Study(
    string Name,
    IReadOnlyList<StudyNetwork> Networks,
    IReadOnlyList<Initializer> Initializers,
    IReadOnlyList<int> Seeds,
    StudyData Data,
    TrainingPlan Training)
{
    /// <summary>All trials; seeds change slowest, so that a study that is interrupted has whole rounds.</summary>
    /// <exception cref="ArgumentException">An axis is empty or has a value twice, or a number of the plan is out of its range.</exception>
    public IReadOnlyList<Trial> Trials()
    {
        RequireDistinct("network", Networks.Select(network => network.Name));
        RequireDistinct("initializer", Initializers.Select(initializer => initializer.Name));
        RequireDistinct("seed", Seeds);
        Training.Check();
        return
        [
            .. from seed in Seeds
               from network in Networks
               from initializer in Initializers
               select Trial.Of(network, initializer, seed, Data, Training),
        ];
    }

    private void RequireDistinct<T>(string axis, IEnumerable<T> values)
    {
        T[] all = [.. values];
        if (all.Length == 0)
            throw new ArgumentException($"Study '{Name}' has no {axis}: give at least one.");
        if (all.GroupBy(value => value).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ArgumentException($"Study '{Name}' has the {axis} '{twice.Key}' {twice.Count()} times: give each once.");
    }
}
