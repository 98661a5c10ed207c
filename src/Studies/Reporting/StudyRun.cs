using TypedNets.Studies.Statistics;

namespace TypedNets.Studies.Reporting;

/// <summary>A finished study with its results: what a report is made of.</summary>
/// <param name="Study">The study.</param>
/// <param name="Trials">All results.</param>
/// <param name="Command">The command that runs it again.</param>
public sealed record StudyRun(Study Study, IReadOnlyList<TrialResult> Trials, string Command)
{
    /// <summary>A summary for each cell of the grid.</summary>
    public IReadOnlyList<GroupSummary> Groups { get; } = GroupSummary.Of(Trials);

    /// <summary>What is compared: the initializers of each network on each data set with each optimiser.</summary>
    public IReadOnlyList<InitializerComparison> Comparisons =>
    [
        .. from data in Study.Data
           from network in Study.Networks
           from optimizer in Study.Optimizers
           let summaries = Groups.Where(summary => summary.Network == network.Name && summary.Cell.Data == data.Description && summary.Cell.Optimizer == optimizer).ToList()
           where summaries.Count > 0
           select new InitializerComparison(network, data, optimizer, summaries),
    ];

    /// <summary>What was measured and is no training.</summary>
    public IReadOnlyList<GroupSummary> Measurements => [.. Groups.Where(group => group.Cell.Training is null)];

    /// <summary>The initializer's place in the study, which gives its colour in all charts.</summary>
    public int StyleOf(string initializer) => Study.Initializers.Select(each => each.Name).ToList().IndexOf(initializer);
}
