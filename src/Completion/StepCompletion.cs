using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Tags;
using Microsoft.CodeAnalysis.Text;
using TypedNets.Generators;

namespace TypedNets.Completion;

/// <summary>
/// Offers the names of earlier steps and of inputs where an attribute asks for them: <c>[Add(nameof(Conv1), Network.Input)]</c>, each with
/// the shape that it has. What is nearest is offered first.
/// </summary>
[ExportCompletionProvider(nameof(StepCompletion), LanguageNames.CSharp), System.Composition.Shared]
public sealed class StepCompletion : CompletionProvider
{
    private const string ShapeProperty = "Shape";

    /// <inheritdoc/>
    public override bool ShouldTriggerCompletion(SourceText text, int caretPosition, CompletionTrigger trigger, OptionSet options) =>
        trigger.Kind == CompletionTriggerKind.Insertion && trigger.Character is '(' or ',' or ' ' or '=' or '"';

    /// <inheritdoc/>
    public override async Task ProvideCompletionsAsync(CompletionContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || StepPlace.Find(root, context.CompletionListSpan.Start) is not { } place)
            return;
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (model?.GetDeclaredSymbol(place.Class, context.CancellationToken) is not { } type || !type.IsNetwork())
            return;
        NetworkSteps steps = NetworkSteps.Before(type, place.Attribute.SpanStart, model.Compilation, context.CancellationToken);
        int order = 0;
        foreach (NamedValue value in place.Sort == ValueSort.Layer ? steps.Layers : place.Sort == ValueSort.Step ? steps.All.Where(value => !value.IsInput) : steps.All)
            context.AddItem(Item(value, place.IsInText, order++));
    }

    /// <inheritdoc/>
    public override Task<CompletionDescription?> GetDescriptionAsync(Document document, CompletionItem item, CancellationToken cancellationToken) =>
        Task.FromResult<CompletionDescription?>(CompletionDescription.FromText($"{item.FilterText}: {item.Properties[ShapeProperty]}"));

    private static CompletionItem Item(NamedValue value, bool isInText, int order) => CompletionItem.Create(
        isInText ? value.Name : value.Reference,
        filterText: value.Name,
        sortText: $" {order:D4}",
        properties: ImmutableDictionary<string, string>.Empty.Add(ShapeProperty, value.Shape),
        tags: [value.IsInput ? WellKnownTags.Parameter : WellKnownTags.Property],
        inlineDescription: value.Shape);
}
