using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using TypedNets.Analysis;

namespace TypedNets.CodeFixes;

/// <summary>Declares an input as whole numbers where a layer looks up rows by them.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SetInputTypeFix)), System.Composition.Shared]
public sealed class SetInputTypeFix() : NetworkFix(RuleIds.ElementType)
{
    internal override string? Title(FixPlace place) => place.Assignment is not null && place.Related<AttributeSyntax>() is { } input ? $"Set {place.Remedy} on {input}" : null;

    internal override void Edit(SyntaxEditor editor, IReadOnlyList<FixPlace> places)
    {
        foreach (FixPlace place in places)
        {
            AttributeSyntax input = place.Related<AttributeSyntax>()!;
            editor.ReplaceNode(input, Attributes.With(input, place.Remedy!).WithAdditionalAnnotations(Formatter.Annotation));
        }
    }
}
