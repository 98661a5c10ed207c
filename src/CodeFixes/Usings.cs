using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedNets.CodeFixes;

/// <summary>The usings of a file.</summary>
internal static class Usings
{
    /// <summary>Adds a using in alphabetical order; what stands before the first one, such as a licence, stays first.</summary>
    public static CompilationUnitSyntax Add(CompilationUnitSyntax root, string space)
    {
        int index = root.Usings.TakeWhile(item => string.CompareOrdinal(item.Name?.ToString(), space) < 0).Count();
        UsingDirectiveSyntax added = SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(space)).NormalizeWhitespace()
            .WithTrailingTrivia(root.Usings.Count > 0 ? root.Usings[0].GetTrailingTrivia() : [SyntaxFactory.ElasticCarriageReturnLineFeed]);
        if (index > 0 || root.Usings.Count == 0)
            return root.WithUsings(root.Usings.Insert(index, added));
        UsingDirectiveSyntax first = root.Usings[0];
        return root.WithUsings(root.Usings.Replace(first, first.WithLeadingTrivia()).Insert(0, added.WithLeadingTrivia(first.GetLeadingTrivia())));
    }
}
