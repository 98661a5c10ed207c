namespace TypedNets.Analysis.Smells;

/// <summary>A parameter that no expression of the network reads, so that binding it changes nothing.</summary>
internal sealed class UnusedParameter : SmellRule
{
    /// <inheritdoc/>
    public override string Id => RuleIds.UnusedParameter;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Find(SmellNetwork network)
    {
        NetworkDeclaration declaration = network.Declaration;
        if (declaration.Parameters.Count == 0)
            return [];
        IEnumerable<Arguments> arguments = declaration.Steps.SelectMany(step => step.Layers.Select(layer => layer.Arguments).Concat(step.Initializers.Select(rule => rule.Arguments)))
            .Concat(declaration.Initializers.Select(rule => rule.Arguments));
        HashSet<string> read = [.. arguments.SelectMany(a => a.Items).SelectMany(argument => argument.Expressions).SelectMany(Expression.Names)];
        return declaration.Parameters.Where(parameter => !read.Contains(parameter.Name)).Select(parameter => new Problem(Id,
            new SourcePart(PartKind.Member, Argument: parameter.Name),
            $"Parameter '{parameter.Name}' of '{declaration.Name}': no layer and no initializer reads it, so that [Block<{declaration.Name}>(...)] binds it without effect; write it where its value {parameter.Default.Literal} is meant, or remove [Parameter], after which the arguments of all uses move up by one."));
    }
}
