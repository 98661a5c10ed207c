namespace TypedNets.Analysis;

public static partial class RuleIds
{
    /// <summary>A bias that the normalisation after it cancels.</summary>
    public const string CancelledBias = "TN4001";

    /// <summary>A dropout whose output batch normalisation learns its variance from.</summary>
    public const string DropoutBeforeNormalization = "TN4002";

    /// <summary>Two linear layers, or two convolutions, with no activation between.</summary>
    public const string NothingBetween = "TN4003";

    /// <summary>An activation without which the one beside it gives the same.</summary>
    public const string IdleActivation = "TN4004";

    /// <summary>An activation before another one that then gives only a part of its range.</summary>
    public const string SqueezedActivation = "TN4005";

    /// <summary>A softmax over features that further weights read.</summary>
    public const string HiddenSoftmax = "TN4006";

    /// <summary>Positions of a map that are behind the last window.</summary>
    public const string PositionsLost = "TN4007";

    /// <summary>A stride that leaves positions between the windows.</summary>
    public const string GapsBetweenWindows = "TN4008";

    /// <summary>A convolution most of whose taps read only padding.</summary>
    public const string WindowBeyondMap = "TN4009";

    /// <summary>A transposed convolution that adds more taps to some outputs than to others.</summary>
    public const string Checkerboard = "TN4010";

    /// <summary>A padded convolution with an even window, which changes the map's size by one.</summary>
    public const string EvenKernel = "TN4011";

    /// <summary>A layer whose arguments make it the identity.</summary>
    public const string IdleLayer = "TN4012";

    /// <summary>An argument that, beside the others, changes nothing.</summary>
    public const string IdleArgument = "TN4013";

    /// <summary>A recurrent layer's dropout without a second layer.</summary>
    public const string RecurrentDropout = "TN4014";

    /// <summary>A dropout behind the last layer.</summary>
    public const string DropoutOnOutput = "TN4015";

    /// <summary>A dropout directly behind one of its kind.</summary>
    public const string RepeatedDropout = "TN4016";

    /// <summary>A normalisation directly behind one of its kind.</summary>
    public const string RepeatedNormalization = "TN4017";

    /// <summary>A normalisation whose mean is over one value.</summary>
    public const string NormalizedOneValue = "TN4018";

    /// <summary>A rectifier behind the last layer.</summary>
    public const string RectifiedOutput = "TN4019";

    /// <summary>A rectifier at the end of a residual branch.</summary>
    public const string RectifiedBranch = "TN4020";

    /// <summary>A sum or concatenation that names a value twice.</summary>
    public const string JoinedWithItself = "TN4021";

    /// <summary>A monotone activation before a max pool.</summary>
    public const string ActivationBeforePool = "TN4022";

    /// <summary>Three or more equal uses of a block in a row.</summary>
    public const string RepeatedBlock = "TN4023";

    /// <summary>A hidden layer whose one output is all that later weights read.</summary>
    public const string BottleneckOfOne = "TN4024";

    /// <summary>A network with more parameters, activations or multiplications than is allowed.</summary>
    public const string BudgetExceeded = "TN4025";

    /// <summary>A budget that cannot be read.</summary>
    public const string InvalidBudget = "TN4026";

    /// <summary>A fully connected layer on a whole map with nearly all parameters.</summary>
    public const string DominantLayer = "TN4027";

    /// <summary>Attention whose heads have few features.</summary>
    public const string NarrowHeads = "TN4029";

    /// <summary>Attention over tokens or patches without their positions.</summary>
    public const string OrderUnseen = "TN4030";

    /// <summary>A softmax over a dimension of size 1.</summary>
    public const string SoftmaxOfOne = "TN4031";

    /// <summary>Two grouped convolutions in a row with the same groups.</summary>
    public const string GroupsNeverMix = "TN4032";

    /// <summary>A dropout with probability 1.</summary>
    public const string NothingPasses = "TN4033";
}
