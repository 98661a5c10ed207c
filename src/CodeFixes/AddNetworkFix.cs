using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using TypedNets.Analysis;

namespace TypedNets.CodeFixes;

/// <summary>Adds <c>[Network]</c> to a class with layers.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddNetworkFix)), System.Composition.Shared]
public sealed class AddNetworkFix() : NetworkFix(RuleIds.LayerOutsideNetwork)
{
    internal override string? Title(FixPlace place) =>
        place.Around<ClassDeclarationSyntax>() is { } type ? $"Add [Network] to '{type.Identifier.ValueText}'" : null;

    internal override void Edit(SyntaxEditor editor, IReadOnlyList<FixPlace> places)
    {
        foreach (FixPlace place in places)
        {
            AttributeSyntax network = SyntaxFactory.Attribute(Attributes.NameBeside(place.Around<AttributeSyntax>()!, "Network"));
            editor.ReplaceNode(place.Around<ClassDeclarationSyntax>()!, (type, generator) =>
                generator.InsertAttributes(type, 0, SyntaxFactory.AttributeList([network])));
        }
    }
}
