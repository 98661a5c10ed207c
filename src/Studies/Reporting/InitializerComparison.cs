using TypedNets.Studies.Statistics;

namespace TypedNets.Studies.Reporting;

/// <summary>What is compared with each other: the initializers of one network on one data set.</summary>
/// <param name="Network">The network.</param>
/// <param name="Data">What it is trained on.</param>
/// <param name="All">A summary for each initializer and optimiser.</param>
public sealed record InitializerComparison(StudyNetwork Network, StudyData Data, IReadOnlyList<GroupSummary> All)
{
    /// <summary>
    /// A summary for each initializer, in the study's order, with the optimiser that suits it best: the one with the smallest area under the
    /// training loss. So each is judged at its own learning rate.
    /// </summary>
    public IReadOnlyList<GroupSummary> Groups { get; } =
        [.. All.GroupBy(group => group.Initializer).Select(groups => groups.MinBy(group => group.MeanLoss)!)];

    /// <summary>The network's name, with that of the data where the study has several.</summary>
    public string Name(Study study) => study.Data.Count > 1 ? $"{Network.Name} on {Data.Name}" : Network.Name;
}
