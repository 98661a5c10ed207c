using TypedNets.Analysis;
using TypedNets.Analysis.Layers;

namespace TypedNets.Generators;

internal sealed class RNNEmission : RecurrentEmission
{
    /// <inheritdoc/>
    protected override void AddArguments(ArgumentText text, Arguments arguments) =>
        text.AddUnless(!RNN.IsReLU(arguments), "nonLinearity", $"{KnownNames.NN}.NonLinearities.ReLU");
}
