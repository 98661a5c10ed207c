using TypedNets.Analysis;
using Zoo;

namespace TypedNets.Zoo.Tests;

/// <summary>A spec says enough of a network to infer it again.</summary>
public sealed class SpecDeclarationTests
{
    public static TheoryData<string> Names => [.. Catalogue.All.Select(entry => entry.Spec.Network)];

    [Theory, MemberData(nameof(Names))]
    public void The_network_of_a_spec_is_the_network(string name)
    {
        NetworkSpec spec = Catalogue.All.Single(entry => entry.Spec.Network == name).Spec;
        NetworkSpec again = SpecDeclaration.Graph(spec, new InitializerDeclaration("TorchDefault", InitializerTarget.Weight, Arguments.None)).ToSpec();

        Assert.Equal(spec.Layers.Select(Facts), again.Layers.Select(Facts));
        Assert.Equal(spec.Outputs.Select(output => output.Name), again.Outputs.Select(output => output.Name));
    }

    private static string Facts(LayerSpec layer) =>
        $"{layer.Path} {layer.Kind}({layer.Arguments}) {string.Join(',', layer.Inputs)} {string.Join('×', layer.InputShape)} {string.Join('×', layer.OutputShape)} {layer.Shares} {layer.Macs} "
        + string.Join(", ", layer.Parameters.Select(p => $"{p.Name} {p.Role} {string.Join('×', p.Shape)} {p.FanIn} {p.EffectiveFanIn} {p.EffectiveFanOut}"));
}
