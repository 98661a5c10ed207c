namespace TypedNets.Analysis;

/// <summary>A value that an expression over parameters has.</summary>
/// <param name="Number">The number; 0 or 1 for a truth value.</param>
/// <param name="Type">Its type.</param>
public readonly record struct Constant(double Number, ConstantType Type)
{
    /// <summary>As C# writes it, so that it reads back with the same type.</summary>
    public string Literal => Type switch
    {
        ConstantType.Truth => Number != 0 ? "true" : "false",
        ConstantType.Integer => Invariant.Text((long)Number),
        ConstantType.Single => Invariant.Literal((float)Number),
        _ => Invariant.Literal(Number),
    };

    /// <summary>Reads a literal; null for anything else.</summary>
    public static Constant? Parse(string literal)
    {
        try
        {
            return Expression.Evaluate(literal, new Dictionary<string, Constant>());
        }
        catch (ExpressionException)
        {
            return null;
        }
    }

    /// <summary>Whether it can be given to a parameter of a type: its own, or any number where a real one is expected.</summary>
    public bool Fits(ConstantType type) => Type == type || (Type != ConstantType.Truth && type is ConstantType.Single or ConstantType.Real);

    /// <summary>The same number as a real one of a type, or itself.</summary>
    public Constant To(ConstantType type) => new(type == ConstantType.Single ? (float)Number : Number, type);
}

/// <summary>Types of constants, as far as arithmetic differs between them; of two numbers the later one is that of both.</summary>
public enum ConstantType
{
    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A floating-point number of 32 bits.</summary>
    Single,

    /// <summary>A floating-point number of 64 bits.</summary>
    Real,

    /// <summary>True or false.</summary>
    Truth,
}
