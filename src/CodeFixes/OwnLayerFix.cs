using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using TypedNets.Analysis;

namespace TypedNets.CodeFixes;

/// <summary>Gives a step that cannot share another one's parameters the same layers of its own.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OwnLayerFix)), System.Composition.Shared]
public sealed class OwnLayerFix() : NetworkFix(RuleIds.SharedLayer)
{
    internal override string? Title(FixPlace place) => Owner(place) is { } owner ? $"Give it {Text(owner)} of its own" : null;

    internal override void Edit(SyntaxEditor editor, IReadOnlyList<FixPlace> places)
    {
        foreach (FixPlace place in places)
        {
            (AttributeSyntax shared, PropertyDeclarationSyntax owner) = (place.Around<AttributeSyntax>()!, Owner(place)!);
            var list = (AttributeListSyntax)shared.Parent!;
            int index = list.Attributes.IndexOf(shared);
            AttributeListSyntax longer = Attributes.Insert(list, index, [.. Steps.Layers(owner).Select(layer => layer.WithoutTrivia())]);
            editor.ReplaceNode(list, longer.RemoveNode(longer.Attributes[index + Steps.Layers(owner).Count()], SyntaxRemoveOptions.KeepNoTrivia)!);
            TypeSyntax type = place.Around<PropertyDeclarationSyntax>()!.Type;
            editor.ReplaceNode(type, owner.Type.WithTriviaFrom(type));
        }
    }

    private static string Text(PropertyDeclarationSyntax owner) => string.Join(", ", Steps.Layers(owner));

    /// <summary>The step whose layers are shared; null where they join values, or stand beside other layers with parameters.</summary>
    private static PropertyDeclarationSyntax? Owner(FixPlace place)
    {
        if (place.Around<AttributeSyntax>() is not { ArgumentList.Arguments: [{ } step] } || place.Around<PropertyDeclarationSyntax>() is not { Parent: TypeDeclarationSyntax type, Type: SimpleNameSyntax { Identifier.ValueText: "Value" } })
            return null;
        return place.Model.GetConstantValue(step.Expression) is { Value: string name } && Steps.Of(type).FirstOrDefault(property => property.Identifier.ValueText == name) is { } owner
            && Steps.IsChained(owner) && Steps.Find(owner, "Shared") is null
                ? owner : null;
    }
}
