using Microsoft.CodeAnalysis;
using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>Rules about the code that uses networks.</summary>
internal static partial class Descriptors
{
    private const string Use = "TypedNets.Use";

    public static readonly DiagnosticDescriptor CallShape = new(
        RuleIds.CallShape, "Tensor does not fit the network's input", Message, Use, DiagnosticSeverity.Error, true, helpLinkUri: Help + "TN1201.md");

    public static readonly DiagnosticDescriptor CallType = new(
        RuleIds.CallType, "Tensor has another element type than the network's input", Message, Use, DiagnosticSeverity.Error, true, helpLinkUri: Help + "TN1202.md");

    public static readonly DiagnosticDescriptor CalledLoss = new(
        RuleIds.CalledLoss, "Loss does not take the network's output", Message, Use, DiagnosticSeverity.Warning, true, helpLinkUri: Help + "TN1203.md");

    public static readonly DiagnosticDescriptor SampleShape = new(
        RuleIds.SampleShape, "Data set has other samples than the network reads", Message, Use, DiagnosticSeverity.Error, true, helpLinkUri: Help + "TN1204.md");

    public static readonly DiagnosticDescriptor SampleClasses = new(
        RuleIds.SampleClasses, "Data set has another number of classes", Message, Use, DiagnosticSeverity.Warning, true, helpLinkUri: Help + "TN1205.md");

    public static readonly DiagnosticDescriptor LossShapes = new(
        RuleIds.LossShapes, "Loss repeats one side to the other's sizes", Message, Use, DiagnosticSeverity.Warning, true, helpLinkUri: Help + "TN1206.md");
}
