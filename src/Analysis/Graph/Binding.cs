namespace TypedNets.Analysis;

/// <summary>Binds a block's parameters at a use: every expression over them is evaluated again.</summary>
internal static class Binding
{
    /// <summary>The declaration with the arguments of a use; null with a problem, in the terms of the declaration that uses the block.</summary>
    public static NetworkDeclaration? Bind(Operation use, string path, Action<Problem> report)
    {
        NetworkDeclaration network = use.Block!.Network;
        if (Values(use, network, report) is not { } values)
            return null;
        if (network.Parameters.Count == 0)
            return network;
        var part = new SourcePart(PartKind.Layer);
        Arguments At(SourcePart place, Arguments arguments)
        {
            part = place;
            return Bind(arguments, values);
        }

        try
        {
            return network with
            {
                Steps = [.. network.Steps.Select((step, s) => step with
                {
                    Layers = [.. step.Layers.Select((layer, i) => layer with { Arguments = At(new SourcePart(PartKind.Layer, s, i), layer.Arguments) })],
                    Initializers = [.. step.Initializers.Select((rule, i) => rule with { Arguments = At(new SourcePart(PartKind.StepInitializer, s, i), rule.Arguments) })],
                })],
                Initializers = [.. network.Initializers.Select((rule, i) => rule with { Arguments = At(new SourcePart(PartKind.NetworkInitializer, Item: i), rule.Arguments) })],
            };
        }
        catch (ExpressionException error)
        {
            string bound = string.Join(", ", values.Select(value => $"{value.Key} = {value.Value.Literal}"));
            report(new Problem(RuleIds.BlockArguments, use.Part, $"Block {network.Name} at '{path}': with {bound}, {error.Message}; give it other arguments.", part with { Block = network.Key }));
            return null;
        }
    }

    private static Dictionary<string, Constant>? Values(Operation use, NetworkDeclaration network, Action<Problem> report)
    {
        Arguments arguments = use.Declaration.Arguments;
        Constant?[] given = [.. arguments.Texts("Arguments").Select(Constant.Parse)];
        string display = $"Block '{network.Name}'", known = string.Join(", ", network.Parameters.Select(parameter => parameter.Name));
        SourcePart part = use.Part with { Argument = "Arguments" };
        var values = new Dictionary<string, Constant>();
        for (int i = 0; i < Math.Max(given.Length, network.Parameters.Count); i++)
        {
            string? message = null;
            if (i >= network.Parameters.Count)
                message = $"{display} takes {Count(network.Parameters.Count)}{(known.Length > 0 ? $" ({known})" : "")}, but is given {given.Length}; remove the others.";
            else if (i >= given.Length && network.Parameters[i].IsRequired)
                message = $"{display} is given {Count(given.Length)}, but its parameter '{network.Parameters[i].Name}' must be given; its parameters are {known}.";
            else if (i < given.Length && given[i]?.Fits(network.Parameters[i].Default.Type) != true)
                message = $"{display}: its parameter '{network.Parameters[i].Name}' must be {Name(network.Parameters[i].Default.Type)}, but is {arguments.Texts("Arguments")[i]}.";
            if (message is not null)
            {
                report(new Problem(RuleIds.BlockArguments, i < given.Length ? part with { Element = i } : use.Part, message));
                return null;
            }

            ParameterDeclaration parameter = network.Parameters[i];
            Constant value = i < given.Length ? given[i]!.Value : parameter.Default;
            values[parameter.Name] = value with { Type = parameter.Default.Type };
        }

        return values;
    }

    private static Arguments Bind(Arguments arguments, Dictionary<string, Constant> values) => arguments.Items.All(argument => argument.Expressions.Count == 0)
        ? arguments
        : new Arguments([.. arguments.Items.Select(argument => argument.Expressions.Count == 0 ? argument : Bind(argument, values))]);

    private static Argument Bind(Argument argument, Dictionary<string, Constant> values)
    {
        double[] numbers = [.. argument.Numbers];
        string[] texts = [.. argument.Texts];
        for (int i = 0; i < argument.Expressions.Count; i++)
        {
            if (argument.Expressions[i].Length == 0)
                continue;
            try
            {
                Constant value = Expression.Evaluate(argument.Expressions[i], values);
                numbers[i] = value.Number;
                if (texts.Length > 0)
                    texts[i] = value.Literal;
            }
            catch (ExpressionException error)
            {
                throw new ExpressionException($"{argument.Name} = {argument.Expressions[i]} has no value, since {error.Message}");
            }
        }

        return argument with { Numbers = [.. numbers], Texts = [.. texts] };
    }

    private static string Count(int arguments) => arguments == 1 ? "1 argument" : $"{(arguments == 0 ? "no" : Invariant.Text(arguments))} arguments";

    private static string Name(ConstantType type) => type switch
    {
        ConstantType.Integer => "a whole number",
        ConstantType.Truth => "true or false",
        _ => "a number",
    };
}
