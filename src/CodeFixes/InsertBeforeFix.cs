using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using TypedNets.Analysis;

namespace TypedNets.CodeFixes;

/// <summary>Inserts an attribute before a layer: <c>Unflatten</c> where it takes a map, <c>From</c> where it must say what it reads.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InsertBeforeFix)), System.Composition.Shared]
public sealed class InsertBeforeFix() : NetworkFix(RuleIds.Rank, RuleIds.SourceCount)
{
    internal override string? Title(FixPlace place) => place.Inserted is { } added && place.Around<AttributeSyntax>() is { } layer ? $"Insert {added} before {layer.Name}" : null;

    internal override void Edit(SyntaxEditor editor, IReadOnlyList<FixPlace> places)
    {
        foreach (FixPlace place in places)
        {
            AttributeSyntax layer = place.Around<AttributeSyntax>()!;
            var list = (AttributeListSyntax)layer.Parent!;
            editor.ReplaceNode(list, (current, _) => Attributes.Insert((AttributeListSyntax)current, list.Attributes.IndexOf(layer), Attributes.Parse(place.Inserted!, layer)));
        }
    }
}
