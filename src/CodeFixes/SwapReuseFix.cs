using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using TypedNets.Analysis;

namespace TypedNets.CodeFixes;

/// <summary>Uses a module of the author's own as a layer, and a network as a block.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SwapReuseFix)), System.Composition.Shared]
public sealed class SwapReuseFix() : NetworkFix(RuleIds.BlockType, RuleIds.LayerType)
{
    /// <summary>What the other one has no property for, such as <c>Repeat</c>, stands in the way.</summary>
    internal override string? Title(FixPlace place) =>
        place.Replacement is { } kind && Name(place) is { } name && place.Around<AttributeSyntax>()!.ArgumentList?.Arguments.Any(argument => argument.NameEquals is not null) != true
            ? $"Use [{kind}{name.TypeArgumentList}]" : null;

    internal override void Edit(SyntaxEditor editor, IReadOnlyList<FixPlace> places)
    {
        foreach (FixPlace place in places)
        {
            GenericNameSyntax name = Name(place)!;
            editor.ReplaceNode(name, name.WithIdentifier(SyntaxFactory.Identifier(place.Replacement!)));
        }
    }

    private static GenericNameSyntax? Name(FixPlace place) => place.Around<AttributeSyntax>()?.Name.DescendantNodesAndSelf().OfType<GenericNameSyntax>().FirstOrDefault();
}
