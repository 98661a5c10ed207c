using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using TypedNets.Analysis;

namespace TypedNets.CodeFixes;

/// <summary>Removes an initializer that is one too many, that has nothing to start, that cannot start what it is for, or that says what the one around it says.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveInitializerFix)), System.Composition.Shared]
public sealed class RemoveInitializerFix() : NetworkFix(
    RuleIds.InitializerNotApplicable, RuleIds.DuplicateInitializer, RuleIds.UnusedInitializer, RuleIds.RepeatedInitializer, RuleIds.OverriddenInitializer)
{
    internal override string? Title(FixPlace place) =>
        place.Around<AttributeSyntax>() is { } initializer && (place.Diagnostic.Id != RuleIds.InitializerNotApplicable || IsOfOneLayer(initializer)) ? $"Remove {initializer}" : null;

    internal override void Edit(SyntaxEditor editor, IReadOnlyList<FixPlace> places) => Attributes.Remove(editor, places.Select(place => place.Around<AttributeSyntax>()!));

    /// <summary>One for the whole network is right for its other layers.</summary>
    private static bool IsOfOneLayer(AttributeSyntax initializer) =>
        initializer.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member && (member is PropertyDeclarationSyntax || Steps.Layers(member).FirstOrDefault()?.SpanStart < initializer.SpanStart);
}
