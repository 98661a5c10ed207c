using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using TypedNets.Analysis;

namespace TypedNets.CodeFixes;

/// <summary>Removes a layer that does nothing, or does harm. A step keeps one layer at least.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveLayerFix)), System.Composition.Shared]
public sealed class RemoveLayerFix() : NetworkFix(
    RuleIds.IdleActivation, RuleIds.SqueezedActivation, RuleIds.IdleLayer, RuleIds.DropoutOnOutput, RuleIds.RepeatedDropout, RuleIds.RectifiedOutput,
    RuleIds.ActivationOfLoss, RuleIds.BoundedLogits)
{
    internal override string? Title(FixPlace place) => place.Remedy is not null && place.Around<AttributeSyntax>() is { } layer && Others(place, layer).Any()
        ? $"Remove {layer}"
        : null;

    internal override void Edit(SyntaxEditor editor, IReadOnlyList<FixPlace> places)
    {
        HashSet<AttributeSyntax> gone = [];
        foreach (FixPlace place in places)
        {
            AttributeSyntax layer = place.Around<AttributeSyntax>()!;
            if (Others(place, layer).Except(gone).Any())
                gone.Add(layer);
        }

        Attributes.Remove(editor, gone);
    }

    /// <summary>The other layers of the step, or of the class that lists its layers.</summary>
    private static IEnumerable<AttributeSyntax> Others(FixPlace place, AttributeSyntax layer) =>
        ((MemberDeclarationSyntax)layer.Parent!.Parent!).AttributeLists.SelectMany(list => list.Attributes).Where(other => other != layer && Steps.IsLayer(other));
}
