using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using TypedNets.Analysis;

namespace TypedNets.CodeFixes;

/// <summary>Sets a property of a layer's attribute as the remedy says, <c>Bias = false</c>, whether it was written before or not.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SetArgumentFix)), System.Composition.Shared]
public sealed class SetArgumentFix() : NetworkFix(RuleIds.CancelledBias, RuleIds.PositionsLost, RuleIds.GapsBetweenWindows)
{
    internal override string? Title(FixPlace place) =>
        place.Remedy is { } remedy && place.Around<AttributeSyntax>() is { } layer ? $"Set {remedy} on {layer.Name}" : null;

    internal override void Edit(SyntaxEditor editor, IReadOnlyList<FixPlace> places)
    {
        foreach (FixPlace place in places)
        {
            AttributeSyntax layer = place.Around<AttributeSyntax>()!;
            editor.ReplaceNode(layer, Attributes.With(layer, place.Remedy!).WithAdditionalAnnotations(Formatter.Annotation));
        }
    }
}
