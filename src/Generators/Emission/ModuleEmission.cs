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
            yield return StartIn(parameter, $"{field}.{parameter.Name}!");
    }

    /// <summary>The statement that starts a parameter which its module has already.</summary>
    protected static string StartIn(ParameterNode parameter, string existing) =>
        $"parameters.{Place(parameter.Site)}\n    .In({existing}).{Text(parameter.Draw)};";

    // What else initializers can ask for is in the spec: it is read only when one is given to the constructor.
    private static string Place(ParameterSite site)
    {
        ArgumentText arguments = new ArgumentText().Add(Literals.Of(site.Path));
        bool isBias = site.Role == ParameterRole.Bias, isRecurrent = site.Role == ParameterRole.Recurrent;
        if (!isBias && !isRecurrent && site.Role != ParameterRole.Weight)
        {
            arguments.Add($"{KnownNames.TypedNets}.ParameterRole.{site.Role}").Add(Literals.List(site.Shape));
            return $"Other({arguments.AddUnless(site.ZeroRow is null, "zeroRow", Literals.Of(site.ZeroRow))})";
        }

        arguments.Add(isBias ? Literals.Of(site.Shape[0]) : Literals.List(site.Shape)).Add("fans", Pair(site.Fans));
        if (!isBias)
            arguments.Add("effectiveFans", Pair(site.EffectiveFans ?? site.Fans)).Add("gain", Literals.Of(site.ActivationGain));
        arguments
            .AddUnless(site.Blocks == 1, "blocks", Literals.Of(site.Blocks))
            .AddUnless(!isRecurrent, "isRecurrent", "true")
            .AddUnless(!site.HasOwnStart, "hasOwnStart", "true");
        return $"{(isBias ? "Bias" : "Weight")}({arguments})";
    }

    private static string Pair(Fans? fans) => fans is { } f
        ? $"({Invariant.Shortest(f.In)}, {Invariant.Shortest(f.Out)})"
        : throw new InvalidOperationException("Weights and biases have fans.");

    private static string Text(Draw draw) => draw switch
    {
        Draw.Normal d => $"Normal({Numbers(d.Mean, d.Deviation)})",
        Draw.Uniform d => $"Uniform({Numbers(d.Low, d.High)})",
        Draw.TruncatedNormal d => $"TruncatedNormal({Numbers(d.Mean, d.Deviation, d.Low, d.High)})",
        Draw.Orthogonal d => $"Orthogonal({Numbers(d.Gain)}{(d.Outputs is { } outputs ? $", {outputs}" : "")})",
        Draw.Dirac d => $"Dirac({d.Groups})",
        Draw.DeltaOrthogonal d => $"DeltaOrthogonal({Numbers(d.Gain)}{(d.Groups == 1 ? "" : $", {d.Groups}")})",
        Draw.Hadamard d => $"Hadamard({new ArgumentText().AddUnless(d.Groups == 1, "groups", Literals.Of(d.Groups)).AddUnless(!d.IsTransposed, "isTransposed", "true")})",
        Draw.HighPass d => $"HighPass({Numbers(d.Deviation)})",
        Draw.Mimetic d => $"Mimetic({d.Heads}, {Numbers(d.Alpha1, d.Beta1, d.Alpha2, d.Beta2)})",
        Draw.Identity => "Identity()",
        Draw.Sparse d => $"Sparse({Numbers(d.Sparsity, d.Deviation)})",
        Draw.Constant d => $"Constant({Numbers(d.Value)})",
        Draw.Gates d => $"Gates({Numbers([.. d.Values])})",
        Draw.Stacked d => $"Stacked({string.Join(", ", d.Parts.Select(part => $"new {KnownNames.TypedNets}.Analysis.Draw.{Text(part)}"))})",
        Draw.Custom d => $"Custom(new {d.Type}())",
        _ => throw new NotSupportedException($"No text for the draw {draw}."),
    };

    private static string Numbers(params double[] values) => string.Join(", ", values.Select(value => double.IsInfinity(value) ? Invariant.Literal(value) : Invariant.Shortest(value)));
}
