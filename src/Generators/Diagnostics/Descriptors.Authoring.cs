using Microsoft.CodeAnalysis;
using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>Rules about what is written without need.</summary>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor UnusedParameter = new(
        RuleIds.UnusedParameter, "Parameter is read by nothing", Message, Authoring, DiagnosticSeverity.Info, true, helpLinkUri: Help + "TN1022.md");

    public static readonly DiagnosticDescriptor RepeatedSource = new(
        RuleIds.RepeatedSource, "Source is read anyway", Message, Authoring, DiagnosticSeverity.Info, true, helpLinkUri: Help + "TN1023.md");

    public static readonly DiagnosticDescriptor RepeatedKey = new(
        RuleIds.RepeatedKey, "Key is the same without its name", Message, Authoring, DiagnosticSeverity.Info, true, helpLinkUri: Help + "TN1024.md");

    public static readonly DiagnosticDescriptor RepeatedDefault = new(
        RuleIds.RepeatedDefault, "Argument has its default value", Message, Authoring, DiagnosticSeverity.Info, false, helpLinkUri: Help + "TN1025.md");
}
