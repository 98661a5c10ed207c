using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using TypedNets.Analysis;

namespace TypedNets.CodeFixes;

/// <summary>Moves the layers of a class into its first part that has some, behind those that stand there.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GatherPartsFix)), System.Composition.Shared]
public sealed class GatherPartsFix() : NetworkFix(RuleIds.SplitDeclaration)
{
    internal override string? Title(FixPlace place) => Parts(place) is { Length: > 1 } ? "Move the layers into one part" : null;

    internal override void Edit(SyntaxEditor editor, IReadOnlyList<FixPlace> places)
    {
        foreach (TypeDeclarationSyntax[] parts in places.Select(place => Parts(place)!).GroupBy(parts => parts[0]).Select(group => group.First()))
        {
            AttributeListSyntax[] lists = [.. parts.Skip(1).SelectMany(part => part.AttributeLists.Where(list => list.Attributes.Any(Steps.IsLayer)))];
            PropertyDeclarationSyntax[] steps = [.. parts.Skip(1).SelectMany(Steps.Of)];
            foreach (SyntaxNode moved in lists.Concat<SyntaxNode>(steps))
                editor.RemoveNode(moved, SyntaxRemoveOptions.KeepNoTrivia);
            editor.ReplaceNode(parts[0], (current, _) => current is TypeDeclarationSyntax first
                ? first.WithAttributeLists(first.AttributeLists.AddRange(lists.Select(WithoutBlankLine))).WithMembers(first.Members.AddRange(steps))
                : current);
            foreach (TypeDeclarationSyntax part in parts.Skip(1).Where(part => part.AttributeLists.All(lists.Contains) && part.Members.All(steps.Contains) && part.BaseList is null))
                editor.RemoveNode(part, SyntaxRemoveOptions.KeepNoTrivia);
        }
    }

    private static AttributeListSyntax WithoutBlankLine(AttributeListSyntax list) =>
        list.WithLeadingTrivia(list.GetLeadingTrivia().SkipWhile(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)));

    /// <summary>The parts that have layers, in order; null where one of them stands in another file.</summary>
    private static TypeDeclarationSyntax[]? Parts(FixPlace place)
    {
        if (place.Around<TypeDeclarationSyntax>() is not { } type || place.Model.GetDeclaredSymbol(type) is not INamedTypeSymbol symbol)
            return null;
        TypeDeclarationSyntax[] parts = [.. symbol.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).OfType<TypeDeclarationSyntax>()
            .Where(part => Steps.Layers(part).Any() || Steps.Of(part).Length > 0).OrderBy(part => part.SpanStart)];
        return parts.Any(part => part.SyntaxTree != type.SyntaxTree) ? null : parts;
    }
}
