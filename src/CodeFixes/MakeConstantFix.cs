using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using TypedNets.Analysis;

namespace TypedNets.CodeFixes;

/// <summary>Makes a constant of a parameter that has a constant value.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeConstantFix)), System.Composition.Shared]
public sealed class MakeConstantFix() : NetworkFix(RuleIds.Parameter)
{
    private static readonly SyntaxKind[] s_gone = [SyntaxKind.StaticKeyword, SyntaxKind.ReadOnlyKeyword, SyntaxKind.VolatileKeyword];

    internal override string? Title(FixPlace place) =>
        place.Around<FieldDeclarationSyntax>() is { Declaration: { Type: PredefinedTypeSyntax, Variables: [{ Initializer.Value: { } value } variable] } } field
        && !field.Modifiers.Any(SyntaxKind.ConstKeyword) && place.Model.GetConstantValue(value) is { HasValue: true, Value: not string }
            ? $"Make '{variable.Identifier.ValueText}' a constant" : null;

    internal override void Edit(SyntaxEditor editor, IReadOnlyList<FixPlace> places)
    {
        foreach (FieldDeclarationSyntax field in places.Select(place => place.Around<FieldDeclarationSyntax>()!))
        {
            SyntaxToken constant = SyntaxFactory.Token(default, SyntaxKind.ConstKeyword, [SyntaxFactory.Space]);
            SyntaxToken[] kept = [.. field.Modifiers.Where(modifier => !s_gone.Contains(modifier.Kind()))];
            editor.ReplaceNode(field, field.WithModifiers([.. kept, constant]));
        }
    }
}
