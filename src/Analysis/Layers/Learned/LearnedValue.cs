namespace TypedNets.Analysis.Layers;

/// <summary>A learned value that is itself joined to, added to or multiplied with the input: a parameter and no module.</summary>
public abstract class LearnedValue : LayerKind
{
    /// <inheritdoc/>
    public override bool HasState => true;

    /// <inheritdoc/>
    public override bool IsParameter => true;

    /// <summary>A value that starts normal around zero.</summary>
    internal static ParameterShape Normal(string name, long[] shape, double std) => new(name, ParameterRole.Learned, shape.ToEquatableArray())
    {
        Start = new InitializerDeclaration(nameof(Initializers.RandomNormal), InitializerTarget.Weight, new([new("Std", [std])])),
    };
}
