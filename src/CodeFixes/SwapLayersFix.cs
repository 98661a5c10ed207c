using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using TypedNets.Analysis;

namespace TypedNets.CodeFixes;

/// <summary>Swaps a layer with the one behind it, of the same step or of the same class that lists its layers.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SwapLayersFix)), System.Composition.Shared]
public sealed class SwapLayersFix() : NetworkFix(RuleIds.DropoutBeforeNormalization, RuleIds.ActivationBeforePool)
{
    internal override string? Title(FixPlace place) =>
        place.Remedy is not null && place.Around<AttributeSyntax>() is { } layer && Next(place, layer) is { } next ? $"Swap {layer} and {next}" : null;

    internal override void Edit(SyntaxEditor editor, IReadOnlyList<FixPlace> places)
    {
        foreach (FixPlace place in places)
        {
            AttributeSyntax layer = place.Around<AttributeSyntax>()!, next = Next(place, layer)!;
            editor.ReplaceNode(layer, next.WithTriviaFrom(layer));
            editor.ReplaceNode(next, layer.WithTriviaFrom(next));
        }
    }

    /// <summary>The layer that was reported with it, where it follows directly.</summary>
    private static AttributeSyntax? Next(FixPlace place, AttributeSyntax layer)
    {
        AttributeSyntax[] all = [.. ((MemberDeclarationSyntax)layer.Parent!.Parent!).AttributeLists.SelectMany(list => list.Attributes)];
        AttributeSyntax? next = all.ElementAtOrDefault(Array.IndexOf(all, layer) + 1);
        return next is not null && place.Diagnostic.AdditionalLocations.Any(other => other.SourceSpan == next.Span) ? next : null;
    }
}
