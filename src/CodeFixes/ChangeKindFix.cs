using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using TypedNets.Analysis;

namespace TypedNets.CodeFixes;

/// <summary>Takes the same layer for the number of axes that there is, <c>Conv1d</c> for <c>Conv2d</c>, and that type for its property.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ChangeKindFix)), System.Composition.Shared]
public sealed class ChangeKindFix() : NetworkFix(RuleIds.Rank)
{
    internal override string? Title(FixPlace place) =>
        place.Replacement is { } kind && place.Around<AttributeSyntax>() is { } layer ? $"Use {kind} instead of {Attributes.Kind(layer)}" : null;

    internal override void Edit(SyntaxEditor editor, IReadOnlyList<FixPlace> places)
    {
        foreach (FixPlace place in places)
        {
            AttributeSyntax layer = place.Around<AttributeSyntax>()!;
            editor.ReplaceNode(layer.Name, Attributes.NameBeside(layer, place.Replacement!));
            SimpleNameSyntax? type = place.Around<PropertyDeclarationSyntax>()?.Type switch
            {
                QualifiedNameSyntax qualified => qualified.Right,
                SimpleNameSyntax simple => simple,
                _ => null,
            };
            if (type?.Identifier.ValueText == Attributes.Kind(layer))
                editor.ReplaceNode(type, SyntaxFactory.IdentifierName(place.Replacement!).WithTriviaFrom(type));
        }
    }
}
