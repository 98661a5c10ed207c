using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using TypedNets.Analysis;

namespace TypedNets.CodeFixes;

/// <summary>Removes a step that nothing reads, unless something names it for another reason.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveStepFix)), System.Composition.Shared]
public sealed class RemoveStepFix() : NetworkFix(RuleIds.UnusedStep)
{
    internal override string? Title(FixPlace place) =>
        place.Node is PropertyDeclarationSyntax step && !Steps.IsNamed(step) ? $"Remove '{step.Identifier.ValueText}'" : null;

    internal override void Edit(SyntaxEditor editor, IReadOnlyList<FixPlace> places)
    {
        foreach (FixPlace place in places)
            editor.RemoveNode(place.Node, SyntaxRemoveOptions.KeepNoTrivia);
    }
}
