using TypedNets.Analysis;
using TypedNets.Analysis.Signal;

namespace TypedNets;

/// <summary>An initializer that can be given to a network, with what is predicted of it; <see cref="Initializers.Recommend"/> ranks them.</summary>
/// <param name="Initializer">The initializer, to be given to the network's constructor or written as an attribute.</param>
/// <param name="Range">Between what numbers signal and gradients stay.</param>
public sealed record Recommendation(Initializer Initializer, SignalRange Range)
{
    /// <summary>Why it stands where it stands: the numbers in words.</summary>
    public string Reason =>
        $"second moments from {Invariant.Text(Range.LeastForward)} to {Invariant.Text(Range.MostForward)}, squared gradients from {Invariant.Text(Range.LeastGradient)} to {Invariant.Text(Range.MostGradient)}"
        + (Range.Known == Range.Layers ? "" : $"; known at {Range.Known} of {Range.Layers} layers with weights");

    /// <summary>Name and reason, as a line of a list.</summary>
    public override string ToString() => $"{Initializer.Name}: {Reason}";
}
