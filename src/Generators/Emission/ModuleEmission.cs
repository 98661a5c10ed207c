using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>Layers with state: a module, called so that hooks work.</summary>
internal abstract class ModuleEmission : LayerEmission
{
    /// <inheritdoc/>
    public override string Forward(LayerNode layer, string field, string input) => $"{field}.call({input})";

    /// <summary>A parameter's place and start, as arguments of ParameterFactory.</summary>
    protected static string Start(ParameterNode parameter) => $"{Text(parameter.Site)}, {Text(parameter.Draw)}";

    /// <summary>Statements that construct a module without starting its parameters, and give it started ones.</summary>
    protected static IEnumerable<string> ConstructEmpty(LayerNode layer, string field, string construction)
    {
        // On the meta device TorchSharp's own default initialisation costs nothing.
        yield return $"{field} = {construction};";
        foreach (ParameterNode parameter in layer.Parameters)
            yield return $"{field}.{parameter.Name} = parameters.Create({Start(parameter)});";
    }

    /// <summary>Statements that construct a module whose own start is right, and correct what was asked otherwise.</summary>
    protected static IEnumerable<string> ConstructStarted(LayerNode layer, string field, string construction, Func<ParameterNode, double> start)
    {
        yield return $"{field} = parameters.Place({construction});";
        foreach (ParameterNode parameter in layer.Parameters.Where(p => p.Draw is not Draw.Constant constant || constant.Value != start(p)))
            yield return $"parameters.Fill({field}.{parameter.Name}, {Start(parameter)});";
    }

    private static string Text(ParameterSite site)
    {
        string type = $"new {KnownNames.TypedNets}.Analysis.ParameterSite";
        string text = $"{type}({Literals.Of(site.Path)}, {KnownNames.TypedNets}.ParameterRole.{site.Role}, {Literals.List(site.Shape)}";
        if (site.Role is ParameterRole.Weight or ParameterRole.Bias)
        {
            text += $", {Literals.Fans(site.Fans)}";
            if (site.Role == ParameterRole.Weight)
                text += $", {Literals.Fans(site.EffectiveFans)}, {Literals.Of(site.ActivationGain)}";
        }

        return text + ")";
    }

    private static string Text(Draw draw)
    {
        string type = $"new {KnownNames.TypedNets}.Analysis.Draw.{draw.GetType().Name}";
        return draw switch
        {
            Draw.Normal d => $"{type}({Literals.Of(d.Mean)}, {Literals.Of(d.Deviation)})",
            Draw.Uniform d => $"{type}({Literals.Of(d.Low)}, {Literals.Of(d.High)})",
            Draw.TruncatedNormal d => $"{type}({Literals.Of(d.Mean)}, {Literals.Of(d.Deviation)}, {Literals.Of(d.Low)}, {Literals.Of(d.High)})",
            Draw.Orthogonal d => $"{type}({Literals.Of(d.Gain)})",
            Draw.Dirac d => $"{type}({d.Groups})",
            Draw.Identity => $"{type}()",
            Draw.Sparse d => $"{type}({Literals.Of(d.Sparsity)}, {Literals.Of(d.Deviation)})",
            Draw.Constant d => $"{type}({Literals.Of(d.Value)})",
            Draw.Custom d => $"new {d.Type}()",
            _ => throw new NotSupportedException($"No text for the draw {draw}."),
        };
    }
}
