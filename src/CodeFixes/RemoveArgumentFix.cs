using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using TypedNets.Analysis;

namespace TypedNets.CodeFixes;

/// <summary>Removes an argument that contradicts another one, has no meaning or no effect, or says what is so without it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveArgumentFix)), System.Composition.Shared]
public sealed class RemoveArgumentFix() : NetworkFix(
    RuleIds.OutOfRange, RuleIds.AxisCount, RuleIds.IdleArgument, RuleIds.RecurrentDropout, RuleIds.RepeatedDefault)
{
    internal override string? Title(FixPlace place) => Argument(place) is { } argument ? $"Remove {argument}" : null;

    internal override void Edit(SyntaxEditor editor, IReadOnlyList<FixPlace> places)
    {
        foreach (IGrouping<AttributeSyntax, AttributeArgumentSyntax> gone in places.Select(place => Argument(place)!)
            .GroupBy(argument => argument.FirstAncestorOrSelf<AttributeSyntax>()!))
            editor.ReplaceNode(gone.Key, Attributes.Without(gone.Key, gone.Contains));
    }

    private static AttributeArgumentSyntax? Argument(FixPlace place) =>
        place is { Assignment: { Value: "default" } set } && place.Around<AttributeSyntax>() is { } attribute
        && Attributes.Find(attribute, set.Name, []) is { NameEquals: not null } argument ? argument : null;
}
