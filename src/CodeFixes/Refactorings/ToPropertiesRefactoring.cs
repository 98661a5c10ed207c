using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedNets.CodeFixes;

/// <summary>Writes the layers that a class lists as properties of it; keys and paths stay.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(ToPropertiesRefactoring)), System.Composition.Shared]
public sealed class ToPropertiesRefactoring : NetworkRefactoring
{
    internal override (string Title, Func<SyntaxNode> Root)? Offer(RefactoringPlace place) =>
        place.Head is { } type && Steps.Of(type).Length == 0 && PropertyForm.Write(type, place.Model, place.Cancellation) is { } written
            ? ("Write the layers as properties", () => PropertyForm.WithUsing(place.Root.ReplaceNode<CompilationUnitSyntax>(type, written), place.Model, type.SpanStart))
            : null;
}
