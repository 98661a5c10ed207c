using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using TypedNets.Analysis;

namespace TypedNets.CodeFixes;

/// <summary>Removes an input that nothing reads, or that is one too many for a sequence.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveInputFix)), System.Composition.Shared]
public sealed class RemoveInputFix() : NetworkFix(RuleIds.UnusedStep, RuleIds.InputCount)
{
    internal override string? Title(FixPlace place) => place.Node is AttributeSyntax input && (place.Diagnostic.Id == RuleIds.UnusedStep || Steps.Of(place.Around<TypeDeclarationSyntax>()!).Length == 0)
        ? $"Remove {input}" : null;

    internal override void Edit(SyntaxEditor editor, IReadOnlyList<FixPlace> places) => Attributes.Remove(editor, places.Select(place => (AttributeSyntax)place.Node));
}
