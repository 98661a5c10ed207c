using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedNets.Generators;

/// <summary>
/// Takes back another analyzer's warning about a network that is false, because that analyzer does not know what attributes mean. Each
/// suppressor is one class in one file of this folder, for one rule.
/// </summary>
/// <param name="id">Its id, by which it can be switched off.</param>
/// <param name="suppressed">The rule whose warnings it takes back.</param>
/// <param name="why">Why they are false.</param>
public abstract class NetworkSuppressor(string id, string suppressed, string why) : DiagnosticSuppressor
{
    private readonly SuppressionDescriptor _descriptor = new(id, suppressed, why);

    /// <inheritdoc/>
    public sealed override ImmutableArray<SuppressionDescriptor> SupportedSuppressions => [_descriptor];

    /// <inheritdoc/>
    public sealed override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (Diagnostic diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location is { SourceTree: { } tree, SourceSpan: var span } && IsFalse(tree.GetRoot(context.CancellationToken).FindNode(span), context))
                context.ReportSuppression(Suppression.Create(_descriptor, diagnostic));
        }
    }

    /// <summary>Whether what is said of a piece of text is false. It is asked while typing: names come before symbols.</summary>
    private protected abstract bool IsFalse(SyntaxNode node, SuppressionAnalysisContext context);

    /// <summary>The class that is declared here; null when something else is.</summary>
    private protected static INamedTypeSymbol? Class(SyntaxNode node, SuppressionAnalysisContext context) =>
        node is ClassDeclarationSyntax ? (INamedTypeSymbol?)context.GetSemanticModel(node.SyntaxTree).GetDeclaredSymbol(node, context.CancellationToken) : null;
}
