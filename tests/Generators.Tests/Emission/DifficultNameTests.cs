using Microsoft.CodeAnalysis;

namespace TypedNets.Generators.Tests.Emission;

/// <summary>Names and comments that a generator can stumble over.</summary>
public sealed class DifficultNameTests
{
    [Theory]
    [InlineData("a keyword as class", "[Network, Input(4), Linear(2)] public partial class @class;")]
    [InlineData("a keyword as namespace", "namespace My.@event { [Network, Input(4), Linear(2)] public partial class Net; }")]
    [InlineData("a keyword as container", "/** <summary>A container.</summary> */ public partial class @new { [Network, Input(4), Linear(2)] public partial class Net; }")]
    [InlineData("a keyword as property", "[Network, Input(4)] public partial class Net { [Linear(2)] public partial Linear @out { get; } }")]
    [InlineData("a keyword as key", """[Network, Input(4), Linear(2, Name = "In"), Linear(2, Name = "Class"), ReLU] public partial class Net;""")]
    [InlineData("an input called as a layer", """[Network, Input("linear1", 4), Linear(2), Linear(2)] public partial class Net;""")]
    [InlineData("an input called as a local", """[Network, Input("training", 4), Linear(2), Dropout] public partial class Net;""")]
    [InlineData("an input called as a field", """[Network, Input("_linear1", 4), Linear(2), Linear(2)] public partial class Net;""")]
    [InlineData("classes that differ in case", "[Network, Input(4), Linear(2)] public partial class Net; [Network, Input(4), Linear(2)] public partial class NET;")]
    [InlineData("a step and a numbered one", """
        [Network, Input(4)] public partial class Net
        {
            [Linear(2), Linear(2)] public partial Sequential Block { get; }
            [Linear(2)] public partial Linear Block1 { get; }
        }
        """)]
    [InlineData("properties that differ in case", """
        [Network, Input(4)] public partial class Net
        {
            [Linear(2), Name("a")] public partial Linear Fc { get; }
            [Linear(2), Name("b")] public partial Linear fc { get; }
        }
        """)]
    [InlineData("a member of one's own", """
        [Network, Input(4), Linear(2)] public partial class Net
        {
            private readonly int _linear1 = 1;
            /// <summary>Uses it.</summary>
            public int Used => _linear1;
        }
        """)]
    [InlineData("letters beyond ASCII", "[Network, Input(4)] public partial class Netz { [Linear(2)] public partial Linear Überschicht { get; } }")]
    [InlineData("a comment that refers to what only its file imports", """
        using System.Text;
        [Network, Input(4)] public partial class Net
        {
            /// <summary>Not a <see cref="StringBuilder"/>.</summary>
            [Linear(2)] public partial Linear Fc { get; }
        }
        """)]
    [InlineData("a block comment", """
        [Network, Input(4)] public partial class Net
        {
            /** <summary>The only layer.</summary> */
            [Linear(2)] public partial Linear Fc { get; }
        }
        """)]
    [InlineData("a class that hides the toolkit", """
        namespace My.TypedNets { [Network, Input(4), Linear(2)] public partial class TorchSharp { } }
        """)]
    [InlineData("a property called as a type", """
        [Network, Input(4)] public partial class Net
        {
            [Linear(2)] public partial Linear Linear { get; }
            [ReLU] public partial Value Value { get; }
        }
        """)]
    public void Compiles(string what, string source)
    {
        GeneratorRun run = GeneratorRun.Of(source);

        Assert.True(run.Result.Exception is null, $"{what}: {run.Result.Exception}");
        Assert.All(run.Models.Values, model => Assert.NotNull(model.Graph));
        run.ShouldCompile();
    }

    [Theory]
    [InlineData("/// <summary>The only layer.</summary>")]
    [InlineData("/** <summary>The only layer.</summary> */")]
    [InlineData("/// <summary>\n    /// The only layer.\n    /// </summary>\n    // Not for readers of the documentation.")]
    [InlineData("/**\n     * <summary>\n     * The only layer.\n     * </summary>\n     */")]
    public void CommentOfAPropertyStays(string comment)
    {
        GeneratorRun run = GeneratorRun.Of($$"""
            [Network, Input(4)] public partial class Net
            {
                {{comment}}
                [Linear(2)] public partial Linear Fc { get; }
            }
            """).ShouldCompile();

        ISymbol property = run.Output.GetTypeByMetadataName("Net")!.GetMembers("Fc").Single();

        string documentation = property.GetDocumentationCommentXml(cancellationToken: TestContext.Current.CancellationToken)!;
        Assert.Contains("The only layer.", documentation);
        Assert.Contains("10 parameters", documentation);
    }
}
