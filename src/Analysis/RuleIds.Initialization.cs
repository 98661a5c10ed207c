namespace TypedNets.Analysis;

public static partial class RuleIds
{
    /// <summary>An initializer that cannot be applied to a parameter.</summary>
    public const string InitializerNotApplicable = "TN2001";

    /// <summary>An initializer's argument out of its range.</summary>
    public const string InitializerArgument = "TN2002";

    /// <summary>A type that is no initializer, or cannot be constructed.</summary>
    public const string InitializerType = "TN2003";

    /// <summary>Two initializers for the same parameters in the same place.</summary>
    public const string DuplicateInitializer = "TN2004";

    /// <summary>An initializer that finds no parameter to start.</summary>
    public const string UnusedInitializer = "TN2005";

    /// <summary>Weights whose variance leaves out that the activation lets half of the signal through.</summary>
    public const string XavierBeforeRectifier = "TN2006";

    /// <summary>Weights scaled for ReLU before an activation that lets all of a small signal through.</summary>
    public const string HeBeforeSaturation = "TN2007";

    /// <summary>Weights before SELU with which it does not normalise itself.</summary>
    public const string SeluScale = "TN2008";

    /// <summary>Dropout after SELU, or alpha dropout after another activation.</summary>
    public const string DropoutOfSelu = "TN2009";

    /// <summary>An orthogonal matrix with many more rows than columns.</summary>
    public const string OrthogonalWidening = "TN2010";

    /// <summary>Weights of zero before an activation that is flat at zero.</summary>
    public const string DeadWeights = "TN2011";

    /// <summary>Units that start equal and are read with equal weights.</summary>
    public const string UnbrokenSymmetry = "TN2012";

    /// <summary>A standard deviation for all layers that is far from what one needs.</summary>
    public const string FixedScale = "TN2013";

    /// <summary>Fans of a grouped or transposed kernel by the framework's convention.</summary>
    public const string FanConventions = "TN2014";

    /// <summary>An initializer that says what the one around it says.</summary>
    public const string RepeatedInitializer = "TN2015";

    /// <summary>An initializer of a network each of whose parameters has a nearer one.</summary>
    public const string OverriddenInitializer = "TN2016";

    /// <summary>A gain that another activation than the one that follows has.</summary>
    public const string GainOfAnother = "TN2017";

    /// <summary>Zero biases on the forget gates of an LSTM.</summary>
    public const string ForgetGateBias = "TN2018";

    /// <summary>A normalisation of scale zero before an activation that is flat at zero.</summary>
    public const string DeadScale = "TN2019";

    /// <summary>A sparse matrix in which no weight, or none of an output, is left.</summary>
    public const string SparseToNothing = "TN2020";

    /// <summary>A truncated normal whose ends are too near or too far.</summary>
    public const string CutOfNormal = "TN2021";

    /// <summary>An identity with more outputs than inputs before an activation that is flat at zero.</summary>
    public const string DeadIdentity = "TN2022";

    /// <summary>A bias so large that the activation starts where it is flat.</summary>
    public const string SaturatedStart = "TN2023";

    /// <summary>A last layer whose scale makes the first loss far above that of a guess.</summary>
    public const string LargeLogits = "TN2024";
}
