using Microsoft.CodeAnalysis;
using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>Rules about the predicted signal.</summary>
internal static partial class Descriptors
{
    private const string Signal = "TypedNets.Signal";

    public static readonly DiagnosticDescriptor VanishingActivations = new(
        RuleIds.VanishingActivations, "Activations vanish at initialisation", Message, Signal, DiagnosticSeverity.Warning, true, helpLinkUri: Help + "TN3001.md");

    public static readonly DiagnosticDescriptor ExplodingActivations = new(
        RuleIds.ExplodingActivations, "Activations explode at initialisation", Message, Signal, DiagnosticSeverity.Warning, true, helpLinkUri: Help + "TN3002.md");

    public static readonly DiagnosticDescriptor VanishingGradient = new(
        RuleIds.VanishingGradient, "Gradients vanish at initialisation", Message, Signal, DiagnosticSeverity.Warning, true, helpLinkUri: Help + "TN3003.md");

    public static readonly DiagnosticDescriptor ExplodingGradient = new(
        RuleIds.ExplodingGradient, "Gradients explode at initialisation", Message, Signal, DiagnosticSeverity.Warning, true, helpLinkUri: Help + "TN3004.md");
}
