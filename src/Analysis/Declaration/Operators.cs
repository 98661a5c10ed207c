namespace TypedNets.Analysis;

/// <summary>The operators of C#'s constant expressions.</summary>
internal static class Operators
{
    /// <summary>An operator on two operands.</summary>
    /// <exception cref="ExpressionException">It has no value.</exception>
    public static Constant Apply(string sign, Constant left, Constant right)
    {
        bool isTruth = left.Type == ConstantType.Truth;
        if (isTruth != (right.Type == ConstantType.Truth))
            throw new ExpressionException($"'{sign}' between {left.Literal} and {right.Literal} has no value");
        return isTruth ? OfTruths(sign, left.Number != 0, right.Number != 0)
            : left.Type == ConstantType.Integer && right.Type == ConstantType.Integer ? OfIntegers(sign, (long)left.Number, (long)right.Number)
            : OfReals(sign, left.Number, right.Number);
    }

    /// <summary>A truth value.</summary>
    /// <exception cref="ExpressionException">It is a number.</exception>
    public static bool Truth(Constant value, string sign) => value.Type == ConstantType.Truth
        ? value.Number != 0
        : throw new ExpressionException($"'{sign}' needs true or false, but has {value.Literal}");

    /// <summary>The number with the other sign.</summary>
    public static Constant Negate(Constant value) => value.Type == ConstantType.Truth
        ? throw new ExpressionException($"'-' needs a number, but has {value.Literal}")
        : value with { Number = value.Number == 0 && value.Type == ConstantType.Integer ? 0 : -value.Number };

    /// <summary>The whole number towards zero.</summary>
    public static Constant Truncate(Constant value) => Integer(Math.Truncate(value.Number));

    private static Constant OfTruths(string sign, bool left, bool right) => Truth(sign switch
    {
        "||" or "|" => left || right,
        "&&" or "&" => left && right,
        "==" => left == right,
        "!=" or "^" => left != right,
        _ => throw new ExpressionException($"'{sign}' is not for true and false"),
    });

    private static Constant OfIntegers(string sign, long left, long right) => sign switch
    {
        "/" or "%" when right == 0 => throw new ExpressionException($"{left} {sign} 0 has no value"),
        "/" => Integer(left / right),
        "%" => Integer(left % right),
        "*" => Integer((double)left * right),
        "|" => Integer(left | right),
        "^" => Integer(left ^ right),
        "&" => Integer(left & right),
        "<<" => Integer((int)left << (int)right),
        ">>" => Integer((int)left >> (int)right),
        "+" or "-" => Integer(OfReals(sign, left, right).Number),
        _ => OfReals(sign, left, right),
    };

    private static Constant OfReals(string sign, double left, double right) => sign switch
    {
        "+" => Real(left + right),
        "-" => Real(left - right),
        "*" => Real(left * right),
        "/" => Real(left / right),
        "%" => Real(left % right),
        "<" => Truth(left < right),
        ">" => Truth(left > right),
        "<=" => Truth(left <= right),
        ">=" => Truth(left >= right),
        "==" => Truth(left == right),
        "!=" => Truth(left != right),
        _ => throw new ExpressionException($"'{sign}' is not for real numbers"),
    };

    private static Constant Integer(double value) => Math.Abs(value) <= int.MaxValue
        ? new Constant(value, ConstantType.Integer)
        : throw new ExpressionException($"{Invariant.Shortest(value)} is beyond a 32-bit integer");

    private static Constant Real(double value) => new(value, ConstantType.Real);

    private static Constant Truth(bool value) => new(value ? 1 : 0, ConstantType.Truth);
}
