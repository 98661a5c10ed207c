using Microsoft.CodeAnalysis.QuickInfo;

namespace TypedNets.Ide.Tests;

/// <summary>What is shown where the pointer rests on a layer.</summary>
public class QuickInfoTests
{
    private const string Source = Editor.Head + """
        /// <summary>Says which digit it is.</summary>
        [Network, Input(1, 28, 28), HeNormal]
        public partial class Net
        {
            /// <summary>Finds strokes.</summary>
            [Conv2d(32, 3, Padding = 1), ReLU]
            public partial Conv2d Stem { get; }

            [Block<Residual>(32, Repeat = 2)]
            public partial ModuleList<Residual> Stage { get; }

            [MaxPool2d(2), LeakyReLU(NegativeSlope = 0.2)]
            public partial Value Small { get; }

            [Conv2d(8, 3, Bias = false), BatchNorm2d, ReLU]
            public partial Sequential Neck { get; }

            [Flatten, Linear(10), XavierUniform]
            public partial Linear Head { get; }
        }

        [Network, Input(32, 28, 28)]
        public partial class Residual
        {
            [Parameter] private const int Width = 32;

            [Conv2d(Width, 3, Padding = 1)]
            public partial Conv2d Conv { get; }

            [Add(Network.Input, nameof(Conv)), ReLU]
            public partial Value Sum { get; }
        }

        [Network, Input(8), LeCunNormal]
        [Linear(4), Tanh]
        public partial class Small;

        public static class Use
        {
            public static void Show(Net net, Small small)
            {
                System.Console.WriteLine(net.Stem);
                System.Console.WriteLine(net.Stage);
                System.Console.WriteLine(net.Small);
                System.Console.WriteLine(net.Neck);
                System.Console.WriteLine(net.Head);
                System.Console.WriteLine(Net.Spec);
                System.Console.WriteLine(small.Linear1);
            }
        }

        """;

    [Theory]
    [InlineData("net.|Stem", "Finds strokes.", "Conv2d 1×28×28 → 32×28×28.", "stem.weight 32×1×3×3, fan-in 9, fan-out 288: HeNormal, gain 1.414, std 0.4714.", "stem.bias 32: Zeros.", "Predicted at initialisation: signal 1.91, gradient 0.000545.", "320 parameters, 225,792 multiply-accumulates a sample.")]
    [InlineData("net.|Stage", "Residual 32×28×28 → 32×28×28; Residual 32×28×28 → 32×28×28.", "stage.0.conv.weight 32×32×3×3, fan-in 288, fan-out 288: HeNormal, gain 1.414, std 0.08333.", "18,496 parameters, 14,450,688 multiply-accumulates a sample.")]
    [InlineData("net.|Small", "LeakyReLU 32×14×14 → 32×14×14.", "Predicted at initialisation: signal 11.5, gradient 0.000847.")]
    [InlineData("net.|Neck", "Conv2d 32×14×14 → 8×12×12; BatchNorm2d 8×12×12 → 8×12×12; ReLU 8×12×12 → 8×12×12.", "neck.0.weight 8×32×3×3, fan-in 288, fan-out 72: HeNormal, gain 1.414, std 0.08333.", "neck.1.weight 8: Ones.", "neck.1.bias 8: Zeros.", "Predicted at initialisation: signal 0.5, gradient 0.0172.", "2,320 parameters, 331,776 multiply-accumulates a sample.")]
    [InlineData("net.|Head", "Linear 1152 → 10.", "head.weight 10×1152, fan-in 1,152, fan-out 10: XavierUniform, gain 1, bound 0.07186.", "head.bias 10: Zeros.", "Predicted at initialisation: signal 0.991, gradient 1.", "11,530 parameters, 11,520 multiply-accumulates a sample.")]
    [InlineData("small.|Linear1", "Linear 8 → 4.", "linear1.weight 4×8, fan-in 8, fan-out 4: LeCunNormal, gain 1, std 0.3536.", "linear1.bias 4: Zeros.", "Predicted at initialisation: signal 1, gradient 0.494.", "36 parameters, 32 multiply-accumulates a sample.")]
    [InlineData("Net.|Spec", "All that is known about the network before it runs.", "N×1×28×28 → N×10; 32,666 parameters, 15,019,776 multiply-accumulates a sample.")]
    [InlineData("|Net net", "Says which digit it is.", "N×1×28×28 → N×10; 32,666 parameters, 15,019,776 multiply-accumulates a sample.")]
    [InlineData("partial class |Net", "Says which digit it is.", "N×1×28×28 → N×10; 32,666 parameters, 15,019,776 multiply-accumulates a sample.")]
    [InlineData("partial Conv2d |Stem", "Finds strokes.", "Conv2d 1×28×28 → 32×28×28.", "stem.weight 32×1×3×3, fan-in 9, fan-out 288: HeNormal, gain 1.414, std 0.4714.", "stem.bias 32: Zeros.", "Predicted at initialisation: signal 1.91, gradient 0.000545.", "320 parameters, 225,792 multiply-accumulates a sample.")]
    public async Task A_layer_shows_its_numbers_and_its_authors_comment(string place, params string[] lines) => Assert.Equal(lines, await Hover(place));

    /// <summary>The lines of its comment that are shown where the pointer, marked by a bar, rests.</summary>
    private static async Task<string[]> Hover(string place)
    {
        using var editor = new Editor(Source);
        EditorState state = await editor.Inspect();
        Assert.Empty(state.Errors.Concat(state.Mistakes).Select(d => d.ToString()));
        int position = Source.IndexOf(place.Replace("|", ""), StringComparison.Ordinal) + place.IndexOf('|');
        QuickInfoService service = QuickInfoService.GetService(editor.Document)!;
        QuickInfoItem info = (await service.GetQuickInfoAsync(editor.Document, position, TestContext.Current.CancellationToken))!;
        return
        [
            .. info.Sections.Where(section => section.Kind is QuickInfoSectionKinds.DocumentationComments or QuickInfoSectionKinds.RemarksDocumentationComments)
                .SelectMany(section => section.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
        ];
    }
}
