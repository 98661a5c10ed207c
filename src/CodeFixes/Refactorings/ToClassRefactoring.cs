using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedNets.CodeFixes;

/// <summary>Writes the layers of properties on the class, where they follow one another; keys stay.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(ToClassRefactoring)), System.Composition.Shared]
public sealed class ToClassRefactoring : NetworkRefactoring
{
    internal override (string Title, Func<SyntaxNode> Root)? Offer(RefactoringPlace place) =>
        place.Head is { } type && ClassForm.Write(type, place.Model, place.Cancellation) is var (written, unnamed)
            ? ("Write the layers on the class" + (unnamed.Length == 0 ? "" : $"; {string.Join(", ", unnamed.Select(name => $"'{name}'"))} will have no name"), () =>
                written() is { } changed ? place.Root.ReplaceNode<CompilationUnitSyntax>(type, changed) : place.Root)
            : null;
}
