namespace TypedNets.Analysis;

/// <summary>The operators of C#'s constant expressions.</summary>
internal static class Operators
{
    /// <summary>The type of an operator's result.</summary>
    public static ConstantType TypeOf(string sign, ConstantType left, ConstantType right) =>
        sign is "<" or ">" or "<=" or ">=" or "==" or "!=" || left == ConstantType.Truth ? ConstantType.Truth
        : sign is "<<" or ">>" or ">>>" ? left
        : Common(sign, left, right);

    /// <summary>The type to which two operands are converted.</summary>
    /// <exception cref="ExpressionException">One is a number and the other true or false.</exception>
    public static ConstantType Common(string sign, ConstantType left, ConstantType right) =>
        (left == ConstantType.Truth) != (right == ConstantType.Truth) ? throw new ExpressionException($"'{sign}' cannot stand between a number and true or false")
        : left > right ? left : right;

    /// <summary>An operator on two operands.</summary>
    /// <exception cref="ExpressionException">It has no value.</exception>
    public static Constant Apply(string sign, Constant left, Constant right) => Common(sign, left.Type, right.Type) switch
    {
        ConstantType.Truth => OfTruths(sign, left.Number != 0, right.Number != 0),
        ConstantType.Integer => OfIntegers(sign, (long)left.Number, (long)right.Number),
        var type => OfReals(sign, left.To(type).Number, right.To(type).Number, type),
    };

    /// <summary>An operator on one operand.</summary>
    /// <exception cref="ExpressionException">It has no value.</exception>
    public static Constant Apply(string sign, Constant value) => (sign, value.Type) switch
    {
        ("!", ConstantType.Truth) => Truth(value.Number == 0),
        ("~", ConstantType.Integer) => Integer(~(long)value.Number),
        ("-", ConstantType.Integer) => Integer(-(long)value.Number),
        ("-", not ConstantType.Truth) => value with { Number = -value.Number },
        ("+", not ConstantType.Truth) => value,
        _ => throw new ExpressionException($"'{sign}' is not for {value.Literal}"),
    };

    /// <summary>A truth value.</summary>
    /// <exception cref="ExpressionException">It is a number.</exception>
    public static bool Truth(Constant value, string sign) => value.Type == ConstantType.Truth
        ? value.Number != 0
        : throw new ExpressionException($"'{sign}' needs true or false, but has {value.Literal}");

    /// <summary>A number as one of another type; as a whole number towards zero.</summary>
    /// <exception cref="ExpressionException">It is true or false, or too large.</exception>
    public static Constant Cast(Constant value, ConstantType type) =>
        value.Type == ConstantType.Truth ? throw new ExpressionException($"{value.Literal} is no number")
        : type == ConstantType.Integer ? Integer(Math.Truncate(value.Number))
        : value.To(type);

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
        ">>>" => Integer((int)((uint)(int)left >> (int)right)),
        "+" => Integer(left + right),
        "-" => Integer(left - right),
        _ => OfReals(sign, left, right, ConstantType.Real),
    };

    private static Constant OfReals(string sign, double left, double right, ConstantType type) => sign switch
    {
        "+" => new Constant(left + right, ConstantType.Real).To(type),
        "-" => new Constant(left - right, ConstantType.Real).To(type),
        "*" => new Constant(left * right, ConstantType.Real).To(type),
        "/" => new Constant(left / right, ConstantType.Real).To(type),
        "%" => new Constant(left % right, ConstantType.Real).To(type),
        "<" => Truth(left < right),
        ">" => Truth(left > right),
        "<=" => Truth(left <= right),
        ">=" => Truth(left >= right),
        "==" => Truth(left == right),
        "!=" => Truth(left != right),
        _ => throw new ExpressionException($"'{sign}' is not for real numbers"),
    };

    private static Constant Integer(double value) => value is >= int.MinValue and <= int.MaxValue
        ? new Constant(value, ConstantType.Integer)
        : throw new ExpressionException($"{Invariant.Shortest(value)} is beyond a 32-bit integer");

    private static Constant Truth(bool value) => new(value ? 1 : 0, ConstantType.Truth);
}
