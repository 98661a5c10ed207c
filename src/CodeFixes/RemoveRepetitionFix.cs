using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using TypedNets.Analysis;

namespace TypedNets.CodeFixes;

/// <summary>Removes an attribute that says what is so without it: the step before as source, the key that follows from the name.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveRepetitionFix)), System.Composition.Shared]
public sealed class RemoveRepetitionFix() : NetworkFix(RuleIds.RepeatedSource, RuleIds.RepeatedKey)
{
    internal override string? Title(FixPlace place) => place.Around<AttributeSyntax>() is { } attribute ? $"Remove {attribute}" : null;

    internal override void Edit(SyntaxEditor editor, IReadOnlyList<FixPlace> places) => Attributes.Remove(editor, places.Select(place => place.Around<AttributeSyntax>()!));
}
