using TypedNets.Analysis.Initializers;
using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Tests.Declaration;

/// <summary>Draws declarations with anything in them that one can hold, whether it makes sense or not.</summary>
internal sealed class RandomDeclaration(int seed)
{
    private const string Characters = "abzAZ019_. '\"\\()\n\r\t\u00e9\u4e2d-";

    private readonly Random _random = new(seed);

    /// <summary>A network.</summary>
    public NetworkDeclaration Network() => new(Text(), Several(Input), Several(Step), Several(Initializer), [])
    {
        IsSequence = Coin(),
        Parameters = Several(() => new ParameterDeclaration(Text(), Constant(), Coin())),
    };

    private InputDeclaration Input() => new(Text(), Several(() => _random.NextInt64(-1000, 1000)), Coin() ? DType.Int64 : DType.Float32);

    private StepDeclaration Step() => new(Maybe(Text), Maybe(Text), Several(Layer), Several(Initializer))
    {
        From = Coin() ? Several(Text) : null,
        UnlessShapedLike = Maybe(Text),
        IsOutput = Coin(),
    };

    private LayerDeclaration Layer() => new(LayerCatalogue.All[_random.Next(LayerCatalogue.All.Count)].Name, ArgumentList());

    private InitializerDeclaration Initializer() =>
        new(InitializerCatalogue.All[_random.Next(InitializerCatalogue.All.Count)].Name, _random.GetItems(Enum.GetValues<InitializerTarget>(), 1)[0], ArgumentList());

    private Arguments ArgumentList() => new(Several(() => new Argument(Text(), Several(Number), Maybe(Text)) { Texts = Several(Text), Expressions = Several(Text) }));

    private Constant Constant() => _random.Next(4) switch
    {
        0 => new Constant(_random.Next(int.MinValue, int.MaxValue), ConstantType.Integer),
        1 => new Constant(_random.Next(2), ConstantType.Truth),
        2 => new Constant((float)Number(), ConstantType.Single),
        _ => new Constant(Number(), ConstantType.Real),
    };

    private double Number() => _random.Next(6) switch
    {
        0 => _random.Next(-100, 100),
        1 => double.NaN,
        2 => double.PositiveInfinity,
        3 => BitConverter.Int64BitsToDouble(_random.NextInt64()),
        _ => _random.NextDouble() - 0.5,
    };

    private string Text() => new(_random.GetItems(Characters.AsSpan(), _random.Next(6)));

    private string? Maybe(Func<string> draw) => Coin() ? draw() : null;

    private EquatableArray<T> Several<T>(Func<T> draw) => [.. Enumerable.Range(0, _random.Next(4)).Select(_ => draw())];

    private bool Coin() => _random.Next(2) == 0;
}
