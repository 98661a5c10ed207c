using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>Recurrent layers, run by TorchSharp's modules from a state of zeros.</summary>
internal abstract class RecurrentEmission : NativeModuleEmission
{
    /// <inheritdoc/>
    public override string Forward(LayerNode layer, string field, IReadOnlyList<string> inputs)
    {
        Arguments a = layer.Arguments;
        int directions = a.Flag("Bidirectional", false) ? 2 : 1;
        ArgumentText arguments = new ArgumentText().Add(field).Add(inputs[0])
            .Add(Literals.Of(a.Integer("NumLayers", 1) * directions)).Add(Literals.Of(a.Integer("HiddenSize", 0)))
            .AddUnless(!a.Flag("LastStep", false), "lastOf", Literals.Of(directions));
        return $"{KnownNames.TypedNets}.RecurrentFunctions.Run({arguments})";
    }

    /// <inheritdoc/>
    protected override ArgumentText Construction(LayerNode layer)
    {
        Arguments a = layer.Arguments;
        ArgumentText arguments = new ArgumentText().Add(Literals.Of(layer.InputShape[1])).Add(Literals.Of(a.Integer("HiddenSize", 0)))
            .AddUnless(a.Integer("NumLayers", 1) == 1, "numLayers", Literals.Of(a.Integer("NumLayers", 1)));
        AddArguments(arguments, a);
        return arguments.AddUnless(a.Flag("Bias", true), "bias", "false").Add("batchFirst", "true")
            .AddUnless(a.Number("Dropout", 0) == 0, "dropout", Literals.Of(a.Number("Dropout", 0)))
            .AddUnless(!a.Flag("Bidirectional", false), "bidirectional", "true");
    }

    /// <summary>Adds what only this kind has.</summary>
    protected virtual void AddArguments(ArgumentText text, Arguments arguments)
    {
    }
}
