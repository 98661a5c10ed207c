using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using TypedNets.Analysis;

namespace TypedNets.CodeFixes;

/// <summary>Makes a network's class and the types around it partial.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakePartialFix)), System.Composition.Shared]
public sealed class MakePartialFix() : NetworkFix(RuleIds.NotPartial)
{
    internal override string? Title(FixPlace place) => Closed(place).ToArray() switch
    {
        [] => null,
        var types => $"Make {string.Join(" and ", types.Select(type => $"'{type.Identifier.ValueText}'"))} partial",
    };

    internal override void Edit(SyntaxEditor editor, IReadOnlyList<FixPlace> places)
    {
        // Networks can share a container, which is made partial once.
        foreach (TypeDeclarationSyntax type in places.SelectMany(Closed).Distinct())
            editor.SetModifiers(type, editor.Generator.GetModifiers(type).WithPartial(true));
    }

    private static IEnumerable<TypeDeclarationSyntax> Closed(FixPlace place) => place.Node.AncestorsAndSelf().OfType<TypeDeclarationSyntax>()
        .Where(type => !type.Modifiers.Any(SyntaxKind.PartialKeyword));
}
