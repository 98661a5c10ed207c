using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedNets.Generators;

/// <summary>The types that networks name in <c>[Layer&lt;T>]</c> and <c>[Initializer&lt;T>]</c>, found once for a compilation.</summary>
internal static class NamedTypes
{
    // Weak, so that a compilation goes when its analyzers do.
    private static readonly ConditionalWeakTable<Compilation, HashSet<ISymbol>> s_ofCompilations = new();

    /// <summary>Those of a compilation.</summary>
    public static HashSet<ISymbol> Of(SuppressionAnalysisContext context) => s_ofCompilations.GetValue(context.Compilation, compilation => new HashSet<ISymbol>(
        compilation.SyntaxTrees.SelectMany(tree => Arguments(tree.GetRoot(context.CancellationToken)))
            .Select(argument => Type(argument, context.GetSemanticModel(argument.SyntaxTree), context.CancellationToken)).OfType<ISymbol>(),
        SymbolEqualityComparer.Default));

    /// <summary>Each T of attributes that are called so.</summary>
    private static IEnumerable<TypeSyntax> Arguments(SyntaxNode root) => root
        .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax or PropertyDeclarationSyntax or AttributeListSyntax)
        .OfType<AttributeSyntax>()
        .Select(attribute => attribute.Name.DescendantNodesAndSelf().OfType<GenericNameSyntax>().FirstOrDefault())
        .Where(name => name is { Identifier.ValueText: "Layer" or "LayerAttribute" or "Initializer" or "InitializerAttribute", TypeArgumentList.Arguments.Count: 1 })
        .Select(name => name!.TypeArgumentList.Arguments[0]);

    /// <summary>The type, where the attribute is ours and stands on a network, or on the assembly for all its networks.</summary>
    private static ISymbol? Type(TypeSyntax argument, SemanticModel model, CancellationToken cancellation)
    {
        AttributeSyntax attribute = argument.FirstAncestorOrSelf<AttributeSyntax>()!;
        bool isOfNetwork = attribute.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type || model.GetDeclaredSymbol(type, cancellation)!.IsNetwork();
        return isOfNetwork && model.GetTypeInfo(attribute, cancellation).Type is { ContainingNamespace: { Name: nameof(TypedNets), ContainingNamespace.IsGlobalNamespace: true } }
            ? model.GetTypeInfo(argument, cancellation).Type : null;
    }
}
