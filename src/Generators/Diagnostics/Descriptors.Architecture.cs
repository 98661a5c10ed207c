using Microsoft.CodeAnalysis;
using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>Rules about architecture.</summary>
internal static partial class Descriptors
{
    private const string Architecture = "TypedNets.Architecture";

    public static readonly DiagnosticDescriptor CancelledBias = new(
        RuleIds.CancelledBias, "Bias is cancelled by normalisation", Message, Architecture, DiagnosticSeverity.Info, true, helpLinkUri: Help + "TN4001.md");
}
