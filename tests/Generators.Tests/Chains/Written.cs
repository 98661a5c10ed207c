using TypedNets.Analysis;
using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Chains;

/// <summary>An attribute as its user writes it, and the same as the analysis reads it.</summary>
/// <param name="kind">The layer's kind.</param>
internal sealed class Written(string kind)
{
    private readonly List<string> _texts = [];
    private readonly List<Argument> _arguments = [];

    /// <summary>Adds an argument by position.</summary>
    public Written At(string name, object value) => Add(name, value, named: false);

    /// <summary>Adds an argument by name, unless it is what stands for it anyway.</summary>
    public Written Set(string name, object value, object? unless = null) => value.Equals(unless) ? this : Add(name, value, named: true);

    /// <summary>Adds a size by axis by position: an array, or one number where it serves.</summary>
    public Written AtAxes(string name, long[] values, Random random) => At(name, Shortened(values, random) is { } one ? one : values);

    /// <summary>Adds a size by axis by name: the plural array, or one number where it serves.</summary>
    public Written SetAxes(string name, long[] values, long unless, Random random) =>
        Shortened(values, random) is { } one ? Set(name, one, unless) : Set(name + "s", values);

    /// <summary>The layer, with the same by hand.</summary>
    public DrawnLayer By(Func<nn.Module<Tensor, Tensor>> reference) => new(
        new LayerDeclaration(kind, new Arguments([.. _arguments])), _texts.Count == 0 ? kind : $"{kind}({string.Join(", ", _texts)})", reference);

    /// <summary>The layer, with the same as a function of its input.</summary>
    public DrawnLayer By(Func<Tensor, Tensor> function) => By(() => new HandLayer((input, _) => function(input)));

    private static long? Shortened(long[] values, Random random) => values.Distinct().Count() == 1 && !random.Chance(0.2) ? values[0] : null;

    private Written Add(string name, object value, bool named)
    {
        (string text, double[] numbers) = value switch
        {
            bool flag => (flag ? "true" : "false", new[] { flag ? 1.0 : 0 }),
            long[] sizes => ($"[{string.Join(", ", sizes.Select(Text))}]", [.. sizes.Select(size => (double)size)]),
            double[] factors => ($"[{string.Join(", ", factors.Select(Invariant.Text))}]", factors),
            double number => (Invariant.Text(number), [number]),
            Enum member => ($"{member.GetType().Name}.{member}", []),
            _ => (Text(Convert.ToInt64(value)), [Convert.ToInt64(value)]),
        };
        _texts.Add(named ? $"{name} = {text}" : text);
        _arguments.Add(new Argument(name, [.. numbers], value is Enum ? value.ToString() : null));
        return this;
    }

    private static string Text(long value) => value switch
    {
        Dim.Same => "Dim.Same",
        Pad.Same => "Pad.Same",
        Pad.Valid => "Pad.Valid",
        _ => Invariant.Text(value),
    };
}

/// <summary>A layer of a chain.</summary>
/// <param name="Declaration">As the analysis reads it.</param>
/// <param name="Text">The attribute as it is written.</param>
/// <param name="Reference">The same by hand, with weights of its own.</param>
internal sealed record DrawnLayer(LayerDeclaration Declaration, string Text, Func<nn.Module<Tensor, Tensor>> Reference)
{
    /// <summary>The layer's kind.</summary>
    public string Kind => Declaration.Kind;
}
