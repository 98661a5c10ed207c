using System.Globalization;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TypedNets.Generators.Tests.Running;

/// <summary>Layers as attributes, and the same written by hand with torch.nn.</summary>
/// <param name="Name">A name for the class and the test.</param>
/// <param name="Input">The sizes of a sample.</param>
/// <param name="Attributes">The layers.</param>
/// <param name="Reference">The same layers, each with sizes written out.</param>
internal sealed record LayerCase(string Name, string Input, string Attributes, Func<Module<Tensor, Tensor>[]> Reference)
{
    /// <summary>The class that has the layers alone: the first of them reads the user's input.</summary>
    public string Alone => Name + "_Alone";

    /// <summary>The class that has them amid one step: the first may overwrite what it reads, and each also becomes a module.</summary>
    public string Step => Name + "_Step";

    /// <summary>Whether the input has numbers of rows, which no other layer takes.</summary>
    private bool IsOfIntegers => Input.Contains("Int64");

    private int Last => int.Parse(Input.Split(',')[^1], CultureInfo.InvariantCulture);

    /// <summary>Both classes.</summary>
    public string Source => $$"""
        [Network, Input({{Input}})]
        [{{Attributes}}]
        public partial class {{Alone}};

        [Network, Input({{Input}})]
        public partial class {{Step}}
        {
            [{{(IsOfIntegers ? "" : $"Linear({Last}), ")}}{{Attributes}}, PReLU]
            public partial Sequential Body { get; }
        }

        """;

    /// <summary>The layers by hand, as either class has them, with that class's parameters.</summary>
    public Module<Tensor, Tensor> Build(string type, Module<Tensor, Tensor> network)
    {
        Module<Tensor, Tensor>[] layers = type != Step ? Reference()
            : IsOfIntegers ? [.. Reference(), nn.PReLU(1)]
            : [nn.Linear(Last, Last), .. Reference(), nn.PReLU(1)];
        Module<Tensor, Tensor> reference = nn.Sequential(layers);
        reference.to(ScalarType.Float64);
        using IDisposable noGradient = no_grad();
        foreach ((Tensor to, Tensor from) in reference.parameters().Zip(network.parameters(), ValueTuple.Create))
            to.copy_(from);
        return reference;
    }
}
