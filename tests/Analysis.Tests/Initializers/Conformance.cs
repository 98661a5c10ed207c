using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Tests.Initializers;

/// <summary>A row of docs/initializers.md: a topic, what each framework has in words, and the parameters that pin the words by numbers.</summary>
internal sealed record ConformanceRow(string Topic, string PyTorch, string Keras, string Jax, params Pin[] Pins);

/// <summary>A parameter and the draw that it must have under each semantics, from the frameworks' formulas and not from our rules.</summary>
internal sealed record Pin(Func<InitializerSemantics, ParameterNode> Resolve, Draw PyTorch, Draw Keras, Draw Jax)
{
    /// <summary>The draw expected.</summary>
    public Draw Expected(InitializerSemantics semantics) => semantics switch
    {
        InitializerSemantics.Keras => Keras,
        InitializerSemantics.Jax => Jax,
        _ => PyTorch,
    };

    /// <summary>The first parameter of a network, or the one of this path.</summary>
    public static Pin Of(string network, Draw pyTorch, Draw keras, Draw jax, string? path = null) => new(
        semantics => Declare.Graph(Declare.Network(network.Split(" | ")) with { Semantics = semantics })
            .Layers.SelectMany(layer => layer.Parameters).First(p => path is null || p.Site.Path == path),
        pyTorch, keras, jax);

    /// <summary>A parameter that is alike in all.</summary>
    public static Pin Same(string network, Draw draw, string? path = null) => Of(network, draw, draw, draw, path);

    /// <summary>One of the parameters that a layer states, whatever its kind.</summary>
    public static Pin Stated(string network, string step, ParameterShape[] parameters, string name, Draw pyTorch, Draw keras, Draw jax) =>
        new(semantics => StatedLayer.Resolve(network, step, parameters, semantics).Single(p => p.Name == name), pyTorch, keras, jax);
}

/// <summary>A layer that is nothing but its parameters.</summary>
internal sealed class StatedLayer : LayerKind
{
    public override void Infer(LayerInference layer) => throw new NotSupportedException();

    /// <summary>The parameters, started beside initializers of the network and of the layer.</summary>
    public static EquatableArray<ParameterNode> Resolve(string network, string step, ParameterShape[] parameters, InitializerSemantics semantics)
    {
        NetworkDeclaration declaration = Declare.Network($"Input(8), {network}", $"Linear(4), {step}") with { Semantics = semantics };
        var inference = new LayerInference(Arguments.None, new Shape([8]), DType.Float32);
        foreach (ParameterShape parameter in parameters)
            inference.AddParameter(parameter);
        List<Problem> problems = [];
        (var place, var all) = (new Place(declaration), new Inference(declaration, new Dictionary<string, BlockDefinition>(), problems));
        var layer = new InferredLayer("layer", "Layer", [0], null, place, new SourcePart(PartKind.Layer), new StatedLayer(), declaration.Steps[0].Layers[0], 0, [0], false, inference);
        all.Add(layer, new GraphValue(inference.Output, inference.OutputType, false, "layer", layer.Part));
        Starts? started = InitializerResolution.Run(place, all);
        Assert.Empty(problems);
        return started!.Parameters[0];
    }
}
