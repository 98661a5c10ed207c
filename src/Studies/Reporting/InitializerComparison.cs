using TypedNets.Studies.Statistics;
using TypedNets.Training;

namespace TypedNets.Studies.Reporting;

/// <summary>What is compared with each other: the initializers of one network, trained in one way on one data set.</summary>
/// <param name="Network">The network.</param>
/// <param name="Data">What it is trained on.</param>
/// <param name="Optimizer">How.</param>
/// <param name="Groups">A summary for each initializer, in the study's order.</param>
public sealed record InitializerComparison(StudyNetwork Network, StudyData Data, OptimizerRule Optimizer, IReadOnlyList<GroupSummary> Groups)
{
    /// <summary>The network's name, with those of the data and of the optimiser where the study has several.</summary>
    public string Name(Study study) => Place(study) + (study.Optimizers.Count > 1 ? $", {Formats.Optimizer(Optimizer, study)}" : "");

    /// <summary>The network's name, with that of the data where the study has several.</summary>
    public string Place(Study study) => study.Data.Count > 1 ? $"{Network.Name} on {Data.Name}" : Network.Name;

    /// <summary>What the training ends with, by which it is judged.</summary>
    internal FinalMeasure Final => FinalMeasure.Of(Data);
}
