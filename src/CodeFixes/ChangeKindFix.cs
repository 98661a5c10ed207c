using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using TypedNets.Analysis;

namespace TypedNets.CodeFixes;

/// <summary>
/// Takes another kind of layer with the same arguments, and its type for the property: <c>Conv1d</c> for <c>Conv2d</c> where there is one
/// axis, <c>AlphaDropout</c> for <c>Dropout</c> after SELU.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ChangeKindFix)), System.Composition.Shared]
public sealed class ChangeKindFix() : NetworkFix(RuleIds.Rank, RuleIds.DropoutOfSelu)
{
    internal override string? Title(FixPlace place) =>
        place.Replacement is not { } kind || place.Around<AttributeSyntax>() is not { } layer ? null
        : place.Diagnostic.DefaultSeverity == DiagnosticSeverity.Error ? $"Use {kind} instead of {Attributes.Kind(layer)}"
        : $"Replace {layer.Name} by {kind}";

    internal override void Edit(SyntaxEditor editor, IReadOnlyList<FixPlace> places)
    {
        foreach (FixPlace place in places)
        {
            AttributeSyntax layer = place.Around<AttributeSyntax>()!;
            editor.ReplaceNode(layer.Name, Attributes.NameBeside(layer, place.Replacement!).WithTriviaFrom(layer.Name));
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
