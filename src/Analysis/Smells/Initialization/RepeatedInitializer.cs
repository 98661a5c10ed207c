namespace TypedNets.Analysis.Smells;

/// <summary>An initializer that says what the one around it says already.</summary>
internal sealed class RepeatedInitializer : SmellRule
{
    /// <inheritdoc/>
    public override string Id => RuleIds.RepeatedInitializer;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Find(SmellNetwork network)
    {
        NetworkDeclaration declaration = network.Declaration;
        for (int step = 0; step < declaration.Steps.Count; step++)
        {
            foreach (Problem problem in Repeats(network, declaration.Steps[step].Initializers, declaration.Initializers, PartKind.StepInitializer, step, "network"))
                yield return problem;
        }

        // A network with parameters is a block, which is used where other initializers are around it.
        if (declaration.Parameters.Count == 0)
        {
            foreach (Problem problem in Repeats(network, declaration.Initializers, declaration.AssemblyInitializers, PartKind.NetworkInitializer, 0, "assembly"))
                yield return problem;
        }
    }

    private IEnumerable<Problem> Repeats(
        SmellNetwork network, EquatableArray<InitializerDeclaration> inner, EquatableArray<InitializerDeclaration> outer, PartKind kind, int step, string around)
    {
        for (int i = 0; i < inner.Count; i++)
        {
            var part = new SourcePart(kind, step, i);
            if (outer.FirstOrDefault(other => other.For == inner[i].For) is { } same && IsSame(inner[i], same) && ReachesNoFurther(network, part, inner[i].For))
                yield return new Problem(Id, part, $"Initializer '{inner[i].Kind}': the {around} has the same one with the same arguments, so that it changes nothing here; remove it.");
        }
    }

    private static bool IsSame(InitializerDeclaration one, InitializerDeclaration other) =>
        one.Kind == other.Kind && one.Arguments.Items.OrderBy(a => a.Name, StringComparer.Ordinal).SequenceEqual(other.Arguments.Items.OrderBy(a => a.Name, StringComparer.Ordinal));

    /// <summary>On a layer an initializer for weights also starts tables, scales and recurrent matrices, which one around it does not.</summary>
    private static bool ReachesNoFurther(SmellNetwork network, SourcePart part, InitializerTarget target)
    {
        ParameterRole role = target switch { InitializerTarget.Bias => ParameterRole.Bias, InitializerTarget.Recurrent => ParameterRole.Recurrent, _ => ParameterRole.Weight };
        SmellParameter[] started = [.. network.All.SelectMany(layer => layer.Parameters).Where(p => network.Owns(p.Start) && p.Start.Part == part)];
        return started.Length > 0 && started.All(p => p.Role == role);
    }
}
