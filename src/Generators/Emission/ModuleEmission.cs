using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>Layers with state: a module, called so that hooks work.</summary>
internal abstract class ModuleEmission : LayerEmission
{
    /// <inheritdoc/>
    public override string Forward(LayerNode layer, string field, string input) => $"{field}.call({input})";

    /// <summary>The expression that starts a parameter: its place, then its distribution.</summary>
    protected static string Start(ParameterNode parameter) => $"parameters.{Place(parameter.Site)}.{Text(parameter.Draw)}";

    /// <summary>Statements that construct a module without starting its parameters, and give it started ones.</summary>
    protected static IEnumerable<string> ConstructEmpty(LayerNode layer, string field, string construction)
    {
        // On the meta device TorchSharp's own default initialisation costs nothing.
        yield return $"{field} = {construction};";
        foreach (ParameterNode parameter in layer.Parameters)
            yield return $"{field}.{parameter.Name} = {Start(parameter)};";
    }

    /// <summary>Statements that construct a module whose own start is right, and correct what was asked otherwise.</summary>
    protected static IEnumerable<string> ConstructStarted(LayerNode layer, string field, string construction, Func<ParameterNode, double> start)
    {
        yield return $"{field} = parameters.Place({construction});";
        foreach (ParameterNode parameter in layer.Parameters.Where(p => p.Draw is not Draw.Constant constant || constant.Value != start(p)))
            yield return $"parameters.{Place(parameter.Site)}.In({field}.{parameter.Name}!).{Text(parameter.Draw)};";
    }

    private static string Place(ParameterSite site)
    {
        string path = Literals.Of(site.Path), shape = Literals.List(site.Shape);
        return site.Role switch
        {
            ParameterRole.Weight => $"Weight({path}, {shape}, fans: {Pair(site.Fans)}, effectiveFans: {Pair(site.EffectiveFans ?? site.Fans)}, gain: {Literals.Of(site.ActivationGain)})",
            ParameterRole.Bias => $"Bias({path}, {site.Shape[0]}, fans: {Pair(site.Fans)}{(site.HasOwnStart ? ", hasOwnStart: true" : "")})",
            _ => $"Other({path}, {KnownNames.TypedNets}.ParameterRole.{site.Role}, {shape})",
        };
    }

    private static string Pair(Fans? fans) => fans is { } f
        ? $"({Invariant.Shortest(f.In)}, {Invariant.Shortest(f.Out)})"
        : throw new InvalidOperationException("Weights and biases have fans.");

    private static string Text(Draw draw) => draw switch
    {
        Draw.Normal d => $"Normal({Numbers(d.Mean, d.Deviation)})",
        Draw.Uniform d => $"Uniform({Numbers(d.Low, d.High)})",
        Draw.TruncatedNormal d => $"TruncatedNormal({Numbers(d.Mean, d.Deviation, d.Low, d.High)})",
        Draw.Orthogonal d => $"Orthogonal({Numbers(d.Gain)})",
        Draw.Dirac d => $"Dirac({d.Groups})",
        Draw.Identity => "Identity()",
        Draw.Sparse d => $"Sparse({Numbers(d.Sparsity, d.Deviation)})",
        Draw.Constant d => $"Constant({Numbers(d.Value)})",
        Draw.Custom d => $"Custom(new {d.Type}())",
        _ => throw new NotSupportedException($"No text for the draw {draw}."),
    };

    private static string Numbers(params double[] values) => string.Join(", ", values.Select(Invariant.Shortest));
}
