using TypedNets.Analysis.Initializers;
using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Tests.Docs;

public sealed class DocsTests
{
    [Fact]
    public void Layers_page_is_that_of_the_catalogue() => Repository.Expect("docs/layers.md", LayersPage.Text());

    [Fact]
    public void Initializers_page_is_that_of_the_checked_table() => Repository.Expect("docs/initializers.md", InitializersPage.Text());

    [Fact]
    public void Every_layer_attribute_has_a_kind_and_every_kind_an_attribute() => Assert.Equal(
        Names<LayerAttribute>(), LayerCatalogue.All.Select(kind => kind.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_initializer_attribute_has_a_rule_and_every_rule_an_attribute() => Assert.Equal(
        Names<InitializerAttribute>(), InitializerCatalogue.All.Select(kind => kind.Name).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Names<T>() => typeof(T).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(T)))
        .Select(type => type.Name.Split('`')[0].Replace("Attribute", "")).Order(StringComparer.Ordinal);
}
