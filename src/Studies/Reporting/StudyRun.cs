using TypedNets.Studies.Statistics;

namespace TypedNets.Studies.Reporting;

/// <summary>A finished study with its results: what a report is made of.</summary>
/// <param name="Study">The study.</param>
/// <param name="Trials">All results.</param>
/// <param name="Command">The command that runs it again.</param>
public sealed record StudyRun(Study Study, IReadOnlyList<TrialResult> Trials, string Command)
{
    /// <summary>A summary for each network and initializer.</summary>
    public IReadOnlyList<GroupSummary> Groups { get; } = GroupSummary.Of(Trials);

    /// <summary>The summaries of one network.</summary>
    public IReadOnlyList<GroupSummary> GroupsOf(StudyNetwork network) => [.. Groups.Where(group => group.Network == network.Name)];

    /// <summary>The initializer's place in the study, which gives its colour in all charts.</summary>
    public int StyleOf(string initializer) => Study.Initializers.Select(each => each.Name).ToList().IndexOf(initializer);

    /// <summary>The programs and machines that the trials ran on; only the same repeat the same bits.</summary>
    public string Versions => string.Join("; ", Trials.Select(trial => trial.Versions).Distinct());
}
