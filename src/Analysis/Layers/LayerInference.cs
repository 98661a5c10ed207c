namespace TypedNets.Analysis.Layers;

/// <summary>One inference: a layer kind reads its arguments and input here, checked, and states its results.</summary>
/// <param name="arguments">The arguments as written.</param>
/// <param name="inputs">Shapes of the inputs, without the batch.</param>
/// <param name="elementType">Element type of the first input.</param>
public sealed class LayerInference(Arguments arguments, IReadOnlyList<Shape> inputs, DType elementType)
{
    private readonly List<ParameterShape> _parameters = [];

    /// <summary>An inference of a layer that reads one value.</summary>
    /// <param name="arguments">The arguments as written.</param>
    /// <param name="input">Shape of the input, without the batch.</param>
    /// <param name="elementType">Element type of the input.</param>
    public LayerInference(Arguments arguments, Shape input, DType elementType)
        : this(arguments, [input], elementType)
    {
    }

    /// <summary>The arguments as written.</summary>
    public Arguments Arguments { get; } = arguments;

    /// <summary>Shapes of the inputs, without the batch; as many as the kind reads.</summary>
    public IReadOnlyList<Shape> Inputs { get; } = inputs;

    /// <summary>Shape of the first input, without the batch.</summary>
    public Shape Input => Inputs[0];

    /// <summary>Element type of the first input.</summary>
    public DType ElementType { get; } = elementType;

    /// <summary>Shape of the output, without the batch.</summary>
    public Shape Output { get; set; } = inputs[0];

    /// <summary>Element type of the output.</summary>
    public DType OutputType { get; set; } = DType.Float32;

    /// <summary>Multiplications with accumulation for one sample; null when a size is not known.</summary>
    public long? Macs { get; set; } = 0;

    /// <summary>
    /// How many real inputs an output of a pool reads, and how many outputs an input feeds, on average, within a channel; null for
    /// other layers, and where a size that it follows from is not known.
    /// </summary>
    public Fans? WindowFans { get; set; }

    /// <summary>The layer's parameters in PyTorch's order.</summary>
    public IReadOnlyList<ParameterShape> Parameters => _parameters;

    /// <summary>States a parameter.</summary>
    /// <param name="name">Its name in the module.</param>
    /// <param name="role">What it is for.</param>
    /// <param name="shape">Its sizes.</param>
    /// <param name="effectiveFans">What an output sums over and an input feeds on average, for weights.</param>
    /// <param name="start">Where it starts when no initializer is for it, other than by role.</param>
    /// <exception cref="OverflowException">It has more than 2⁶³ − 1 elements.</exception>
    public void AddParameter(string name, ParameterRole role, long[] shape, Fans? effectiveFans = null, double? start = null) =>
        AddParameter(new ParameterShape(name, role, shape.ToEquatableArray(), effectiveFans)
        {
            Start = start is { } value ? new InitializerDeclaration(nameof(Initializers.Constant), InitializerTarget.Weight, new([new("Value", [value])])) : null,
        });

    /// <summary>States a parameter that has more to say of itself.</summary>
    /// <exception cref="OverflowException">It has more than 2⁶³ − 1 elements.</exception>
    public void AddParameter(ParameterShape parameter)
    {
        Shape.Product(parameter.Shape.Select(size => (long?)size));
        _parameters.Add(parameter);
    }

    /// <summary>An integer argument of at least <paramref name="least"/>.</summary>
    public long Integer(string argument, long fallback, long least)
    {
        long value = Arguments.Integer(argument, fallback);
        return value >= least
            ? value
            : throw Refuse(RuleIds.OutOfRange, argument, $"{argument} must be {AtLeast(least)}, but is {value}.", WithinRange(argument, value, fallback, least));
    }

    /// <summary>A number that satisfies a condition, which the message states.</summary>
    public double Number(string argument, double fallback, Func<double, bool> isValid, string expected)
    {
        double value = Arguments.Number(argument, fallback);
        return isValid(value)
            ? value
            : throw Refuse(RuleIds.OutOfRange, argument, $"{argument} must be {expected}, but is {Invariant.Text(value)}.", WithinRange(argument, value, isValid));
    }

    /// <summary>One integer per axis, each at least <paramref name="least"/>, from a number or an array.</summary>
    public long[] Axes(string argument, int rank, long fallback, long least)
    {
        string plural = argument + "s";
        if (Arguments.Has(argument) && Arguments.Has(plural))
            throw Refuse(RuleIds.AxisCount, plural, $"{argument} and {plural} are both set; keep one of them.");
        string written = Arguments.Has(plural) ? plural : argument;
        if (Arguments.Integers(written) is { } values && values.Length != rank && (values.Length != 1 || written == plural))
        {
            throw Refuse(RuleIds.AxisCount, written,
                $"{written} has {values.Length} {(values.Length == 1 ? "value" : "values")}, but the layer has {rank} {(rank == 1 ? "axis" : "axes")}; give {rank}.");
        }

        long[] axes = Arguments.Axes(argument, rank, fallback);
        foreach (long value in axes)
        {
            if (value < least)
                throw Refuse(RuleIds.OutOfRange, written, $"{written} must be {AtLeast(least)}, but is {value}.", Arguments.Numbers(written)!.Length == 1 ? WithinRange(written, value, fallback, least) : null);
        }

        return axes;
    }

    /// <summary>Requires floating-point input.</summary>
    public void RequireFloat()
    {
        if (ElementType != DType.Float32)
            throw Refuse(RuleIds.ElementType, null, $"it takes floating-point numbers, but its input is {ElementType}; embed tokens first.");
    }

    /// <summary>Requires whole numbers.</summary>
    public void RequireInteger()
    {
        if (ElementType != DType.Int64)
        {
            throw Refuse(RuleIds.ElementType, null,
                $"it looks up rows by their numbers, but its input is {ElementType}; declare the input with DType = DType.Int64, and put this layer before the others.");
        }
    }

    /// <summary>Requires a rank.</summary>
    /// <param name="expected">The shape expected, in words such as <c>C×H×W</c>.</param>
    /// <param name="ranks">The ranks allowed, the batch not counted.</param>
    public void RequireRank(string expected, params int[] ranks)
    {
        if (!ranks.Contains(Input.Rank))
            throw Refuse(RuleIds.Rank, null, $"its input must be {expected}, but is {Input} ({Input.Rank} {(Input.Rank == 1 ? "dimension" : "dimensions")} without the batch).");
    }

    /// <summary>Requires channels over a number of axes.</summary>
    /// <param name="axes">1 to 3.</param>
    public void RequireMap(int axes) => RequireRank(axes switch { 1 => "C×L", 2 => "C×H×W", _ => "C×D×H×W" }, axes + 1);

    /// <summary>A size of the input that must be known.</summary>
    /// <param name="dimension">From 0, the batch not counted.</param>
    /// <param name="purpose">What follows from it, for the message.</param>
    public long Known(int dimension, string purpose) => Input[dimension]
        ?? throw Refuse(RuleIds.UnknownSize, null, $"{purpose} must be known, but its input is {Input}; give the size instead of Dim.Any.");

    /// <summary>A dimension in PyTorch's count, where the batch is 0, as an index into <see cref="Input"/>; −1 is the batch.</summary>
    public int Dimension(string argument, int fallback) => Dimension(argument, Arguments.Integer(argument, fallback));

    /// <summary>A dimension of the sample in PyTorch's count, as an index into <see cref="Input"/>; the batch is refused.</summary>
    /// <param name="argument">The argument that has it.</param>
    /// <param name="dimension">As written.</param>
    public int SampleDimension(string argument, long dimension)
    {
        int index = Dimension(argument, dimension);
        return index >= 0
            ? index
            : throw Refuse(RuleIds.DimensionOutOfRange, argument, $"{argument} is the batch, which must stay as it is; the first dimension of a sample is 1.");
    }

    /// <summary>A refusal, to be thrown.</summary>
    public RefusalException Refuse(string id, string? argument, string message, string? remedy = null) => new(id, argument, message, remedy);

    private int Dimension(string argument, long dimension)
    {
        int rank = Input.Rank + 1;
        if (dimension < -rank || dimension >= rank)
        {
            throw Refuse(RuleIds.DimensionOutOfRange, argument,
                $"{argument} must be in [{-rank}, {rank - 1}] for the input N×{Input}, but is {dimension}.");
        }

        return (int)(dimension < 0 ? dimension + rank : dimension) - 1;
    }

    /// <summary>The default of what has one; else the number without its sign, which is a slip.</summary>
    private static string? WithinRange(string argument, long value, long fallback, long least) =>
        fallback >= least ? $"{argument} = {fallback}"
        : -value >= least && value < 0 ? $"{argument} = {-value}"
        : null;

    /// <summary>The number without its sign, as a part of 1 where it was given in percent, or its default in place of 0.</summary>
    private static string? WithinRange(string argument, double value, Func<double, bool> isValid)
    {
        bool isProbability = isValid(0) && isValid(1) && !isValid(1.01) && !isValid(-0.01);
        return value < 0 && isValid(-value) ? $"{argument} = {Invariant.Shortest(-value)}"
            : isProbability && value is >= 2 and <= 100 && value == Math.Floor(value) ? $"{argument} = {Invariant.Shortest((double)((decimal)value / 100))}"
            : value == 0 ? $"{argument} = default"
            : null;
    }

    private static string AtLeast(long least) => least switch
    {
        0 => "zero or more",
        1 => "positive",
        _ => $"at least {least}",
    };
}

/// <summary>A parameter as its layer states it.</summary>
/// <param name="Name">Its name in the module.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Shape">Its sizes.</param>
/// <param name="EffectiveFans">What an output sums over and an input feeds on average, for weights.</param>
public sealed record ParameterShape(string Name, ParameterRole Role, EquatableArray<long> Shape, Fans? EffectiveFans = null)
{
    /// <summary>Where it starts when no initializer is for it, other than by role.</summary>
    public InitializerDeclaration? Start { get; init; }

    /// <summary>The gain of the layer's own nonlinearity behind it; null where it is that of the activation that follows the layer.</summary>
    public double? Gain { get; init; }

    /// <summary>That nonlinearity near zero; null where the gain tells.</summary>
    public Tangent? Tangent { get; init; }

    /// <inheritdoc cref="ParameterSite.Heads"/>
    public long? Heads { get; init; }

    /// <inheritdoc cref="ParameterSite.Blocks"/>
    public int Blocks { get; init; } = 1;

    /// <inheritdoc cref="ParameterSite.ForgetGate"/>
    public int? ForgetGate { get; init; }

    /// <inheritdoc cref="ParameterSite.TorchBound"/>
    public double? TorchBound { get; init; }

    /// <inheritdoc cref="ParameterSite.ZeroRow"/>
    public long? ZeroRow { get; init; }

    /// <summary>What else is to be known of a convolution's kernel; null for what is none.</summary>
    public ConvolutionKernel? Kernel { get; init; }

    /// <summary>The sizes of one block.</summary>
    public EquatableArray<long> BlockShape => ParameterSite.BlockOf(Shape, Blocks);
}
