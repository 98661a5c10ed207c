namespace TypedNets.Analysis;

public static partial class RuleIds
{
    /// <summary>A network that is called with a tensor of other sizes.</summary>
    public const string CallShape = "TN1201";

    /// <summary>A network that is called with a tensor of another element type.</summary>
    public const string CallType = "TN1202";

    /// <summary>A loss that is called on an output that it does not take.</summary>
    public const string CalledLoss = "TN1203";

    /// <summary>A network together with a data set of other samples.</summary>
    public const string SampleShape = "TN1204";

    /// <summary>A network together with a data set of another number of classes.</summary>
    public const string SampleClasses = "TN1205";

    /// <summary>A loss of differences that repeats one side to the sizes of the other.</summary>
    public const string LossShapes = "TN1206";
}
