using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using TypedNets.Analysis;

namespace TypedNets.CodeFixes;

/// <summary>Removes an initializer that is one too many, or has nothing to start, or says what the one around it says.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveInitializerFix)), System.Composition.Shared]
public sealed class RemoveInitializerFix() : NetworkFix(
    RuleIds.DuplicateInitializer, RuleIds.UnusedInitializer, RuleIds.RepeatedInitializer, RuleIds.OverriddenInitializer)
{
    internal override string? Title(FixPlace place) => place.Around<AttributeSyntax>() is { } initializer ? $"Remove {initializer}" : null;

    internal override void Edit(SyntaxEditor editor, IReadOnlyList<FixPlace> places)
    {
        foreach (IGrouping<SyntaxNode, AttributeSyntax> gone in places.Select(place => place.Around<AttributeSyntax>()!).GroupBy(attribute => attribute.Parent!))
        {
            var list = (AttributeListSyntax)gone.Key;
            if (gone.Count() < list.Attributes.Count)
                editor.ReplaceNode(list, list.RemoveNodes(gone, SyntaxRemoveOptions.KeepNoTrivia)!);
            else
                editor.RemoveNode(list, HasComment(list) ? SyntaxRemoveOptions.KeepExteriorTrivia : SyntaxRemoveOptions.KeepNoTrivia);
        }
    }

    private static bool HasComment(AttributeListSyntax list) => list.GetLeadingTrivia().Concat(list.GetTrailingTrivia())
        .Any(trivia => !string.IsNullOrWhiteSpace(trivia.ToFullString()));
}
