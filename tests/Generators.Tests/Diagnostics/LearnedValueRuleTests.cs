namespace TypedNets.Generators.Tests;

/// <summary>Rules about learned values, which are parameters of the network itself, and about attention.</summary>
public class LearnedValueRuleTests
{
    [Theory]
    [InlineData("Linear(4), ClassToken", "ClassToken")]
    [InlineData("PositionEmbedding, Linear(4)", "PositionEmbedding")]
    [InlineData("LayerScale, LayerScale", "LayerScale")]
    public Task TN1009_in_a_Sequential(string layers, string kind) => DiagnosticCheck.Reports(
        $"[Network, Input(6, 4)] public partial class Net {{ [{layers}] public partial Sequential {{|TN1009:Body|}} {{ get; }} }}",
        $"Property 'Body' gives a Sequential, of which {kind} cannot be a part, since it is a parameter and no module; give it a property of its own.");

    [Fact]
    public Task TN1009_a_module_where_a_parameter_is_given() => DiagnosticCheck.Reports(
        "[Network, Input(6, 4)] public partial class Net { [ClassToken] public partial {|TN1009:Linear|} Token { get; } }",
        "Property 'Token' must be of type Parameter, which its layers give, but is Linear; change its type.");

    [Theory]
    [InlineData("[ClassToken] public partial Parameter {|TN1010:token|} { get; }", "token", "token")]
    [InlineData("[ClassToken, {|TN1010:Name(\"Token\")|}] public partial Parameter Token { get; }", "Token", "Token")]
    [InlineData("[ClassToken, {|TN1010:Name(\"handle\")|}] public partial Parameter Token { get; }", "Token", "handle")]
    public Task TN1010_a_key_by_which_TorchSharp_cannot_move_a_parameter(string property, string member, string key) => DiagnosticCheck.Reports(
        $"[Network, Input(6, 4)] public partial class Net {{ {property} }}",
        $"Layer '{member}' of 'Net': the key of a parameter must be neither its property's name nor 'name' or 'handle', since TorchSharp could not move it, but is '{key}'; choose another.");

    [Theory]
    [InlineData("Input(6, 4), MultiheadAttention({|TN1103:3|})", "MultiheadAttention 'MultiheadAttention1': NumHeads must divide the 4 features, but is 3; give a divisor of 4. Its input, 6×4, is input 'input'.")]
    [InlineData("Input(6, 4), TransformerEncoderLayer(2, {|TN1107:BatchFirst = false|})", "TransformerEncoderLayer 'TransformerEncoderLayer1': BatchFirst must be true, since the batch comes first in every network here, but is false; leave it out.")]
    public Task Attention_that_cannot_be(string attributes, string message) => DiagnosticCheck.Reports($"[Network, {attributes}] public partial class Net;", message);

    [Theory]
    [InlineData("[Network, Input(6, 4)] public partial class Net { [ClassToken, ReLU, Dropout] public partial Parameter Token { get; } [LayerScale] public partial Parameter Scale { get; } }")]
    [InlineData("[Network, Input(Dim.Any, 4), ClassToken, MultiheadAttention(4), TransformerDecoderLayer(1), ScaledDotProductAttention, Bilinear(3)] public partial class Net;")]
    public Task Near_misses_are_silent(string source) => DiagnosticCheck.IsSilent(source);
}
