using System.Collections.Concurrent;
using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Smells;

/// <summary>An activation of single numbers as a table over points from −1000 to 1000, dense around zero.</summary>
/// <param name="values">The value at each point.</param>
internal sealed class Curve(double[] values)
{
    private static readonly double[] s_points = [-1000, -100, .. Enumerable.Range(-480, 961).Select(i => i / 16.0), 100, 1000];

    // Most activations are written without arguments, in every layer of every network, and asked about at each key that is pressed.
    private static readonly ConcurrentDictionary<string, Curve?> s_plain = new();

    private readonly double[] _values = values;

    /// <summary>That of a layer; null where what it gives is not a function of one number, or is drawn or learned.</summary>
    public static Curve? Of(SmellLayer layer) => layer.Arguments.Items.Count == 0 ? s_plain.GetOrAdd(layer.Kind.Name, _ => Tabulate(layer)) : Tabulate(layer);

    /// <summary>The least value.</summary>
    public double Least { get; } = values.Min();

    /// <summary>The greatest value.</summary>
    public double Most { get; } = values.Max();

    /// <summary>Whether it cannot leave a range, as a sigmoid cannot.</summary>
    public bool IsBounded => Most - Least < 20;

    /// <summary>Whether a greater number never gives less.</summary>
    public bool IsMonotone => Enumerable.Range(1, _values.Length - 1).All(i => _values[i] >= _values[i - 1]);

    /// <summary>Whether it is never below zero, and zero for whatever is.</summary>
    public bool CutsNegatives => Least >= 0 && s_points.Zip(_values, (x, y) => x > 0 || y == 0).All(isCut => isCut);

    /// <summary>A layer's function of what this gives.</summary>
    public Curve? Then(SmellLayer layer) => Function(layer) is { } function ? new Curve([.. _values.Select(function)]) : null;

    /// <summary>Whether two have the same values.</summary>
    public bool IsSameAs(Curve? other) => other is not null && _values.SequenceEqual(other._values);

    /// <summary>Where values end: those of a function that goes on and on have no end.</summary>
    public string Range => $"{(Least < -20 ? "−∞" : Invariant.Text(Math.Round(Least, 3)))} to {(Most > 20 ? "∞" : Invariant.Text(Math.Round(Most, 3)))}";

    /// <summary>All probabilities.</summary>
    public static Curve Probabilities { get; } = new([.. Enumerable.Range(0, 257).Select(i => i / 256.0)]);

    private static Curve? Tabulate(SmellLayer layer) => Function(layer) is { } function ? new Curve([.. s_points.Select(function)]) : null;

    private static Func<double, double>? Function(SmellLayer layer) => layer.Kind is ElementwiseActivation activation and not (RReLU or PReLU)
        ? x => activation.Evaluate(x, layer.Arguments)
        : null;
}
