using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using TypedNets.Analysis;

namespace TypedNets.CodeFixes;

/// <summary>Removes arguments that have the value which they have anyway.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveDefaultFix)), System.Composition.Shared]
public sealed class RemoveDefaultFix() : NetworkFix(RuleIds.RepeatedDefault)
{
    internal override string? Title(FixPlace place) => place.Around<AttributeArgumentSyntax>() is { } argument ? $"Remove {argument}" : null;

    internal override void Edit(SyntaxEditor editor, IReadOnlyList<FixPlace> places)
    {
        foreach (IGrouping<AttributeSyntax, AttributeArgumentSyntax> gone in places.Select(place => place.Around<AttributeArgumentSyntax>()!).GroupBy(argument => argument.FirstAncestorOrSelf<AttributeSyntax>()!))
            editor.ReplaceNode(gone.Key, Attributes.Without(gone.Key, gone.Contains));
    }
}
