using TorchSharp;
using TypedNets.Analysis;
using TypedNets.Analysis.Layers;
using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Running;

/// <summary>
/// Every elementwise activation against the formula from which its gain is computed: TorchSharp's own functions are no proof, since
/// two of them do not compute what they are called after.
/// </summary>
[Collection(nameof(TorchCollection))]
public sealed class ActivationFormulaTests(LayerNetworks networks)
{
    [Fact]
    public void OutputIsTheFormula()
    {
        HashSet<string> seen = [];
        foreach ((string type, NetworkGraph graph) in networks.Graphs)
        {
            LayerNode layer = graph.Layers[0];
            if (graph.Layers.Count > 1 || LayerCatalogue.Get(layer.Kind) is not ElementwiseActivation activation || !type.EndsWith("_Alone", StringComparison.Ordinal))
                continue;
            seen.Add(layer.Kind);
            using DisposeScope scope = NewDisposeScope();
            using var network = networks[type].Create(dtype: ScalarType.Float64);
            network.eval();
            Tensor input = 3 * networks[type].Input(batch: 5, ScalarType.Float64);

            double[] actual = [.. network.call(input).data<double>()];

            Assert.Equal(input.data<double>().Select(x => activation.Evaluate(x, layer.Arguments)), actual, (x, y) => Math.Abs(x - y) < 1e-6);
        }

        Assert.Equal(LayerCatalogue.All.OfType<ElementwiseActivation>().Select(kind => kind.Name).Order(), seen.Order());
    }
}
