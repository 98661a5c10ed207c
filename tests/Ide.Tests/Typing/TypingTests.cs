using Microsoft.CodeAnalysis;

namespace TypedNets.Ide.Tests;

/// <summary>What is shown after every key while networks are typed.</summary>
public class TypingTests
{
    private const string OnClass = """
        [Network, Input(1, 28, 28), HeNormal]
        [Conv2d(32, 3, Padding = 1), ReLU, MaxPool2d(2)]
        [Flatten, Linear(128), ReLU, Dropout(0.25)]
        [Linear(10, Name = "Head")]
        public partial class SmallCnn;

        """;

    private const string OnProperties = """
        [Network, Input(16, 8, 8)]
        public partial class Residual
        {
            [Parameter] private const int Width = 16;

            [Conv2d(Width, 3, Padding = 1)]
            public partial Conv2d Conv { get; }

            [BatchNorm2d, ReLU]
            public partial BatchNorm2d Norm { get; }

            [From(Network.Input, UnlessShapedLike = nameof(Norm)), Conv2d(Width, 1)]
            public partial Sequential Shortcut { get; }

            [Add(nameof(Norm), nameof(Shortcut)), ReLU]
            public partial Value Sum { get; }
        }

        [Network, Input(3, 16, 16)]
        public partial class Net
        {
            [Conv2d(16, 3, Padding = 1), Block<Residual>(32)]
            public partial Sequential Stem { get; }
        }

        """;

    /// <summary>Without help, a file does not parse until the last brace is there, and until then only the compiler speaks.</summary>
    [Theory]
    [InlineData(OnClass)]
    [InlineData(OnProperties)]
    public async Task Typed_key_by_key_a_network_shows_no_error_of_ours(string text)
    {
        List<string> shown = await Type(text, completesBraces: false);
        Assert.Empty(shown);
    }

    /// <summary>With braces closed by the editor, what is there is whole now and then, and wrong as long as the rest is missing.</summary>
    [Fact]
    public async Task With_braces_completed_only_what_is_missing_is_shown()
    {
        List<string> shown = await Type(OnProperties, completesBraces: true);
        Assert.Equal(
            [
                "{ → TN1003",
                "[Parameter] private const int Width = 16; → TN1003",
                "public partial Sequential Shortcut { → TN1013",
                "public partial Sequential Shortcut { get; → TN1013",
                "{ → TN1003",
            ],
            shown);
    }

    /// <summary>Each of our errors where it appears: the line typed so far, and its rule; never more than one, and whole at the end.</summary>
    private static async Task<List<string>> Type(string text, bool completesBraces)
    {
        using var editor = new Editor(Editor.Head);
        List<string> shown = [];
        string[] before = [];
        await foreach ((string typed, EditorState state) in new Keyboard(editor, completesBraces).Type(text))
        {
            Assert.Empty(state.Exceptions);
            Assert.Empty(state.FromGenerator.Concat(state.FromAnalyzers.Where(d => d.Id == "AD0001")));
            Assert.True(state.Mistakes.Count <= 1, $"{typed}\n{string.Join("\n", state.Mistakes)}");
            string[] now = [.. state.Mistakes.Select(d => d.Id)];
            shown.AddRange(now.Except(before).Select(id => $"{typed.Split('\n')[^1].Trim()} → {id}"));
            before = now;
        }

        Assert.Equal(Editor.Head + text, editor.Text);
        EditorState last = await editor.Inspect();
        Assert.Empty(last.FromCompiler.Concat(last.FromAnalyzers.Where(d => d.Severity >= DiagnosticSeverity.Warning)).Select(d => d.ToString()));
        return shown;
    }
}
