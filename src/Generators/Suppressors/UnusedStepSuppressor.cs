using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedNets.Generators;

/// <summary>A private step that no code names: the forward pass runs it, through the generated field.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnusedStepSuppressor() : NetworkSuppressor("TNS0001", "IDE0051", "A private step of a network is part of its forward pass, whether other code reads its property or not.")
{
    private protected override bool IsFalse(SyntaxNode node, SuppressionAnalysisContext context) =>
        node is PropertyDeclarationSyntax { AttributeLists.Count: > 0 } property && property.Modifiers.Any(SyntaxKind.PartialKeyword)
        && context.GetSemanticModel(node.SyntaxTree).GetDeclaredSymbol(property, context.CancellationToken) is { } step
        && NetworkReader.IsStep(step) && step.ContainingType.IsNetwork();
}
