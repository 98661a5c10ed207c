using System.Reflection;

namespace TypedNets.Tests.Initialization;

/// <summary>Names, equality, arguments and reading of the known rules.</summary>
public class InitializersTests
{
    public static TheoryData<string> Names => [.. Initializers.Names];

    [Fact]
    public void Every_attribute_has_its_rule()
    {
        IEnumerable<string> attributes = typeof(InitializerAttribute).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && !type.IsGenericType && type.IsSubclassOf(typeof(InitializerAttribute)))
            .Select(type => type.Name[..^"Attribute".Length]).Order(StringComparer.Ordinal);
        Assert.Equal(attributes, Initializers.Names);
    }

    /// <summary>A rule without arguments does what its attribute does: both have the same defaults.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Defaults_are_those_of_the_attribute(string name)
    {
        Type attribute = typeof(InitializerAttribute).Assembly.GetType($"TypedNets.{name}Attribute")!;
        MethodInfo rule = typeof(Initializers).GetMethod(name)!;
        object?[] required = [.. rule.GetParameters().Where(parameter => !parameter.HasDefaultValue).Select(parameter => parameter.ParameterType == typeof(int) ? (object)2 : 0.5)];
        if (name == "RandomUniform")
            required[1] = 1.5;
        ConstructorInfo constructor = attribute.GetConstructors().Single();
        object declared = constructor.Invoke([.. required, .. constructor.GetParameters().Skip(required.Length).Select(p => p.DefaultValue)]);
        foreach (ParameterInfo parameter in rule.GetParameters().Where(parameter => parameter.HasDefaultValue))
        {
            PropertyInfo property = attribute.GetProperties().Single(p => p.Name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase));
            object value = property.GetValue(declared)!;
            Assert.Equal(value, parameter.DefaultValue is { } own ? Convert.ChangeType(own, value.GetType()) : double.NaN);
        }
    }

    [Fact]
    public void Names_say_what_is_not_the_default()
    {
        Assert.Equal("HeNormal", Initializers.HeNormal().Name);
        Assert.Equal("HeNormal(mode: FanOut, gain: 1.5)", Initializers.HeNormal(FanMode.FanOut, 1.5).Name);
        Assert.Equal("RandomNormal(0.01)", Initializers.RandomNormal(0.01).Name);
        Assert.Equal("RandomUniform(-0.1, 0.1)", Initializers.RandomUniform(-0.1, 0.1).Name);
        Assert.Equal("VarianceScaling(distribution: Uniform)", Initializers.VarianceScaling(distribution: Distribution.Uniform).Name);
    }

    [Fact]
    public void Rules_are_equal_by_value()
    {
        Assert.Equal(Initializers.HeNormal(), Initializers.HeNormal(FanMode.FanIn));
        Assert.Equal(Initializers.RandomNormal(0.1).GetHashCode(), Initializers.RandomNormal(0.1).GetHashCode());
        Assert.NotEqual(Initializers.HeNormal(), Initializers.HeNormal(gain: 1));
        Assert.NotEqual(Initializers.HeNormal(), Initializers.HeUniform());
        Assert.NotEqual(Initializers.RandomNormal(0.1), Initializers.RandomNormal(0.2));
    }

    [Fact]
    public void Only_the_torch_default_covers_biases()
    {
        Assert.True(Initializers.TorchDefault().CoversBiases);
        Assert.False(Initializers.HeNormal().CoversBiases);
    }

    [Theory]
    [InlineData("he-normal", "HeNormal")]
    [InlineData("lecun_uniform", "LeCunUniform")]
    [InlineData(" Xavier-Normal() ", "XavierNormal")]
    [InlineData("orthogonal(1.414)", "Orthogonal(gain: 1.414)")]
    [InlineData("random-normal(0.01)", "RandomNormal(0.01)")]
    [InlineData("random-normal(1e-3, mean=0.5)", "RandomNormal(0.001, mean: 0.5)")]
    [InlineData("he-normal(gain: 2, mode: fan-out)", "HeNormal(mode: FanOut, gain: 2)")]
    [InlineData("variance-scaling(2, fan-average, normal)", "VarianceScaling(scale: 2, mode: FanAverage, distribution: Normal)")]
    [InlineData("dirac(groups: 4)", "Dirac(groups: 4)")]
    public void Command_lines_are_read_and_names_read_back(string text, string name)
    {
        Initializer initializer = Initializers.Parse(text);
        Assert.Equal(name, initializer.Name);
        Assert.Equal(initializer, Initializers.Parse(initializer.Name));
    }

    [Fact]
    public void An_argument_keeps_every_digit_in_its_name()
    {
        double gain = Math.Sqrt(2) + 1e-15;
        Assert.Equal(Initializers.Orthogonal(gain), Initializers.Parse(Initializers.Orthogonal(gain).Name));
        Assert.NotEqual(Initializers.Orthogonal(gain).Name, Initializers.Orthogonal(Math.Sqrt(2)).Name);
    }

    [Theory]
    [InlineData("kaiming", "expected one of Constant, DeepNorm, DeltaOrthogonal, DepthScaledNormal, Dirac, Fixup, ForgetGate, HeNormal")]
    [InlineData("", "expected one of")]
    [InlineData("parse", "expected one of")]
    [InlineData("he-normal(", "closing parenthesis")]
    [InlineData("random-normal", "'std' is missing from RandomNormal(std, mean?)")]
    [InlineData("random-normal(a)", "'std' is a number, with a point for decimals, but 'a' is none")]
    [InlineData("random-normal(0.01, std: 0.02)", "it takes RandomNormal(std, mean?), each once")]
    [InlineData("random-normal(0.01, 0, 0)", "it takes RandomNormal(std, mean?), each once")]
    [InlineData("orthogonal(scale: 2)", "it takes Orthogonal(gain?), each once")]
    [InlineData("he-normal(sideways)", "'mode' is one of FanIn, FanOut, FanAverage")]
    [InlineData("dirac(1.5)", "'groups' is a whole number, but '1.5' is none")]
    [InlineData("random-normal(-1)", "Std must be positive, but is -1")]
    public void What_cannot_be_read_says_what_can(string text, string expected)
    {
        var error = Assert.Throws<ArgumentException>(() => Initializers.Parse(text));
        Assert.Contains(expected, error.Message);
    }

    public static TheoryData<string, Func<Initializer>, string> WrongArguments => new()
    {
        { "gain", () => Initializers.HeNormal(gain: 0), "Initializer 'HeNormal': Gain must be positive, but is 0." },
        { "gain", () => Initializers.XavierUniform(gain: double.NaN), "Initializer 'XavierUniform': gain must be a number, but is NaN." },
        { "gain", () => Initializers.Orthogonal(-1), "Initializer 'Orthogonal': Gain must be positive, but is -1." },
        { "std", () => Initializers.RandomNormal(double.NaN), "Initializer 'RandomNormal': std must be a number, but is NaN." },
        { "std", () => Initializers.RandomNormal(double.PositiveInfinity), "Std must be finite, but is Infinity." },
        { "high", () => Initializers.RandomUniform(1, 1), "Initializer 'RandomUniform': High must be above Low, 1, but is 1." },
        { "high", () => Initializers.RandomUniform(0, double.PositiveInfinity), "High must be finite, but is Infinity." },
        { "mean", () => Initializers.TruncatedNormal(1, double.NegativeInfinity), "Mean must be finite, but is -Infinity." },
        { "gain", () => Initializers.LeCunUniform(double.PositiveInfinity), "Gain must be finite, but is Infinity." },
        { "value", () => Initializers.Constant(double.PositiveInfinity), "Value must be finite, but is Infinity." },
        { "high", () => Initializers.TruncatedNormal(1, low: 1, high: 0), "High must be above Low" },
        { "scale", () => Initializers.VarianceScaling(-2), "Initializer 'VarianceScaling': Scale must be positive, but is -2." },
        { "mode", () => Initializers.HeUniform((FanMode)7), "mode must be one of FanIn, FanOut, FanAverage, but is 7." },
        { "groups", () => Initializers.Dirac(0), "Initializer 'Dirac': Groups must be positive, but is 0." },
        { "alpha", () => Initializers.NormalizerFree(0), "Initializer 'NormalizerFree': Alpha must be positive, but is 0." },
        { "sparsity", () => Initializers.Sparse(1.5), "Initializer 'Sparse': Sparsity must be in [0, 1], but is 1.5." },
        { "value", () => Initializers.Constant(double.NaN), "Initializer 'Constant': value must be a number, but is NaN." },
    };

    [Theory]
    [MemberData(nameof(WrongArguments))]
    public void Wrong_arguments_are_named(string argument, Func<Initializer> create, string message)
    {
        var error = Assert.Throws<ArgumentException>(create);
        Assert.Equal(argument, error.ParamName);
        Assert.Contains(message, error.Message);
    }

    [Fact]
    public void A_truncated_normal_may_have_an_open_end() =>
        Assert.Equal("TruncatedNormal(1, low: 0, high: Infinity)",
            Initializers.TruncatedNormal(1, low: 0, high: double.PositiveInfinity).Name);
}
