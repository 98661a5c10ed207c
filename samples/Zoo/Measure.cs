using System.Globalization;
using TypedNets.Training;

namespace Zoo;

/// <summary>A figure that tells what was learned.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Baseline">What the same figure is without looking at the inputs.</param>
/// <param name="IsHigherBetter">Whether it grows as the network learns.</param>
/// <param name="Value">The figure.</param>
/// <param name="Format">How it is written.</param>
public sealed record Measure(string Name, string Baseline, bool IsHigherBetter, Func<Evaluation, double> Value, string Format)
{
    public static Measure Accuracy { get; } =
        new("accuracy", "always the most frequent class", true, evaluation => evaluation.Accuracy, "P1");

    public static Measure BitsPerCharacter { get; } =
        new("bits per character", "every character by its frequency", false, evaluation => evaluation.Loss / Math.Log(2), "F3");

    public static Measure SquaredError { get; } =
        new("squared error", "always the mean image", false, evaluation => evaluation.Loss, "F4");

    /// <summary>The figure as text.</summary>
    public string Text(Evaluation evaluation) => Value(evaluation).ToString(Format, CultureInfo.InvariantCulture);
}
