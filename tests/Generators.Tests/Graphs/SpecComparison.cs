using TypedNets.Analysis;

namespace TypedNets.Generators.Tests.Graphs;

/// <summary>A spec says enough of a network to infer it again.</summary>
internal static class SpecComparison
{
    /// <summary>Requires that a network that is declared by its spec has the same layers and parameters, but for where they start.</summary>
    public static void AssertDeclares(NetworkSpec spec)
    {
        NetworkSpec again = SpecDeclaration.Graph(spec, new InitializerDeclaration("TorchDefault", InitializerTarget.Weight, Arguments.None)).ToSpec();
        Assert.Equal(spec.Layers.Select(Facts), again.Layers.Select(Facts));
        Assert.Equal(spec.Outputs.Select(output => output.Name), again.Outputs.Select(output => output.Name));
    }

    private static string Facts(LayerSpec layer) =>
        $"{layer.Path} {layer.Kind} {string.Join(',', layer.Inputs)} {string.Join('×', layer.InputShape)} {string.Join('×', layer.OutputShape)} {layer.Shares} {layer.Macs} "
        + string.Join(", ", layer.Parameters.Select(p => $"{p.Name} {p.Role} {string.Join('×', p.Shape)} {p.FanIn} {p.EffectiveFanIn} {p.EffectiveFanOut}"));
}
