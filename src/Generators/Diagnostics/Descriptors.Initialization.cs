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
}
