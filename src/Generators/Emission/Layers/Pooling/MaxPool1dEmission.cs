using TypedNets.Analysis;

namespace TypedNets.Generators;

internal sealed class MaxPool1dEmission() : WindowPoolEmission(1, "max_pool1d")
{
    /// <summary>PyTorch puts out nothing where no window fits; the function under it, which TorchSharp calls, refuses that.</summary>
    public override string Forward(LayerNode layer, string field, string input) =>
        layer.OutputShape[1] == 0 ? $"{input}.narrow(2, 0, 0)" : base.Forward(layer, field, input);
}
