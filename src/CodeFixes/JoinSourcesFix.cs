using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using TypedNets.Analysis;

namespace TypedNets.CodeFixes;

/// <summary>Joins several values by which a layer that reads one is fed: <c>[From(a, b)]</c> becomes <c>[Add(a, b)]</c> or <c>[Concat(a, b)]</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(JoinSourcesFix)), System.Composition.Shared]
public sealed class JoinSourcesFix() : NetworkFix(RuleIds.SourceCount)
{
    /// <summary>Where a layer stands before it, the join would come after that.</summary>
    internal override string? Title(FixPlace place) =>
        place.Replacement is { } join && place.Node is AttributeSyntax from && Attributes.Kind(from) == "From"
        && Steps.Layers(place.Around<PropertyDeclarationSyntax>()!).All(layer => layer.SpanStart > from.SpanStart) ? $"Join them with {join}" : null;

    internal override void Edit(SyntaxEditor editor, IReadOnlyList<FixPlace> places)
    {
        foreach (FixPlace place in places)
        {
            var from = (AttributeSyntax)place.Node;
            editor.ReplaceNode(from, from.WithName(Attributes.NameBeside(from, place.Replacement!)));
        }
    }
}
