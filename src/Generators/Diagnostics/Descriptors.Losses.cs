using Microsoft.CodeAnalysis;
using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>Rules about a network and the loss that its output is for.</summary>
internal static partial class Descriptors
{
    private const string Losses = "TypedNets.Losses";

    public static readonly DiagnosticDescriptor ActivationOfLoss = new(
        RuleIds.ActivationOfLoss, "Loss applies the last activation itself", Message, Losses, DiagnosticSeverity.Warning, true, helpLinkUri: Help + "TN4040.md");

    public static readonly DiagnosticDescriptor NoProbabilities = new(
        RuleIds.NoProbabilities, "Loss takes probabilities and the output is none", Message, Losses, DiagnosticSeverity.Warning, true, helpLinkUri: Help + "TN4041.md");

    public static readonly DiagnosticDescriptor BoundedLogits = new(
        RuleIds.BoundedLogits, "Bounded output keeps the loss from falling", Message, Losses, DiagnosticSeverity.Warning, true, helpLinkUri: Help + "TN4042.md");

    public static readonly DiagnosticDescriptor OneClassLoss = new(
        RuleIds.OneClassLoss, "Cross-entropy over one class", Message, Losses, DiagnosticSeverity.Warning, true, helpLinkUri: Help + "TN4043.md");
}
