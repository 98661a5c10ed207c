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
                Parameters = [.. network.Parameters.Select(parameter => parameter with { Default = values[parameter.Name] })],
            };
        }
        catch (BindingException error)
        {
            string bound = string.Join(", ", values.Where(value => error.Names.Contains(value.Key)).Select(value => $"{value.Key} = {value.Value.Literal}"));
            int given = use.Declaration.Arguments.Texts("Arguments").Count;
            int[] blamed = [.. Enumerable.Range(0, Math.Min(given, network.Parameters.Count)).Where(i => error.Names.Contains(network.Parameters[i].Name))];
            SourcePart where = blamed.Length == 1 ? use.Part with { Argument = "Arguments", Element = blamed[0] } : use.Part;
            report(new Problem(RuleIds.BlockArguments, where, $"Block '{network.Name}' at '{path}': with {bound}, {error.Message}; give it other arguments.",
                part with { Argument = error.Argument, Element = error.Element, Block = network.Key }));
            return null;
        }
    }

    private static Dictionary<string, Constant>? Values(Operation use, NetworkDeclaration network, Action<Problem> report)
    {
        EquatableArray<string> given = use.Declaration.Arguments.Texts("Arguments");
        EquatableArray<ParameterDeclaration> parameters = network.Parameters;
        var values = new Dictionary<string, Constant>();
        for (int i = 0; i < Math.Max(given.Count, parameters.Count); i++)
        {
            Constant? value = i < given.Count ? Constant.Parse(given[i]) : parameters[i].IsRequired ? null : parameters[i].Default;
            if (i < parameters.Count && value?.Fits(parameters[i].Default.Type) == true)
            {
                values[parameters[i].Name] = value.Value.To(parameters[i].Default.Type);
                continue;
            }

            string known = string.Join(", ", parameters.Select(parameter => parameter.Name));
            string message = i >= parameters.Count
                ? $"takes {Count(parameters.Count)}{(known.Length > 0 ? $" ({known})" : "")}, but is given {Invariant.Text(given.Count)}; {(parameters.Count > 0 ? "remove the others" : "remove them, or make constants of it parameters with [Parameter]")}."
                : i >= given.Count ? $"is given {Count(given.Count)}, but its parameter '{parameters[i].Name}' must be given; its parameters are {known}."
                : $"takes {Name(parameters[i].Default.Type)} for its parameter '{parameters[i].Name}', but is given {given[i].Replace("global::", "")}; its parameters are {known}.";
            report(new Problem(RuleIds.BlockArguments, i < given.Count ? use.Part with { Argument = "Arguments", Element = i } : use.Part, $"Block '{network.Name}' {message}",
                i < parameters.Count ? new SourcePart(PartKind.Member, Argument: parameters[i].Name, Block: network.Key) : null, Remedy(i, given, parameters)));
            return null;
        }

        return values;
    }

    /// <summary>As many arguments as there are parameters, or the parameters' own values for those that must be given.</summary>
    private static string? Remedy(int wrong, EquatableArray<string> given, EquatableArray<ParameterDeclaration> parameters) =>
        wrong >= parameters.Count ? $"Arguments = [{string.Join(", ", given.Take(parameters.Count))}]"
        : wrong >= given.Count ? $"Arguments = [{string.Join(", ", given.Concat(parameters.Skip(given.Count).Take(wrong + 1 - given.Count).Select(parameter => parameter.Default.Literal)))}]"
        : null;

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
                string name = argument.Name == "Arguments" ? $"argument {Invariant.Text(i + 1)}" : argument.Name;
                throw new BindingException(argument.Name, i, [.. Expression.Names(argument.Expressions[i])], $"{name} = {argument.Expressions[i]} has no value, since {error.Message}");
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

    /// <summary>An argument whose expression has no value at a use.</summary>
    private sealed class BindingException(string argument, int element, HashSet<string> names, string message) : Exception(message)
    {
        public string Argument => argument;

        public int Element => element;

        public HashSet<string> Names => names;
    }
}
