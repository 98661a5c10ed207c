using System.Globalization;

namespace TypedNets.Analysis;

/// <summary>
/// Constant expressions of C# over a block's parameters, evaluated again at each use: arithmetic, comparisons, logic and the conditional
/// operator on whole numbers, real numbers and truth values, with C#'s precedence, types and division of whole numbers. What a condition
/// does not choose is not evaluated, so that <c>Groups == 0 ? 1 : Width / Groups</c> guards its division.
/// </summary>
public sealed class Expression
{
    /// <summary>Operators of two operands, from those that bind least.</summary>
    private static readonly string[][] s_levels =
        [["||"], ["&&"], ["|"], ["^"], ["&"], ["==", "!="], ["<=", ">=", "<", ">"], ["<<", ">>>", ">>"], ["+", "-"], ["*", "/", "%"]];

    private readonly string _text;
    private readonly IReadOnlyDictionary<string, Constant> _names;
    private int _position;

    private Expression(string text, IReadOnlyDictionary<string, Constant> names) => (_text, _names) = (text, names);

    /// <summary>The value of an expression.</summary>
    /// <param name="text">The expression: literals, names and operators.</param>
    /// <param name="names">Values of the names.</param>
    /// <exception cref="ExpressionException">It divides by zero, is too large, mixes types that do not go together, or is none.</exception>
    public static Constant Evaluate(string text, IReadOnlyDictionary<string, Constant> names)
    {
        var expression = new Expression(text, names);
        Operand value = expression.Conditional();
        expression.Skip();
        return expression._position == text.Length ? value.Value() : throw expression.Unexpected();
    }

    /// <summary>The names in an expression, those of its operators on types included.</summary>
    public static IEnumerable<string> Names(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            int start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] == '_' || (text[i] == '.' && char.IsDigit(text[start]))))
                i++;
            if (i > start && !char.IsDigit(text[start]))
                yield return text.Substring(start, i - start);
        }
    }

    private Operand Conditional()
    {
        Operand condition = Binary(0);
        if (!Take("?"))
            return condition;
        Operand yes = Conditional();
        Expect(":");
        Operand no = Conditional();
        ConstantType type = yes.Type == no.Type ? yes.Type : Operators.Common(":", yes.Type, no.Type);
        return new Operand(type, () => (Operators.Truth(condition.Value(), "?") ? yes : no).Value().To(type));
    }

    private Operand Binary(int level)
    {
        if (level == s_levels.Length)
            return Unary();
        Operand left = Binary(level + 1);
        while (TakeOperator(s_levels[level]) is { } sign)
            left = Apply(sign, left, Binary(level + 1));
        return left;
    }

    private static Operand Apply(string sign, Operand left, Operand right) => new(Operators.TypeOf(sign, left.Type, right.Type), sign switch
    {
        "&&" => () => Operators.Truth(left.Value(), sign) ? Operators.Apply(sign, left.Value(), right.Value()) : left.Value(),
        "||" => () => Operators.Truth(left.Value(), sign) ? left.Value() : Operators.Apply(sign, left.Value(), right.Value()),
        _ => () => Operators.Apply(sign, left.Value(), right.Value()),
    });

    private Operand Unary()
    {
        foreach (string sign in new[] { "-", "+", "!", "~" })
        {
            if (Take(sign) && Unary() is var operand)
                return new Operand(operand.Type, () => Operators.Apply(sign, operand.Value()));
        }

        return Primary();
    }

    private Operand Primary()
    {
        if (Take("("))
            return Inner();
        Skip();
        int start = _position;
        while (_position < _text.Length && IsPart(start))
            _position++;
        string word = _text.Substring(start, _position - start);
        return word switch
        {
            "" => throw Unexpected(),
            "true" => new Operand(new Constant(1, ConstantType.Truth)),
            "false" => new Operand(new Constant(0, ConstantType.Truth)),
            "int" => Cast(ConstantType.Integer),
            "float" => Take(".") ? NonFinite(ConstantType.Single) : Cast(ConstantType.Single),
            "double" => Take(".") ? NonFinite(ConstantType.Real) : Cast(ConstantType.Real),
            _ when char.IsDigit(word[0]) => new Operand(Number(word)),
            _ => new Operand(_names.TryGetValue(word, out Constant value) ? value : throw new ExpressionException($"'{word}' has no value")),
        };
    }

    /// <summary>Conversions are written as calls, <c>int(…)</c>, so that a parenthesis means one thing.</summary>
    private Operand Cast(ConstantType type)
    {
        Expect("(");
        Operand inner = Inner();
        return new Operand(type, () => Operators.Cast(inner.Value(), type));
    }

    private Operand NonFinite(ConstantType type) => new(new Constant(
        Take(nameof(double.NaN)) ? double.NaN
        : Take(nameof(double.PositiveInfinity)) ? double.PositiveInfinity
        : Take(nameof(double.NegativeInfinity)) ? double.NegativeInfinity
        : throw Unexpected(), type));

    private Operand Inner()
    {
        Operand inner = Conditional();
        Expect(")");
        return inner;
    }

    private static Constant Number(string word)
    {
        bool isSingle = word[word.Length - 1] is 'F' or 'f';
        string digits = isSingle ? word.Substring(0, word.Length - 1) : word;
        return !isSingle && long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out long whole) ? new Constant(whole, ConstantType.Integer)
            : double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out double real) ? new Constant(real, ConstantType.Real).To(isSingle ? ConstantType.Single : ConstantType.Real)
            : throw new ExpressionException($"'{word}' is no number");
    }

    /// <summary>Whether the next character goes on with the word, of a number also its point and its exponent's sign.</summary>
    private bool IsPart(int start)
    {
        char c = _text[_position];
        bool isExponentSign = c is '+' or '-' && _position > start && _text[_position - 1] is 'E' or 'e';
        return char.IsLetterOrDigit(c) || c == '_' || (char.IsDigit(_text[start]) && (c == '.' || isExponentSign));
    }

    private string? TakeOperator(string[] signs)
    {
        Skip();
        foreach (string sign in signs)
        {
            // A longer operator begins with the same character: | and ||, < and <<.
            bool isLonger = _position + sign.Length < _text.Length && sign.Length == 1 && sign[0] is '|' or '&' or '<' or '>'
                && _position + 1 < _text.Length && _text[_position + 1] == sign[0];
            if (!isLonger && Take(sign))
                return sign;
        }

        return null;
    }

    private bool Take(string sign)
    {
        Skip();
        if (string.CompareOrdinal(_text, _position, sign, 0, sign.Length) != 0)
            return false;
        _position += sign.Length;
        return true;
    }

    private void Expect(string sign)
    {
        if (!Take(sign))
            throw Unexpected();
    }

    private void Skip()
    {
        while (_position < _text.Length && _text[_position] == ' ')
            _position++;
    }

    private ExpressionException Unexpected() => new($"'{_text}' cannot be read at position {_position + 1}");

    /// <summary>A part of an expression: its type, which does not depend on values, and its value when it is asked for.</summary>
    private readonly record struct Operand(ConstantType Type, Func<Constant> Value)
    {
        public Operand(Constant value)
            : this(value.Type, () => value)
        {
        }
    }
}
