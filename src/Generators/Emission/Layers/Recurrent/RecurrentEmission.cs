using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>
/// Recurrent layers. TorchSharp's modules are native: they start their parameters themselves and take no others, so these are started again
/// in place.
/// </summary>
internal abstract class RecurrentEmission : ModuleEmission
{
    /// <inheritdoc/>
    public override IEnumerable<string> Construct(LayerNode layer, string field)
    {
        Arguments a = layer.Arguments;
        ArgumentText arguments = new ArgumentText().Add(Literals.Of(layer.InputShape[1])).Add(Literals.Of(a.Integer("HiddenSize", 0)))
            .AddUnless(a.Integer("NumLayers", 1) == 1, "numLayers", Literals.Of(a.Integer("NumLayers", 1)));
        AddArguments(arguments, a);
        arguments.AddUnless(a.Flag("Bias", true), "bias", "false").Add("batchFirst", "true")
            .AddUnless(a.Number("Dropout", 0) == 0, "dropout", Literals.Of(a.Number("Dropout", 0)))
            .AddUnless(!a.Flag("Bidirectional", false), "bidirectional", "true");
        yield return $"{field} = parameters.Place({KnownNames.NN}.{ModuleName}({arguments}));";
        foreach (ParameterNode parameter in layer.Parameters)
            yield return StartIn(parameter, Parameter(field, parameter.Name));
    }

    /// <inheritdoc/>
    public override string Forward(LayerNode layer, string field, string input)
    {
        Arguments a = layer.Arguments;
        long states = a.Integer("NumLayers", 1) * (a.Flag("Bidirectional", false) ? 2 : 1);
        string last = a.Flag("LastStep", false) ? $", lastOf: {(a.Flag("Bidirectional", false) ? 2 : 1)}" : "";
        return $"{KnownNames.TypedNets}.Recurrent.Run({field}, {input}, {states}, {a.Integer("HiddenSize", 0)}{last})";
    }

    /// <inheritdoc/>
    public override string Parameter(string field, string name) => $"{field}.get_parameter({Literals.Of(name)})!";

    /// <inheritdoc/>
    public override string Child(LayerNode layer, string field) =>
        $"new {KnownNames.TypedNets}.FunctionModule({Literals.Of(Kind)}, input => {Forward(layer, field, "input")}, {field})";

    /// <summary>Adds what only this kind has.</summary>
    protected virtual void AddArguments(ArgumentText text, Arguments arguments)
    {
    }
}
