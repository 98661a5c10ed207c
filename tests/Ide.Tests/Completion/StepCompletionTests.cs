using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;

namespace TypedNets.Ide.Tests;

/// <summary>What the editor's own list offers where a step or input is named.</summary>
public class StepCompletionTests
{
    private const string Source = Editor.Head + """
        [Network, Input(1, 28, 28), Input("mask", 32, 26, 26)]
        public partial class Net
        {
            [From(Network.Input), Conv2d(32, 3), ReLU]
            public partial Conv2d Conv1 { get; }

            [Multiply(nameof(Conv1), "mask")]
            public partial Value Masked { get; }

            [HERE]
            public partial Value Sum { get; }

            [From(nameof(Conv1)), Flatten, Linear(10)]
            public partial Linear Later { get; }
        }

        """;

    private static readonly string[] s_values = ["nameof(Masked): 32×26×26", "nameof(Conv1): 32×26×26", "Network.Input: 1×28×28", "\"mask\": 32×26×26"];

    [Theory]
    [InlineData("From(|)")]
    [InlineData("Add(|)")]
    [InlineData("Add(nameof(Conv1), |)")]
    [InlineData("Concat(|")]
    [InlineData("Multiply(Con|)")]
    [InlineData("TypedNets.Multiply(|)")]
    public async Task Earlier_steps_and_inputs_are_offered_with_their_shapes(string typed) => Assert.Equal(s_values, await Offered(typed));

    [Fact]
    public async Task Steps_alone_are_offered_as_what_a_step_is_shaped_like() =>
        Assert.Equal(s_values[..2], await Offered("From(Network.Input, UnlessShapedLike = |)"));

    [Fact]
    public async Task Layers_alone_are_offered_to_be_shared() => Assert.Equal(["nameof(Conv1): 32×26×26"], await Offered("Shared(|)"));

    [Fact]
    public async Task In_a_text_bare_names_are_offered() =>
        Assert.Equal(["Masked: 32×26×26", "Conv1: 32×26×26", "input: 1×28×28", "mask: 32×26×26"], await Offered("Add(\"|\")"));

    [Theory]
    [InlineData("Conv2d(|)")]
    [InlineData("Concat(nameof(Conv1), nameof(Masked), Dim = |)")]
    [InlineData("From(nameof(|))")]
    [InlineData("From(Network.|)")]
    public async Task Elsewhere_nothing_of_ours_is_offered(string typed) => Assert.Empty(await Offered(typed));

    /// <summary>Roslyn's own.</summary>
    [Fact]
    public async Task In_nameof_the_editor_offers_properties()
    {
        CompletionList list = await List("From(nameof(|))");
        Assert.Contains(list.ItemsList, item => item.DisplayText == "Conv1");
    }

    [Fact]
    public async Task A_chosen_item_is_written_and_builds()
    {
        using var editor = Open("Add(|), ReLU", out int caret);
        CompletionService service = CompletionService.GetService(editor.Document)!;
        CompletionItem item = (await service.GetCompletionsAsync(editor.Document, caret, cancellationToken: TestContext.Current.CancellationToken))
            .ItemsList.First(i => i.DisplayText == "nameof(Conv1)");
        CompletionChange change = await service.GetChangeAsync(editor.Document, item, cancellationToken: TestContext.Current.CancellationToken);
        editor.Change(change.TextChange.Span.Start, change.TextChange.Span.Length, $"{change.TextChange.NewText}, nameof(Masked)");
        Assert.Contains("[Add(nameof(Conv1), nameof(Masked)), ReLU]", editor.Text, StringComparison.Ordinal);
        Assert.Empty((await editor.Inspect()).Errors);
    }

    private static Editor Open(string typed, out int caret)
    {
        string text = Source.Replace("HERE", typed, StringComparison.Ordinal);
        caret = text.IndexOf('|');
        return new Editor(text.Remove(caret, 1));
    }

    private static async Task<CompletionList> List(string typed)
    {
        using var editor = Open(typed, out int caret);
        return await CompletionService.GetService(editor.Document)!.GetCompletionsAsync(editor.Document, caret, cancellationToken: TestContext.Current.CancellationToken);
    }

    /// <summary>What our provider offers, in the order of the list, with what is shown beside it.</summary>
    private static async Task<string[]> Offered(string typed)
    {
        CompletionList list = await List(typed);
        return [.. list.ItemsList.Where(item => item.Properties.ContainsKey("Shape")).Select(item => $"{item.DisplayText}: {item.InlineDescription}")];
    }
}
