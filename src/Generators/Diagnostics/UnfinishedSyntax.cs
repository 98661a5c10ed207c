using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedNets.Generators;

/// <summary>
/// Classes in the midst of being typed: the compiler underlines what is missing, and what would be said of a network of which only a
/// part is understood, such as that a step is read by nothing, is most often wrong one keystroke later.
/// </summary>
internal static class UnfinishedSyntax
{
    /// <summary>Whether a class, or a type around it, does not parse; bodies of its members aside, which say nothing of layers.</summary>
    public static bool IsIn(INamedTypeSymbol type, CancellationToken cancellation)
    {
        foreach (SyntaxReference part in type.DeclaringSyntaxReferences)
        {
            SyntaxNode node = part.GetSyntax(cancellation);
            while (node.Parent is BaseTypeDeclarationSyntax around)
                node = around;

            // A flag that the parser sets: what parses costs nothing more.
            if (node.ContainsDiagnostics && node.GetDiagnostics().Any(found => found.Severity == DiagnosticSeverity.Error && !IsInBody(node, found)))
                return true;
        }

        return false;
    }

    private static bool IsInBody(SyntaxNode type, Diagnostic found)
    {
        if (!type.FullSpan.Contains(found.Location.SourceSpan.Start))
            return false;

        // What an expression lacks is reported at the token behind it.
        SyntaxToken token = type.FindToken(found.Location.SourceSpan.Start);
        return Around(token).Any(node => node is BlockSyntax or ArrowExpressionClauseSyntax) || Around(token.GetPreviousToken()).Any(node => node is ArrowExpressionClauseSyntax);
        IEnumerable<SyntaxNode> Around(SyntaxToken inner) => inner.Parent?.AncestorsAndSelf().TakeWhile(node => node != type) ?? [];
    }
}
