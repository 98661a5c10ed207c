using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using TypedNets.Analysis;

namespace TypedNets.CodeFixes;

/// <summary>Adds an input of the kind that the first layer reads; its sizes are the author's to correct.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddInputFix)), System.Composition.Shared]
public sealed class AddInputFix() : NetworkFix(RuleIds.InputCount)
{
    internal override string? Title(FixPlace place) => place.Inserted is not null && Network(place) is not null ? $"Add {place.Remedy}, to be corrected" : null;

    internal override void Edit(SyntaxEditor editor, IReadOnlyList<FixPlace> places)
    {
        foreach (FixPlace place in places)
        {
            AttributeSyntax network = Network(place)!;
            var list = (AttributeListSyntax)network.Parent!;
            editor.ReplaceNode(list, (current, _) => Attributes.Insert((AttributeListSyntax)current, list.Attributes.IndexOf(network) + 1, Attributes.Parse(place.Inserted!, network)));
        }
    }

    private static AttributeSyntax? Network(FixPlace place) => place.Around<TypeDeclarationSyntax>() is { } type ? Steps.Find(type, "Network") : null;
}
