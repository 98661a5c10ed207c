using TypedNets.Training;

namespace TypedNets.Studies;

/// <summary>
/// An experiment: a grid of trials, every network under every initializer and every optimiser on every data set that it fits, from every
/// seed; and what else is measured from every seed. A seed gives the weights' random streams, the order of the samples and what dropout
/// leaves out, so that all initializers meet the same samples in the same order.
/// </summary>
/// <param name="Name">The study's name.</param>
/// <example>
/// <code>
/// var study = new Study("Does the gain matter?")
/// {
///     Networks = [StudyNetwork.Of&lt;DeepCnn&gt;()],
///     Initializers = [Initializers.Orthogonal(gain: 1), Initializers.Orthogonal()],
///     Data = [StudyData.Shapeset(train: 20_000, test: 5_000)],
///     Seeds = [1, 2, 3, 4, 5],
/// };
/// </code>
/// </example>
public sealed record Study(string Name)
{
    /// <summary>Networks of different names; a network is trained on each data set whose samples have the shape of its input.</summary>
    public IReadOnlyList<StudyNetwork> Networks { get; init; } = [];

    /// <summary>Initializers of different names, or other starts.</summary>
    public IReadOnlyList<StudyStart> Initializers { get; init; } = [];

    /// <summary>Optimisers, each with its learning rate.</summary>
    public IReadOnlyList<OptimizerRule> Optimizers { get; init; } = [new Sgd(0.01, Momentum: 0.9)];

    /// <summary>What is trained and tested on.</summary>
    public IReadOnlyList<StudyData> Data { get; init; } = [];

    /// <summary>How each trial is trained and judged.</summary>
    public TrainingPlan Training { get; init; } = new();

    /// <summary>What is measured beside, or instead of, training.</summary>
    public IReadOnlyList<Measurement> Measurements { get; init; } = [];

    /// <summary>Different seeds.</summary>
    public IReadOnlyList<int> Seeds { get; init; } = [1, 2, 3];

    /// <summary>All trials; seeds change slowest, so that a study that is interrupted has whole rounds.</summary>
    /// <exception cref="ArgumentException">
    /// An axis is empty or has a value twice, a network fits no data or data no network, or a number of the plan is out of its range.
    /// </exception>
    public IReadOnlyList<Trial> Trials()
    {
        RequireDistinct("seed", Seeds);
        RequireDistinct("measurement", Measurements.Select(measurement => $"{measurement.Subject}, {measurement.Variant}"), mayBeEmpty: Networks.Count > 0);
        (StudyNetwork Network, StudyData Data)[] pairs = Measurements.Count > 0 && Networks.Count == 0 ? [] : Pairs();
        return
        [
            .. from seed in Seeds
               from trial in (IEnumerable<Trial>)
               [
                   .. Measurements.Select(measurement => new MeasurementTrial(measurement, seed)),
                   .. from pair in pairs
                      from optimizer in Optimizers
                      from initializer in Initializers
                      select new TrainingTrial(pair.Network, initializer, optimizer, pair.Data, Training, seed),
               ]
               select trial,
        ];
    }

    private (StudyNetwork Network, StudyData Data)[] Pairs()
    {
        RequireDistinct("network", Networks.Select(network => network.Name));
        RequireDistinct("initializer", Initializers.Select(initializer => initializer.Name));
        RequireDistinct("optimiser", Optimizers);
        RequireDistinct("data set", Data.Select(data => data.Description));
        Training.Check();
        (StudyNetwork Network, StudyData Data)[] pairs = [.. from data in Data from network in Networks where data.Fits(network) select (network, data)];
        foreach (StudyNetwork network in Networks.Where(network => pairs.All(pair => pair.Network != network)))
            throw new ArgumentException($"Study '{Name}': network '{network.Name}' reads {Text(network.Spec.Inputs[0].Shape)}, but a sample of {Samples(Data)}.");
        foreach (StudyData data in Data.Where(data => pairs.All(pair => pair.Data != data)))
            throw new ArgumentException($"Study '{Name}': no network reads a sample of {Samples([data])}.");
        foreach ((StudyNetwork network, StudyData data) in pairs)
            data.RequireOutputs(network);
        return pairs;
    }

    private void RequireDistinct<T>(string axis, IEnumerable<T> values, bool mayBeEmpty = false)
    {
        T[] all = [.. values];
        if (all.Length == 0 && !mayBeEmpty)
            throw new ArgumentException($"Study '{Name}' has no {axis}: give at least one.");
        if (all.GroupBy(value => value).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ArgumentException($"Study '{Name}' has the {axis} '{twice.Key}' {twice.Count()} times: give each once.");
    }

    private static string Samples(IEnumerable<StudyData> all) => string.Join(", of ", all.Select(data => $"{data.Name} is {Text([.. data.SampleShape.Select(size => (long?)size)])}"));

    private static string Text(IReadOnlyList<long?> shape) => string.Join("×", shape.Select(size => size?.ToString() ?? "?"));
}
