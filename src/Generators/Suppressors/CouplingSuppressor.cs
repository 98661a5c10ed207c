using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedNets.Generators;

/// <summary>A network that depends on many types: those are counted in its generated part too, which nobody reads to change it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CouplingSuppressor() : NetworkSuppressor("TNS0003", "CA1506", "The types that a network's generated part depends on are counted as its author's.")
{
    private protected override bool IsFalse(SyntaxNode node, SuppressionAnalysisContext context) => Class(node, context) is { } type && type.IsNetwork();
}
