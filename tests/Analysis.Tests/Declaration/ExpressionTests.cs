namespace TypedNets.Analysis.Tests.Declaration;

/// <summary>Expressions over parameters by C#'s rules; random ones are compared with the compiler in the generator's tests.</summary>
public sealed class ExpressionTests
{
    private static readonly Dictionary<string, Constant> s_names = new()
    {
        ["Width"] = new Constant(64, ConstantType.Integer),
        ["Zero"] = new Constant(0, ConstantType.Integer),
        ["Rate"] = new Constant(0.1, ConstantType.Real),
        ["Slope"] = new Constant(0.1f, ConstantType.Single),
        ["Wide"] = new Constant(1, ConstantType.Truth),
    };

    [Theory]
    [InlineData("Width * 2 + 1", "129")]
    [InlineData("1 + Width * 2", "129")]
    [InlineData("(1 + Width) * 2", "130")]
    [InlineData("Width / 3 * 3", "63")]
    [InlineData("-7 / 2", "-3")]
    [InlineData("-7 % 3", "-1")]
    [InlineData("7 / 2.0", "3.5")]
    [InlineData("10 - 4 - 3", "3")]
    [InlineData("1 << 2 + 1", "8")]
    [InlineData("1 << 33", "2")]
    [InlineData("-8 >> 1", "-4")]
    [InlineData("-8 >>> 28", "15")]
    [InlineData("6 & 3 | 8 ^ 1", "11")]
    [InlineData("~0", "-1")]
    [InlineData("- -2147483647", "2147483647")]
    [InlineData("-2147483647 - 1", "-2147483648")]
    [InlineData("Wide ? 1 : 2", "1")]
    [InlineData("!Wide ? 1 : Width > 63 ? 2 : 3", "2")]
    [InlineData("Wide ? 1 : 2.5", "1.0")]
    [InlineData("(Wide ? 1 : 2.5) / 2", "0.5")]
    [InlineData("Zero == 0 ? 1 : Width / Zero", "1")]
    [InlineData("Zero != 0 && Width / Zero > 1", "false")]
    [InlineData("Zero == 0 || Width / Zero > 1", "true")]
    [InlineData("Width > 1 == Wide", "true")]
    [InlineData("true ^ Wide", "false")]
    [InlineData("int(7.9) - int(-7.9)", "14")]
    [InlineData("double(1) / 4", "0.25")]
    [InlineData("Slope * 3", "0.3F")]
    [InlineData("Slope * 3 == Rate * 3", "false")]
    [InlineData("float(Rate) == Slope", "true")]
    [InlineData("1.5E-3 * 2e3", "3.0")]
    [InlineData("1.0 / Zero", "double.PositiveInfinity")]
    [InlineData("float.NegativeInfinity", "float.NegativeInfinity")]
    [InlineData("0.0 / Zero == double.NaN", "false")]
    public void An_expression_has_CSharps_value_and_type(string text, string value)
    {
        string literal = Expression.Evaluate(text, s_names).Literal;
        Assert.Equal(value == "0.3F" ? new Constant(0.1f * 3, ConstantType.Single).Literal : value, literal);
        Assert.Equal(literal, Constant.Parse(literal)!.Value.Literal);
    }

    [Theory]
    [InlineData("Width / Zero", "64 / 0 has no value")]
    [InlineData("Width % Zero", "64 % 0 has no value")]
    [InlineData("Width * 100000000", "6400000000 is beyond a 32-bit integer")]
    [InlineData("-2147483647 - 2", "-2147483649 is beyond a 32-bit integer")]
    [InlineData("int(3e9)", "3000000000 is beyond a 32-bit integer")]
    [InlineData("int(0.0 / 0)", "NaN is beyond a 32-bit integer")]
    [InlineData("Width && Wide", "'&&' cannot stand between a number and true or false")]
    [InlineData("Width + Wide", "'+' cannot stand between a number and true or false")]
    [InlineData("Wide ? 1 : false", "':' cannot stand between a number and true or false")]
    [InlineData("Width ? 1 : 2", "'?' needs true or false, but has 64")]
    [InlineData("-Wide", "'-' is not for true")]
    [InlineData("!Width", "'!' is not for 64")]
    [InlineData("~Rate", "'~' is not for 0.1")]
    [InlineData("Wide + Wide", "'+' is not for true and false")]
    [InlineData("Rate << 1", "'<<' is not for real numbers")]
    [InlineData("Height", "'Height' has no value")]
    [InlineData("", "'' cannot be read at position 1")]
    [InlineData("1 +", "'1 +' cannot be read at position 4")]
    [InlineData("(1", "'(1' cannot be read at position 3")]
    [InlineData("1 2", "'1 2' cannot be read at position 3")]
    [InlineData("1.2.3", "'1.2.3' is no number")]
    [InlineData("double.Epsilon", "'double.Epsilon' cannot be read at position 8")]
    public void What_has_no_value_says_why(string text, string reason) =>
        Assert.Equal(reason, Assert.Throws<ExpressionException>(() => Expression.Evaluate(text, s_names)).Message);
}
