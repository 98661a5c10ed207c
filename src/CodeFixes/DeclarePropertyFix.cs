using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using TypedNets.Analysis;

namespace TypedNets.CodeFixes;

/// <summary>Makes a property with layers partial and get-only, with no modifier beyond its accessibility.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclarePropertyFix)), System.Composition.Shared]
public sealed class DeclarePropertyFix() : NetworkFix(RuleIds.UnsupportedProperty)
{
    private static readonly SyntaxKind[] s_accessibility =
        [SyntaxKind.PublicKeyword, SyntaxKind.InternalKeyword, SyntaxKind.ProtectedKeyword, SyntaxKind.PrivateKeyword];

    /// <summary>Where the property has a body or a value, what to do with that is the author's to say.</summary>
    internal override string? Title(FixPlace place) =>
        place.Remedy is not null && place.Node is PropertyDeclarationSyntax
        {
            ExpressionBody: null,
            Initializer: null,
            Type: not RefTypeSyntax,
            AccessorList: { } accessors,
        } property
        && accessors.Accessors.All(accessor => accessor.Body is null && accessor.ExpressionBody is null)
            ? $"Declare '{property.Identifier.ValueText}' as partial and get-only"
            : null;

    internal override void Edit(SyntaxEditor editor, IReadOnlyList<FixPlace> places)
    {
        foreach (PropertyDeclarationSyntax property in places.Select(place => (PropertyDeclarationSyntax)place.Node))
        {
            SyntaxToken first = property.Modifiers.Count > 0 ? property.Modifiers[0] : property.Type.GetFirstToken();
            SyntaxKind[] modifiers = [.. property.Modifiers.Select(modifier => modifier.Kind()).Where(s_accessibility.Contains), SyntaxKind.PartialKeyword];
            AccessorListSyntax getter = ((PropertyDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration("int A { get; }")!).AccessorList!;
            editor.ReplaceNode(property, property
                .WithType(property.Type.WithLeadingTrivia())
                .WithModifiers([.. modifiers.Select((kind, i) => SyntaxFactory.Token(i == 0 ? first.LeadingTrivia : default, kind, [SyntaxFactory.Space]))])
                .WithAccessorList(getter.WithTriviaFrom(property.AccessorList!)));
        }
    }
}
