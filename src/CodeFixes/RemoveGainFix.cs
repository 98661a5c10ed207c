using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using TypedNets.Analysis;

namespace TypedNets.CodeFixes;

/// <summary>Removes a gain, so that the initializer takes that of the activation that follows.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveGainFix)), System.Composition.Shared]
public sealed class RemoveGainFix() : NetworkFix(RuleIds.GainOfAnother)
{
    internal override string? Title(FixPlace place) =>
        place.Remedy is not null && place.Around<AttributeArgumentSyntax>() is { } gain ? $"Remove {gain}" : null;

    internal override void Edit(SyntaxEditor editor, IReadOnlyList<FixPlace> places)
    {
        foreach (FixPlace place in places)
        {
            AttributeArgumentSyntax gain = place.Around<AttributeArgumentSyntax>()!;
            var initializer = (AttributeSyntax)gain.Parent!.Parent!;
            editor.ReplaceNode(initializer, Attributes.Without(initializer, argument => argument == gain));
        }
    }
}
