namespace TypedNets.Analysis.Tests.Declaration;

/// <summary>Declarations as text are read back as they were, and damaged text is none.</summary>
public sealed class DefinitionTextTests
{
    private static readonly NetworkDeclaration s_all = new("Net",
        [new InputDeclaration("left", [3, Dim.Any], DType.Float32), new InputDeclaration("right", [], DType.Int64)],
        [
            new StepDeclaration(null, null, [new LayerDeclaration("ReLU", Arguments.None)], []),
            new StepDeclaration("Stem", "the 'key' \\ \"n\"\n\r", [Conv("Width * 2", "")], [new InitializerDeclaration("HeNormal", InitializerTarget.Bias, new Arguments([new Argument("Gain", [double.NaN])]))]),
            new StepDeclaration("Empty", "", [Layer("Block", new Argument("Arguments", [2, double.NaN]) { Texts = ["2", "\"\\q\""], Expressions = ["Width", ""] }, new Argument("T", [], "global::A.B"))], []) { From = [], IsOutput = true },
            new StepDeclaration("Sum", null, [Layer("Add", new Argument("Values", []) { Texts = ["Stem", ""] }), Layer("Shared", new Argument("Step", [], "Stem"))], []) { From = ["left", "right"], UnlessShapedLike = "Stem" },
        ],
        [new InitializerDeclaration("XavierUniform", InitializerTarget.Weight, Arguments.None), new InitializerDeclaration("Initializer", InitializerTarget.Recurrent, new Arguments([new Argument("T", [], "global::Mine")]))], [])
    {
        Parameters =
        [
            new ParameterDeclaration("Width", new Constant(-64, ConstantType.Integer), true),
            new ParameterDeclaration("Rate", new Constant(0.1, ConstantType.Real), false),
            new ParameterDeclaration("Whole", new Constant(2, ConstantType.Real), false),
            new ParameterDeclaration("Single", new Constant(0.3f, ConstantType.Single), false),
            new ParameterDeclaration("Biased", new Constant(1, ConstantType.Truth), false),
            new ParameterDeclaration("Endless", new Constant(double.NegativeInfinity, ConstantType.Real), false),
            new ParameterDeclaration("Undefined", new Constant(double.NaN, ConstantType.Real), false),
            new ParameterDeclaration("Least", new Constant(int.MinValue, ConstantType.Integer), false),
        ],
    };

    [Fact]
    public void All_of_a_declaration_is_read_back() => AssertReadsBack(s_all);

    [Fact]
    public void A_sequence_is_read_back() => AssertReadsBack(s_all with { IsSequence = true, Name = "A\u00e9_1", Parameters = [], Inputs = [], Initializers = [] });

    [Fact]
    public void What_depends_on_the_assembly_is_left_out()
    {
        NetworkDeclaration network = s_all with { AssemblyInitializers = s_all.Initializers, AuthoredNames = ["One"], Key = "global::Net", Semantics = InitializerSemantics.Jax };
        Assert.Equal(s_all, DefinitionText.Read(DefinitionText.Write(network)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_declarations_are_read_back(int seed)
    {
        var random = new RandomDeclaration(seed);
        for (int i = 0; i < 250; i++)
            AssertReadsBack(random.Network());
    }

    /// <summary>White space between lists has no meaning: a compiler may change ends of lines.</summary>
    [Fact]
    public void Ends_of_lines_do_not_matter() => Assert.Equal(s_all, DefinitionText.Read(DefinitionText.Write(s_all).ReplaceLineEndings("\r\n")));

    [Theory]
    [InlineData("")]
    [InlineData("()")]
    [InlineData("(typednets-1)")]
    [InlineData("(typednets-1 'Net')")]
    [InlineData("(typednets-2 'Net' 'steps')")]
    [InlineData("(typednets-1 'Net' 'other')")]
    [InlineData("(typednets-1 'Net' 'steps') ")]
    [InlineData("(typednets-1 'Net' 'steps' (unknown))")]
    [InlineData("(typednets-1 'Net' 'steps' (input 'x' 'Float64'))")]
    [InlineData("(typednets-1 'Net' 'steps' (input 'x' 'Float32' '1.5'))")]
    [InlineData("(typednets-1 'Net' 'steps' (input 'x' 'Float32' '99999999999999999999'))")]
    [InlineData("(typednets-1 'Net' 'steps' (parameter 'x' 'y' 'optional'))")]
    [InlineData("(typednets-1 'Net' 'steps' (parameter 'x' '1' 'perhaps'))")]
    [InlineData("(typednets-1 'Net' 'steps' (step 'inner' (layer 'LaterKind')))")]
    [InlineData("(typednets-1 'Net' 'steps' (initializer 'LaterKind' 'Weight'))")]
    [InlineData("(typednets-1 'Net' 'steps' (initializer 'HeNormal' 'Scale'))")]
    [InlineData("(typednets-1 'Net' 'steps' (step 'inner' (layer 'Linear' (argument 'OutFeatures' (numbers 'x')))))")]
    public void Text_that_is_no_declaration_of_this_version_is_none(string text) => Assert.Null(DefinitionText.Read(text));

    [Fact]
    public void Text_that_is_cut_off_is_none()
    {
        string text = DefinitionText.Write(s_all);
        for (int length = 0; length < text.Length; length++)
            Assert.Null(DefinitionText.Read(text[..length]));
    }

    /// <summary>Any damage is refused, or is another declaration that would be written just so; nothing throws.</summary>
    [Fact]
    public void Damaged_text_is_none_or_another_declaration()
    {
        var random = new Random(7);
        string text = DefinitionText.Write(s_all);
        int refused = 0;
        for (int i = 0; i < 5_000; i++)
        {
            int place = random.Next(text.Length);
            string damaged = random.Next(3) switch
            {
                0 => text.Remove(place, 1),
                1 => text.Insert(place, "()' \\\"a1"[random.Next(8)].ToString()),
                _ => text[..place] + (char)random.Next(32, 127) + text[(place + 1)..],
            };
            if (DefinitionText.Read(damaged) is not { } network)
                refused++;
            else
                Assert.Equal(network, DefinitionText.Read(DefinitionText.Write(network)));
        }

        Assert.True(refused > 1_000, $"{refused} refused");
    }

    [Fact]
    public void Deep_nesting_is_none() => Assert.Null(DefinitionText.Read(string.Concat(Enumerable.Repeat("(a ", 100_000)) + new string(')', 100_000)));

    private static void AssertReadsBack(NetworkDeclaration network)
    {
        string text = DefinitionText.Write(network);
        Assert.Equal(network, DefinitionText.Read(text));
        Assert.Equal(text, DefinitionText.Write(DefinitionText.Read(text)!));
    }

    private static LayerDeclaration Conv(params string[] expressions) =>
        Layer("Conv2d", new Argument("KernelSize", [3, 1e-7]) { Expressions = [.. expressions] }, new Argument("PaddingMode", [1], "Reflect"), new Argument("Bias", [0]));

    private static LayerDeclaration Layer(string kind, params Argument[] arguments) => new(kind, new Arguments([.. arguments]));
}
