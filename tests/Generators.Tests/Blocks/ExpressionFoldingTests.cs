using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedNets.Analysis;

namespace TypedNets.Generators.Tests.Blocks;

/// <summary>Expressions over parameters, evaluated with other arguments, have the values that the compiler gives them with those constants.</summary>
public sealed class ExpressionFoldingTests
{
    private const int Expressions = 500;
    private const int Bindings = 4;

    [Fact]
    public void Random_expressions_have_the_compilers_values()
    {
        var random = new RandomExpression(seed: 20241);
        (string Type, string Text)[] drawn = [.. Enumerable.Range(0, 3 * Expressions).Select(_ => random.Next())];
        string[] own = random.Binding();

        // Those that have a value with the parameters' own values can stand in an attribute.
        object?[] folded = Fold(drawn, own);
        int[] valid = [.. Enumerable.Range(0, drawn.Length).Where(i => folded[i] is not null).Take(Expressions)];
        Assert.Equal(Expressions, valid.Length);
        drawn = [.. valid.Select(i => drawn[i])];
        Argument read = Read(drawn, own);
        AssertEqual([.. valid.Select(i => folded[i])], [.. read.Texts.Select(Constant.Parse)], drawn, own);

        int values = 0, refusals = 0, changed = 0;
        for (int b = 0; b < Bindings; b++)
        {
            string[] binding = random.Binding();
            Dictionary<string, Constant> names = RandomExpression.Parameters.Zip(binding).ToDictionary(pair => pair.First.Name, pair => Constant.Parse(pair.Second)!.Value);
            object?[] expected = Fold(drawn, binding);
            Constant?[] actual = [.. read.Expressions.Select((text, i) => text.Length == 0 ? Constant.Parse(read.Texts[i]) : Evaluate(text, names))];

            // The compiler refuses what divides by zero even where a condition does not choose it.
            for (int i = 0; i < drawn.Length; i++)
                actual[i] = expected[i] is null && drawn[i].Text.Split('?', '&', '|').Length > 1 ? null : actual[i];
            AssertEqual(expected, actual, drawn, binding);
            values += expected.Count(value => value is not null);
            refusals += expected.Count(value => value is null);
            changed += expected.Where((value, i) => value is not null && !value.Equals(folded[valid[i]])).Count();
        }

        // The draw is worth something: values, most of them others than before, and refusals.
        Assert.True(values > Expressions * Bindings / 2 && refusals > 20 && changed > Expressions, $"{values} values, {changed} changed, {refusals} refusals");
    }

    private static Constant? Evaluate(string text, Dictionary<string, Constant> names)
    {
        try
        {
            return Expression.Evaluate(text, names);
        }
        catch (ExpressionException)
        {
            return null;
        }
    }

    private static void AssertEqual(object?[] expected, Constant?[] actual, (string Type, string Text)[] drawn, string[] binding)
    {
        for (int i = 0; i < expected.Length; i++)
        {
            Constant? value = expected[i] switch
            {
                null => null,
                bool truth => new Constant(truth ? 1 : 0, ConstantType.Truth),
                int whole => new Constant(whole, ConstantType.Integer),
                float single => new Constant(single, ConstantType.Single),
                var real => new Constant((double)real, ConstantType.Real),
            };
            Assert.True(value.Equals(actual[i]),
                $"{drawn[i].Text} with {string.Join(", ", binding)}: expected {expected[i] ?? "no value"}, actual {actual[i]?.Literal ?? "no value"}");
        }
    }

    /// <summary>The compiler's values; null where it refuses.</summary>
    private static object?[] Fold((string Type, string Text)[] expressions, string[] binding)
    {
        string constants = string.Concat(RandomExpression.Parameters.Zip(binding, (parameter, value) => $"const {parameter.Type} {parameter.Name} = {value};\n"));
        string folded = string.Concat(expressions.Select((expression, i) => $"void M{i}() {{ _ = {expression.Text}; }}\n"));
        SyntaxTree tree = CSharpSyntaxTree.ParseText($"class Folded {{ {constants}{folded} }}");
        SemanticModel model = CSharpCompilation.Create("Folded", [tree], References.All).GetSemanticModel(tree);
        return
        [
            .. tree.GetRoot().DescendantNodes().OfType<AssignmentExpressionSyntax>()
                .Select(assignment => model.GetConstantValue(assignment.Right) is { HasValue: true, Value: var value } ? value : null),
        ];
    }

    /// <summary>The expressions as the generator reads them.</summary>
    private static Argument Read((string Type, string Text)[] expressions, string[] own)
    {
        string parameters = string.Concat(RandomExpression.Parameters.Zip(own, (parameter, value) => $"[Parameter] private const {parameter.Type} {parameter.Name} = {value};\n"));
        GeneratorRun run = GeneratorRun.Of($"[Network, Input(4)] public partial class Net {{ {parameters} [Block<Part>({string.Join(", ", expressions.Select(e => e.Text))})] public partial Part Only {{ get; }} }}",
            "[Network, Input(4), Linear(2)] public partial class Part;");
        NetworkInput input = run.Result.TrackedSteps[StepNames.Declare].SelectMany(step => step.Outputs).Select(output => ((DeclaredNetwork)output.Value).Input).Single(network => network.Declaration.Name == "Net");
        Assert.Empty(input.Problems);
        return input.Declaration.Steps[0].Layers[0].Arguments.Items.Single(argument => argument.Name == "Arguments");
    }
}
