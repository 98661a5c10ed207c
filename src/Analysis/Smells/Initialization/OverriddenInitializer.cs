namespace TypedNets.Analysis.Smells;

/// <summary>An initializer on the network that starts no parameter, since each has one that is nearer or there are none.</summary>
internal sealed class OverriddenInitializer : SmellRule
{
    /// <inheritdoc/>
    public override string Id => RuleIds.OverriddenInitializer;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Find(SmellNetwork network)
    {
        SmellParameter[] all = [.. network.All.SelectMany(layer => layer.Parameters)];
        for (int i = 0; i < network.Declaration.Initializers.Count; i++)
        {
            InitializerDeclaration initializer = network.Declaration.Initializers[i];
            var part = new SourcePart(PartKind.NetworkInitializer, 0, i);
            if (all.Any(p => network.Owns(p.Start) && p.Start.Part == part))
                continue;
            (ParameterRole role, string one, string many) = initializer.For switch
            {
                InitializerTarget.Bias => (ParameterRole.Bias, "bias", "biases"),
                InitializerTarget.Recurrent => (ParameterRole.Recurrent, "recurrent matrix", "recurrent matrices"),
                _ => (ParameterRole.Weight, "weight", "weights"),
            };
            int count = all.Count(p => p.Role == role);
            yield return new Problem(Id, part, $"Initializer '{initializer.Kind}' of the network starts nothing: "
                + (count == 0 ? $"no layer has {(role == ParameterRole.Weight ? "weights" : $"a {one}")} that it is for; remove it."
                    : $"{(count == 1 ? $"the only {one} has" : $"all {count} {many} have")} a nearer one; remove it, or those that are to start by it."));
        }
    }
}
