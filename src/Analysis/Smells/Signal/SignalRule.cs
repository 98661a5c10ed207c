using TypedNets.Analysis.Layers;
using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Smells;

/// <summary>Rules about the predicted signal. Each names the first layer at which it goes beyond what is allowed, once a network.</summary>
internal abstract class SignalRule : SmellRule
{
    /// <summary>
    /// The first layer, from the input, with weights whose output's second moment is below or above the limits; null when none is. A small
    /// output of the last weights is meant, a huge one is not.
    /// </summary>
    protected static (SmellLayer Layer, double Moment)? FirstForward(SmellNetwork network, double least, double most)
    {
        foreach (SmellLayer layer in network.All.Where(layer => layer.Weight is not null))
        {
            // Weights that are zero on purpose let nothing through on purpose.
            if (network.Signal.Forward[layer.Number] is { SecondMoment: > 0 and var moment }
                && (moment < least ? ReachesWeights(layer) : moment > most && !IsNormalized(layer)))
                return (layer, moment);
        }

        return null;
    }

    /// <summary>The first layer, from the output, with weights at whose output the gradient's squared norm is beyond the limit; null when none is.</summary>
    protected static (SmellLayer Layer, double Moment)? FirstBackward(SmellNetwork network, Func<double, bool> isBeyond)
    {
        foreach (SmellLayer layer in network.All.Where(layer => layer.Weight is not null).Reverse())
        {
            if (network.Signal.GradientNorms[layer.Number] is > 0 and var moment && isBeyond(moment))
                return (layer, moment);
        }

        return null;
    }

    /// <summary>A finding at a layer, or at the network's name when the layer is inside a block, with the initializer that would cure it.</summary>
    /// <param name="network">The network.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="message">What is said of it.</param>
    /// <param name="measure">The number that is to be near 1 under a prediction.</param>
    protected Problem Report(SmellNetwork network, SmellLayer layer, string message, Func<SignalPrediction, double?> measure)
    {
        (string Name, double Value)[] cures =
        [
            .. network.Ranking.Select(ranked => (ranked.Declaration.Kind, Value: measure(SignalPrediction.Of(ranked.Graph)) ?? 0)).Where(cure => cure.Value is > 1e-2 and < 1e2),
        ];
        string advice = cures.Length == 0 ? "normalise between the layers, or add ways around them" : $"{cures[0].Name} would keep {Text(cures[0].Value)}";
        string text = $"{layer.Display}: {message}; {advice}.";
        return new Problem(Id, layer.IsOwn ? layer.Part : new SourcePart(PartKind.Network), text, layer.IsOwn ? null : layer.Part, cures.Length == 0 ? null : cures[0].Name);
    }

    /// <summary>A factor as messages show it.</summary>
    protected static string Text(double factor) => factor.ToString(factor is >= 0.01 and < 1000 ? "0.##" : "0.#e+0", System.Globalization.CultureInfo.InvariantCulture).Replace("e+", "e");

    /// <summary>Whether its scale reaches other weights: no normalisation comes before them, and nothing is added.</summary>
    private static bool ReachesWeights(SmellLayer layer) => layer.Readers.Any(reader => reader.Weight is not null
        || (!reader.IsNormalization() && reader.Kind is not Join && !reader.Kind.HasState && ReachesWeights(reader)));

    private static bool IsNormalized(SmellLayer layer) => layer.Readers.Count > 0 && !layer.IsReturned
        && layer.Readers.All(reader => reader.IsNormalization() || (!reader.Kind.HasState && IsNormalized(reader)));
}
