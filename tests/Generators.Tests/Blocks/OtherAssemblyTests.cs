using Microsoft.CodeAnalysis;

namespace TypedNets.Generators.Tests.Blocks;

/// <summary>
/// A block of another assembly, without its source as a build has it, or as a project beside as an editor has it: it is used with other
/// arguments and diagnosed at the use.
/// </summary>
public sealed class OtherAssemblyTests
{
    private const string Library = """
        namespace Library;

        [Network, Input(8)]
        public partial class Widen
        {
            [Parameter] private const int Width = 8;
            [Parameter] private const double Rate = 0.5;
            private const int Inner = Width * 2;

            [Linear(Inner), ReLU] public partial Linear Wide { get; }
            [Block<Narrow>(Width, 64 / Width), Dropout(Rate)] public partial Narrow Back { get; }
        }

        [Network, Input(8)]
        public partial class Narrow
        {
            [Parameter(Required = true)] private const int Width = 8;
            [Parameter] private const int Groups = 1;

            [Linear(72 - Width - Groups), HeNormal, ReLU] public partial Linear Only { get; }
        }

        [Network, Input(8)]
        public partial class Covered
        {
            [Block<Hidden>] internal partial Hidden Inside { get; }
            [Linear(8)] public partial Linear Last { get; }
        }

        [Network, Input(8), ReLU, Linear(4)] internal partial class Hidden;

        [Network, Input(8)]
        public partial class Pair
        {
            [Linear(4), Output] public partial Linear A { get; }
            [Linear(4), Output] public partial Linear B { get; }
        }

        public class Plain;

        [Network, Input(8), Flatten(StartDim = 9)] public partial class Wrong;
        """;

    private const string Own = """
        [Network, Input(8)]
        public partial class Own
        {
            [Parameter] private const int Width = 8;
            [Block<Library.Widen>(Width)] public partial Library.Widen Far { get; }
            [ReLU] public partial Value Last { get; }
        }
        """;

    private static readonly Compilation s_library = GeneratorRun.Of(Library).Output;
    private static readonly MetadataReference[] s_references = [s_library.ToMetadataReference(), Image(s_library)];

    [Theory]
    [InlineData("[Block<Library.Widen>] public partial Library.Widen A { get; }")]
    [InlineData("[Block<Library.Widen>(16, 0.25), Block<Library.Widen>(4), Block<Library.Widen>(4)] public partial ModuleList<Library.Widen> A { get; }")]
    [InlineData("[Block<Library.Narrow>(12, 5)] public partial Library.Narrow A { get; }")]
    [InlineData("[Block<Own>(6)] public partial Own A { get; }")]
    public Task A_right_use_is_silent(string step) => Check($"[Network, Input(8)] public partial class Net {{ {step} }}\n{Own}");

    [Theory]
    [InlineData("[{|TN1107:Block<Library.Widen>(80)|}]", "Library.Widen",
        "Block 'Narrow' at 'a.back': Linear 'Only': OutFeatures must be positive, but is -8. OutFeatures is 72 - Width - Groups, where Width = 80, Groups = 0.")]
    [InlineData("[Block<Library.Widen>({|TN1018:0|})]", "Library.Widen",
        "Block 'Widen' at 'a': with Width = 0, argument 2 = 64 / Width has no value, since 64 / 0 has no value; give it other arguments.")]
    [InlineData("[Block<Library.Widen>({|TN1107:-8|})]", "Library.Widen",
        "Block 'Widen' at 'a': Linear 'Wide': OutFeatures must be positive, but is -16. OutFeatures is (Width * 2), where Width = -8.")]
    [InlineData("[Block<Library.Widen>(8, {|TN1107:2.0|})]", "Library.Widen",
        "Block 'Widen' at 'a': Dropout 'dropout1': P must be a probability in [0, 1], but is 2. P is Rate, where Rate = 2.0.")]
    [InlineData("[Block<Library.Widen>(8, 0.5, {|TN1018:1|})]", "Library.Widen",
        "Block 'Widen' takes 2 arguments (Width, Rate), but is given 3; remove the others.")]
    [InlineData("[{|TN1018:Block<Library.Narrow>|}]", "Library.Narrow",
        "Block 'Narrow' is given no arguments, but its parameter 'Width' must be given; its parameters are Width, Groups.")]
    [InlineData("[{|TN1017:Block<Library.Covered>|}]", "Library.Covered",
        "Block 'Covered' of Networks uses 'Hidden', which only Networks can name; make 'Hidden' public there.")]
    [InlineData("[{|TN1017:Block<Library.Pair>|}]", "Library.Pair",
        "Block 'Pair' returns 2 values, but a block must return one; mark one step of it with [Output].")]
    [InlineData("[{|TN1017:Block<Library.Plain>|}]", "Library.Plain",
        "Block 'Plain' is no network; put [Network] and its layers on the class 'Plain', or use [Layer<Plain>] for a module of your own.")]
    [InlineData("[{|TN1017:Block<Library.Wrong>|}]", "Library.Wrong",
        "Block 'Wrong' of Networks has no definition that can be read; mend it there if it is wrong, and compile Networks again with the same version of TypedNets.")]
    [InlineData("[Conv1d(8, 3, Padding = 1), {|TN1102:Block<Library.Widen>|}]", "Sequential",
        "Block 'Widen' at 'a.1': Linear 'Wide': it takes features, but its input is a map over positions, of which it would see only the last axis. Put Flatten before it (64 features). Its input, 8×8, is the output of Conv1d 'a.0'.", "8, 8")]
    [InlineData("[{|TN1107:Block<Own>(80)|}]", "Own",
        "Block 'Narrow' at 'a.far.back': Linear 'Only': OutFeatures must be positive, but is -8. OutFeatures is 72 - Width - Groups, where Width = 80, Groups = 0.")]
    public Task A_wrong_use_is_one_error_there(string use, string type, string message, string input = "8") =>
        Check($"[Network, Input({input})] public partial class Net {{ {use} public partial {type} A {{ get; }} }}\n{Own}", message);

    private static async Task Check(string markup, params string[] messages)
    {
        foreach (MetadataReference reference in s_references)
        {
            DiagnosticRun run = await DiagnosticCheck.ReportsMarked(markup, references: reference);
            Assert.Equal("", string.Join("\n", run.FromCompiler));
            Assert.Equal(messages, run.FromAnalyzer.Select(diagnostic => diagnostic.GetMessage()));
        }
    }

    private static MetadataReference Image(Compilation library)
    {
        using var image = new MemoryStream();
        Assert.True(library.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
