using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace TypedNets.CodeFixes;

/// <summary>
/// A change of the author's text that mends a mistake. Each fix is one class in one file of this folder; it says what it changes for
/// any number of mistakes in a document, so that one and all are mended by the same code. Of several remedies each is offered.
/// </summary>
/// <param name="ids">The rules whose mistakes it mends.</param>
public abstract class NetworkFix(params string[] ids) : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. ids];

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics) =>
    {
        IEnumerable<FixPlace> places = await Places(document, diagnostics, context.CancellationToken).ConfigureAwait(false);
        return await Apply(document, [.. places.Where(place => Title(place) is not null && Key(place) == context.CodeActionEquivalenceKey)], context.CancellationToken).ConfigureAwait(false);
    });

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (FixPlace place in await Places(context.Document, context.Diagnostics, context.CancellationToken).ConfigureAwait(false))
        {
            if (Title(place) is { } title)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(title, cancellation => Apply(context.Document, [place], cancellation), equivalenceKey: Key(place)), place.Diagnostic);
            }
        }
    }

    /// <summary>What the change is called; null when it cannot be made here.</summary>
    internal abstract string? Title(FixPlace place);

    /// <summary>Makes the change at all these places.</summary>
    internal abstract void Edit(SyntaxEditor editor, IReadOnlyList<FixPlace> places);

    /// <summary>What changes of the same sort have in common: of several remedies the first is chosen everywhere, or the second.</summary>
    private string Key(FixPlace place) => place.Choice == 0 ? GetType().Name : $"{GetType().Name} {place.Choice + 1}";

    private static async Task<IEnumerable<FixPlace>> Places(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        return root is null || model is null ? [] : diagnostics.SelectMany(diagnostic => FixPlace.Of(diagnostic, root, model));
    }

    private async Task<Document> Apply(Document document, IReadOnlyList<FixPlace> places, CancellationToken cancellation)
    {
        DocumentEditor editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        Edit(editor, places);
        return editor.GetChangedDocument();
    }
}
