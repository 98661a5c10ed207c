using System.Runtime.InteropServices;
using TypedNets.Studies.Statistics;
using static TorchSharp.torch;

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

    /// <summary>The programs and the machine; only the same repeat the same bits.</summary>
    public static string Versions { get; } = string.Join(", ",
        $"TypedNets {Version(typeof(StudyRun))}",
        $"TorchSharp {Version(typeof(TorchSharp.torch))}",
        $"libtorch {__version__}",
        RuntimeInformation.FrameworkDescription,
        $"{RuntimeInformation.OSDescription} ({RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} cores)");

    private static string Version(Type type) => type.Assembly.GetName().Version!.ToString(3);
}
