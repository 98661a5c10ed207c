using Microsoft.CodeAnalysis;
using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>Rules about initialisation.</summary>
internal static partial class Descriptors
{
    private const string Initialization = "TypedNets.Initialization";

    public static readonly DiagnosticDescriptor InitializerNotApplicable = new(
        RuleIds.InitializerNotApplicable, "Initializer cannot be applied", Message, Initialization, DiagnosticSeverity.Error, true, helpLinkUri: Help + "TN2001.md");

    public static readonly DiagnosticDescriptor InitializerArgument = new(
        RuleIds.InitializerArgument, "Initializer argument out of range", Message, Initialization, DiagnosticSeverity.Error, true, helpLinkUri: Help + "TN2002.md");

    public static readonly DiagnosticDescriptor InitializerType = new(
        RuleIds.InitializerType, "Type is no initializer", Message, Initialization, DiagnosticSeverity.Error, true, helpLinkUri: Help + "TN2003.md");

    public static readonly DiagnosticDescriptor DuplicateInitializer = new(
        RuleIds.DuplicateInitializer, "Two initializers in one place", Message, Initialization, DiagnosticSeverity.Error, true, helpLinkUri: Help + "TN2004.md");

    public static readonly DiagnosticDescriptor UnusedInitializer = new(
        RuleIds.UnusedInitializer, "Initializer finds no parameter", Message, Initialization, DiagnosticSeverity.Warning, true, helpLinkUri: Help + "TN2005.md");

    public static readonly DiagnosticDescriptor XavierBeforeRectifier = new(
        RuleIds.XavierBeforeRectifier, "Xavier or LeCun before ReLU", Message, Initialization, DiagnosticSeverity.Info, true, helpLinkUri: Help + "TN2006.md");

    public static readonly DiagnosticDescriptor HeBeforeSaturation = new(
        RuleIds.HeBeforeSaturation, "He before a saturating activation", Message, Initialization, DiagnosticSeverity.Info, true, helpLinkUri: Help + "TN2007.md");

    public static readonly DiagnosticDescriptor SeluScale = new(
        RuleIds.SeluScale, "SELU without variance 1/fan-in", Message, Initialization, DiagnosticSeverity.Info, true, helpLinkUri: Help + "TN2008.md");

    public static readonly DiagnosticDescriptor DropoutOfSelu = new(
        RuleIds.DropoutOfSelu, "Dropout does not match the activation", Message, Initialization, DiagnosticSeverity.Info, true, helpLinkUri: Help + "TN2009.md");

    public static readonly DiagnosticDescriptor OrthogonalWidening = new(
        RuleIds.OrthogonalWidening, "Orthogonal on a widening layer", Message, Initialization, DiagnosticSeverity.Info, true, helpLinkUri: Help + "TN2010.md");

    public static readonly DiagnosticDescriptor DeadWeights = new(
        RuleIds.DeadWeights, "Zero weights never learn", Message, Initialization, DiagnosticSeverity.Warning, true, helpLinkUri: Help + "TN2011.md");

    public static readonly DiagnosticDescriptor UnbrokenSymmetry = new(
        RuleIds.UnbrokenSymmetry, "Equal units stay equal", Message, Initialization, DiagnosticSeverity.Warning, true, helpLinkUri: Help + "TN2012.md");

    public static readonly DiagnosticDescriptor FixedScale = new(
        RuleIds.FixedScale, "Fixed scale does not fit the layer", Message, Initialization, DiagnosticSeverity.Info, true, helpLinkUri: Help + "TN2013.md");

    public static readonly DiagnosticDescriptor FanConventions = new(
        RuleIds.FanConventions, "Fan is not what the layer sums over", Message, Initialization, DiagnosticSeverity.Info, true, helpLinkUri: Help + "TN2014.md");

    public static readonly DiagnosticDescriptor RepeatedInitializer = new(
        RuleIds.RepeatedInitializer, "Initializer repeats the one around it", Message, Initialization, DiagnosticSeverity.Info, true, helpLinkUri: Help + "TN2015.md");

    public static readonly DiagnosticDescriptor OverriddenInitializer = new(
        RuleIds.OverriddenInitializer, "Initializer of the network starts nothing", Message, Initialization, DiagnosticSeverity.Info, true, helpLinkUri: Help + "TN2016.md");

    public static readonly DiagnosticDescriptor GainOfAnother = new(
        RuleIds.GainOfAnother, "Gain is that of another activation", Message, Initialization, DiagnosticSeverity.Info, true, helpLinkUri: Help + "TN2017.md");

    public static readonly DiagnosticDescriptor ForgetGateBias = new(
        RuleIds.ForgetGateBias, "Forget gates start half closed", Message, Initialization, DiagnosticSeverity.Info, true, helpLinkUri: Help + "TN2018.md");

    public static readonly DiagnosticDescriptor DeadScale = new(
        RuleIds.DeadScale, "Zero scale never learns", Message, Initialization, DiagnosticSeverity.Warning, true, helpLinkUri: Help + "TN2019.md");

    public static readonly DiagnosticDescriptor SparseToNothing = new(
        RuleIds.SparseToNothing, "Sparse leaves no weights", Message, Initialization, DiagnosticSeverity.Warning, true, helpLinkUri: Help + "TN2020.md");

    public static readonly DiagnosticDescriptor CutOfNormal = new(
        RuleIds.CutOfNormal, "Cut of the normal is too near or cuts nothing", Message, Initialization, DiagnosticSeverity.Info, true, helpLinkUri: Help + "TN2021.md");

    public static readonly DiagnosticDescriptor DeadIdentity = new(
        RuleIds.DeadIdentity, "Identity leaves outputs that never learn", Message, Initialization, DiagnosticSeverity.Warning, true, helpLinkUri: Help + "TN2022.md");

    public static readonly DiagnosticDescriptor SaturatedStart = new(
        RuleIds.SaturatedStart, "Activation starts saturated", Message, Initialization, DiagnosticSeverity.Info, true, helpLinkUri: Help + "TN2023.md");

    public static readonly DiagnosticDescriptor LargeLogits = new(
        RuleIds.LargeLogits, "Logits start large", Message, Initialization, DiagnosticSeverity.Info, true, helpLinkUri: Help + "TN2024.md");
}
