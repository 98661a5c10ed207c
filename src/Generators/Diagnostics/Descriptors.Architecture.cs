using Microsoft.CodeAnalysis;
using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>Rules about architecture.</summary>
internal static partial class Descriptors
{
    private const string Architecture = "TypedNets.Architecture";

    public static readonly DiagnosticDescriptor CancelledBias = new(
        RuleIds.CancelledBias, "Bias is cancelled by normalisation", Message, Architecture, DiagnosticSeverity.Info, true, helpLinkUri: Help + "TN4001.md");

    public static readonly DiagnosticDescriptor DropoutBeforeNormalization = new(
        RuleIds.DropoutBeforeNormalization, "Dropout before batch normalisation", Message, Architecture, DiagnosticSeverity.Info, true, helpLinkUri: Help + "TN4002.md");

    public static readonly DiagnosticDescriptor NothingBetween = new(
        RuleIds.NothingBetween, "Two linear maps with nothing between", Message, Architecture, DiagnosticSeverity.Info, true, helpLinkUri: Help + "TN4003.md");

    public static readonly DiagnosticDescriptor IdleActivation = new(
        RuleIds.IdleActivation, "Activation changes nothing beside another", Message, Architecture, DiagnosticSeverity.Info, true, helpLinkUri: Help + "TN4004.md");

    public static readonly DiagnosticDescriptor SqueezedActivation = new(
        RuleIds.SqueezedActivation, "Activation leaves the next one little of its range", Message, Architecture, DiagnosticSeverity.Warning, true, helpLinkUri: Help + "TN4005.md");

    public static readonly DiagnosticDescriptor HiddenSoftmax = new(
        RuleIds.HiddenSoftmax, "Softmax inside the network", Message, Architecture, DiagnosticSeverity.Info, true, helpLinkUri: Help + "TN4006.md");

    public static readonly DiagnosticDescriptor PositionsLost = new(
        RuleIds.PositionsLost, "Positions that no window reaches", Message, Architecture, DiagnosticSeverity.Info, true, helpLinkUri: Help + "TN4007.md");

    public static readonly DiagnosticDescriptor GapsBetweenWindows = new(
        RuleIds.GapsBetweenWindows, "Positions between windows that nothing reads", Message, Architecture, DiagnosticSeverity.Info, true, helpLinkUri: Help + "TN4008.md");

    public static readonly DiagnosticDescriptor WindowBeyondMap = new(
        RuleIds.WindowBeyondMap, "Window is greater than the map", Message, Architecture, DiagnosticSeverity.Info, true, helpLinkUri: Help + "TN4009.md");

    public static readonly DiagnosticDescriptor Checkerboard = new(
        RuleIds.Checkerboard, "Transposed convolution makes a checkerboard", Message, Architecture, DiagnosticSeverity.Info, true, helpLinkUri: Help + "TN4010.md");

    public static readonly DiagnosticDescriptor EvenKernel = new(
        RuleIds.EvenKernel, "Even window with padding on both sides", Message, Architecture, DiagnosticSeverity.Info, false, helpLinkUri: Help + "TN4011.md");

    public static readonly DiagnosticDescriptor IdleLayer = new(
        RuleIds.IdleLayer, "Layer gives what it reads", Message, Architecture, DiagnosticSeverity.Info, true, helpLinkUri: Help + "TN4012.md");

    public static readonly DiagnosticDescriptor IdleArgument = new(
        RuleIds.IdleArgument, "Argument has no effect", Message, Architecture, DiagnosticSeverity.Info, true, helpLinkUri: Help + "TN4013.md");

    public static readonly DiagnosticDescriptor RecurrentDropout = new(
        RuleIds.RecurrentDropout, "Dropout of a recurrent layer that is alone", Message, Architecture, DiagnosticSeverity.Warning, true, helpLinkUri: Help + "TN4014.md");

    public static readonly DiagnosticDescriptor DropoutOnOutput = new(
        RuleIds.DropoutOnOutput, "Dropout on the network's output", Message, Architecture, DiagnosticSeverity.Info, true, helpLinkUri: Help + "TN4015.md");

    public static readonly DiagnosticDescriptor RepeatedDropout = new(
        RuleIds.RepeatedDropout, "Two dropouts in a row", Message, Architecture, DiagnosticSeverity.Info, true, helpLinkUri: Help + "TN4016.md");

    public static readonly DiagnosticDescriptor RepeatedNormalization = new(
        RuleIds.RepeatedNormalization, "Two normalisations in a row", Message, Architecture, DiagnosticSeverity.Info, true, helpLinkUri: Help + "TN4017.md");

    public static readonly DiagnosticDescriptor NormalizedOneValue = new(
        RuleIds.NormalizedOneValue, "Normalisation of a single value", Message, Architecture, DiagnosticSeverity.Warning, true, helpLinkUri: Help + "TN4018.md");

    public static readonly DiagnosticDescriptor RectifiedOutput = new(
        RuleIds.RectifiedOutput, "Output is cut off below zero", Message, Architecture, DiagnosticSeverity.Info, true, helpLinkUri: Help + "TN4019.md");

    public static readonly DiagnosticDescriptor RectifiedBranch = new(
        RuleIds.RectifiedBranch, "Residual branch is never negative", Message, Architecture, DiagnosticSeverity.Info, true, helpLinkUri: Help + "TN4020.md");

    public static readonly DiagnosticDescriptor JoinedWithItself = new(
        RuleIds.JoinedWithItself, "Value is joined with itself", Message, Architecture, DiagnosticSeverity.Warning, true, helpLinkUri: Help + "TN4021.md");

    public static readonly DiagnosticDescriptor ActivationBeforePool = new(
        RuleIds.ActivationBeforePool, "Activation before a maximum", Message, Architecture, DiagnosticSeverity.Info, false, helpLinkUri: Help + "TN4022.md");

    public static readonly DiagnosticDescriptor RepeatedBlock = new(
        RuleIds.RepeatedBlock, "Uses of a block that differ in nothing", Message, Architecture, DiagnosticSeverity.Info, true, helpLinkUri: Help + "TN4023.md");

    public static readonly DiagnosticDescriptor BottleneckOfOne = new(
        RuleIds.BottleneckOfOne, "Hidden layer with one output", Message, Architecture, DiagnosticSeverity.Info, true, helpLinkUri: Help + "TN4024.md");

    public static readonly DiagnosticDescriptor BudgetExceeded = new(
        RuleIds.BudgetExceeded, "Network exceeds its budget", Message, Architecture, DiagnosticSeverity.Warning, true, helpLinkUri: Help + "TN4025.md");

    public static readonly DiagnosticDescriptor InvalidBudget = new(
        RuleIds.InvalidBudget, "Budget is no number", Message, Architecture, DiagnosticSeverity.Warning, true, helpLinkUri: Help + "TN4026.md");

    public static readonly DiagnosticDescriptor DominantLayer = new(
        RuleIds.DominantLayer, "One layer has nearly all parameters", Message, Architecture, DiagnosticSeverity.Info, false, helpLinkUri: Help + "TN4027.md");

    public static readonly DiagnosticDescriptor NarrowHeads = new(
        RuleIds.NarrowHeads, "Attention with narrow heads", Message, Architecture, DiagnosticSeverity.Info, true, helpLinkUri: Help + "TN4029.md");

    public static readonly DiagnosticDescriptor OrderUnseen = new(
        RuleIds.OrderUnseen, "Attention does not see the order", Message, Architecture, DiagnosticSeverity.Info, true, helpLinkUri: Help + "TN4030.md");

    public static readonly DiagnosticDescriptor SoftmaxOfOne = new(
        RuleIds.SoftmaxOfOne, "Softmax over a single value", Message, Architecture, DiagnosticSeverity.Warning, true, helpLinkUri: Help + "TN4031.md");

    public static readonly DiagnosticDescriptor GroupsNeverMix = new(
        RuleIds.GroupsNeverMix, "Groups of channels never mix", Message, Architecture, DiagnosticSeverity.Info, true, helpLinkUri: Help + "TN4032.md");

    public static readonly DiagnosticDescriptor NothingPasses = new(
        RuleIds.NothingPasses, "Dropout drops everything", Message, Architecture, DiagnosticSeverity.Warning, true, helpLinkUri: Help + "TN4033.md");
}
