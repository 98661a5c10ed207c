using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace TypedNets.CodeFixes;

/// <summary>
/// A change of the author's text that says the same in another way. Each refactoring is one class in one file of this folder; where it
/// cannot keep everything as it was, its title says what changes.
/// </summary>
public abstract class NetworkRefactoring : CodeRefactoringProvider
{
    /// <inheritdoc/>
    public sealed override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is not CompilationUnitSyntax unit || model is null)
            return;
        if (Offer(new RefactoringPlace(unit, context.Span, model, context.CancellationToken)) is { } change)
        {
            context.RegisterRefactoring(CodeAction.Create(
                change.Title, _ => Task.FromResult(context.Document.WithSyntaxRoot(change.Root())), equivalenceKey: GetType().Name));
        }
    }

    /// <summary>What the change is called, and the file after it; null when it cannot be made here.</summary>
    internal abstract (string Title, Func<SyntaxNode> Root)? Offer(RefactoringPlace place);
}

/// <summary>Where a refactoring is asked for.</summary>
/// <param name="Root">The file.</param>
/// <param name="Span">What is selected in it, or where the cursor stands.</param>
/// <param name="Model">The meaning of names in it.</param>
/// <param name="Cancellation">Whether the answer is still wanted.</param>
internal sealed record RefactoringPlace(CompilationUnitSyntax Root, TextSpan Span, SemanticModel Model, CancellationToken Cancellation)
{
    /// <summary>The innermost piece of text around the selection.</summary>
    public SyntaxNode Node => Root.FindNode(Span, getInnermostNodeForTie: true);

    /// <summary>The class in whose head, and in no member of which, the selection stands.</summary>
    public TypeDeclarationSyntax? Head => Node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type && !type.Members.Any(member => member.Span.IntersectsWith(Span)) ? type : null;
}
