using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using TypedNets.Analysis;

namespace TypedNets.CodeFixes;

/// <summary>Removes a name where none can be.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveNameFix)), System.Composition.Shared]
public sealed class RemoveNameFix() : NetworkFix(RuleIds.MisplacedName)
{
    internal override string? Title(FixPlace place) => place.Around<AttributeArgumentSyntax>() is { } argument ? $"Remove {argument}" : null;

    internal override void Edit(SyntaxEditor editor, IReadOnlyList<FixPlace> places)
    {
        foreach (AttributeArgumentSyntax name in places.Select(place => place.Around<AttributeArgumentSyntax>()!))
        {
            AttributeSyntax attribute = name.FirstAncestorOrSelf<AttributeSyntax>()!;
            editor.ReplaceNode(attribute, Attributes.Without(attribute, argument => argument == name));
        }
    }
}
