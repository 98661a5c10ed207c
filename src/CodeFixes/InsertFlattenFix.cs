using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using TypedNets.Analysis;

namespace TypedNets.CodeFixes;

/// <summary>Inserts <c>Flatten</c> before a layer that takes features, in the same list of attributes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InsertFlattenFix)), System.Composition.Shared]
public sealed class InsertFlattenFix() : NetworkFix(RuleIds.MissingFlatten)
{
    internal override string? Title(FixPlace place) => place.Around<AttributeSyntax>() is { } layer ? $"Insert Flatten before {layer.Name}" : null;

    internal override void Edit(SyntaxEditor editor, IReadOnlyList<FixPlace> places)
    {
        foreach (AttributeSyntax layer in places.Select(place => place.Around<AttributeSyntax>()!))
        {
            var list = (AttributeListSyntax)layer.Parent!;
            AttributeSyntax flatten = SyntaxFactory.Attribute(Attributes.NameBeside(layer, "Flatten"));
            editor.ReplaceNode(list, list
                .WithAttributes(list.Attributes.Insert(list.Attributes.IndexOf(layer), flatten))
                .WithAdditionalAnnotations(Formatter.Annotation));
        }
    }
}
