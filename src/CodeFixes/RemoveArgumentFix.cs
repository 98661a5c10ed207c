using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using TypedNets.Analysis;

namespace TypedNets.CodeFixes;

/// <summary>Removes an argument that has no effect.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveArgumentFix)), System.Composition.Shared]
public sealed class RemoveArgumentFix() : NetworkFix(RuleIds.IdleArgument, RuleIds.RecurrentDropout)
{
    internal override string? Title(FixPlace place) =>
        place.Around<AttributeArgumentSyntax>() is { NameEquals: not null } argument ? $"Remove {argument}" : null;

    internal override void Edit(SyntaxEditor editor, IReadOnlyList<FixPlace> places)
    {
        foreach (IGrouping<AttributeSyntax, AttributeArgumentSyntax> gone in places.Select(place => place.Around<AttributeArgumentSyntax>()!)
            .GroupBy(argument => argument.FirstAncestorOrSelf<AttributeSyntax>()!))
            editor.ReplaceNode(gone.Key, Attributes.Without(gone.Key, gone.Contains));
    }
}
