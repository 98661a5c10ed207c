using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis;

/// <summary>Infers the layers of a network, or of a block at one of its uses, in execution order, each from the values that it reads.</summary>
internal sealed class GraphInference
{
    private readonly Inference _all;
    private readonly Place _place;
    private readonly bool _isCopy;
    private readonly List<int> _numbers;
    private readonly List<InferredNode> _nodes = [];
    private readonly List<StepNode> _steps = [];

    /// <summary>Values of the operations, as wiring numbers them, among the inputs and the outputs of the nodes.</summary>
    private readonly List<int> _values;

    private GraphInference(Inference all, Place place, IReadOnlyList<int> inputs, bool isCopy) =>
        (_all, _place, _isCopy, _numbers, _values) = (all, place, isCopy, [.. inputs], [.. Enumerable.Range(0, inputs.Count)]);

    /// <summary>Infers a network; null, with a problem or a wrong block, when it cannot be.</summary>
    /// <param name="all">What is inferred for the whole network.</param>
    /// <param name="place">The declaration.</param>
    /// <param name="inputs">The values that it reads, among all values of the network.</param>
    /// <param name="isCopy">Whether it is a block that was used before and shares its parameters.</param>
    public static InferredNetwork? Run(Inference all, Place place, IReadOnlyList<int> inputs, bool isCopy = false)
    {
        List<Problem> problems = [];
        NetworkDeclaration network = place.Network;
        IReadOnlyList<Operation[]> operations = Operations.Of(network, all.Blocks, problems);
        var names = LayerNames.Assign(network, operations, problems);
        Wiring? wiring = problems.Count == 0 ? Wiring.Run(network, operations, problems) : null;
        problems.ForEach(problem => all.Report(place, problem));
        if (wiring is null)
            return null;
        var inference = new GraphInference(all, place, inputs, isCopy);
        int first = 0;
        for (int s = 0; s < operations.Count; first += operations[s].Length, s++)
        {
            if (!inference.AddStep(operations[s], first, wiring, names, s))
                return null;
        }

        EquatableArray<int> outputs = [.. wiring.Outputs.Select(output => inference.Returned(inference._values[output], names))];
        EquatableArray<GraphInput> shapes = [.. network.Inputs.Select((input, i) => new GraphInput(input.Name, all.Values[inputs[i]].Shape, all.Values[inputs[i]].Type))];
        return new InferredNetwork(place, shapes, inference._nodes, inference._steps, outputs, [.. outputs.Select(output => inference._numbers[output])]);
    }

    private bool AddStep(Operation[] operations, int first, Wiring wiring, LayerNames names, int step)
    {
        bool isLeftOut = false;
        if (operations.Length > 0 && wiring.ShapedLike[step] is { } like)
        {
            (GraphValue read, GraphValue other) = (ValueOf(_values[wiring.Reads[first][0]]), ValueOf(_values[like]));
            if (IsAlike(read, other) is not { } isAlike)
            {
                return _all.Report(_place, new Problem(RuleIds.UnknownSize, new SourcePart(PartKind.From, step, Argument: "UnlessShapedLike"),
                    $"Step '{_place.Network.Steps[step].Member}' is left out or not by sizes that must be known, but it reads {read.Shape}, {read.Display}, and is compared with {other.Shape}, {other.Display}; give the sizes instead of Dim.Any.", read.Part));
            }

            isLeftOut = isAlike;
        }

        int from = isLeftOut ? _values[wiring.Reads[first][0]] : 0;
        List<int> given = [];
        for (int i = 0; i < operations.Length; i++)
        {
            (string Path, string? Member) name = names.Operations[first + i];
            int source = _place.Network.Inputs.Count + first + i;
            int[] reads = [.. wiring.Reads[first + i].Select(read => _values[read])];
            if (isLeftOut)
                _values.Add(from);
            else if (operations[i].Kind is Block ? !AddBlock(operations[i], name, reads) : !AddLayer(operations[i], name, reads, wiring.Outputs.Contains(source)))
                return false;
            if (!isLeftOut && (names.Steps[step]?.Form) is { } form && IsGiven(form, operations[i], name.Path, names.Steps[step]!.Key))
                given.Add(_nodes.Count - 1);
        }

        if (names.Steps[step] is { } member)
        {
            string type = member.Form == StepForm.Blocks ? StepForms.Stateful(_place.Network.Steps[step])[0].Type : "";
            _steps.Add(new StepNode(member.Member, member.Key, member.Form, [.. given], _values[wiring.Values[step]]) { Type = type });
        }

        return true;
    }

    /// <summary>Whether a step's property gives the module of an operation.</summary>
    private static bool IsGiven(StepForm form, Operation operation, string path, string key) => form switch
    {
        StepForm.Value => false,
        StepForm.Sequential => path.StartsWith(key + ".", StringComparison.Ordinal),
        _ => operation.HasState,
    };

    /// <summary>Whether two values have one shape; null where sizes that are not known decide.</summary>
    private static bool? IsAlike(GraphValue value, GraphValue other)
    {
        if (value.Type != other.Type || value.Shape.Rank != other.Shape.Rank || value.Shape.Sizes.Zip(other.Shape.Sizes, (a, b) => a is not null && b is not null && a != b).Any(differ => differ))
            return false;
        return value.Shape.Elements is not null && other.Shape.Elements is not null ? true : null;
    }

    private bool AddBlock(Operation operation, (string Path, string? Member) name, int[] reads)
    {
        if (operation.Block is not { } block || IsWrong(block))
            return _all.Fail($"its block {operation.Name} is wrong");
        if (_place.Keys.Contains(operation.Block.Network.Key))
            return _all.ReportCycle(_place, operation);
        if (Binding.Bind(operation, _place.Prefix + name.Path, problem => _all.Report(_place, problem)) is not { } bound)
            return _all.Fail("the arguments of a block are wrong");
        int? shares = operation.Shares is { } shared ? NodeOf(shared) : null;
        int[] numbers = [.. reads.Select(read => _numbers[read])];
        if (Run(_all, new Place(_place, operation, bound, name.Path), numbers, _isCopy || shares is not null) is not { } inner)
            return _all.Fail($"its block {operation.Name} is wrong");
        if (inner.Outputs.Count > 1)
        {
            string outputs = string.Join(", ", operation.Block.Network.Signature.Outputs.Select(output => $"'{output}'"));
            return _all.Report(_place, new Problem(RuleIds.BlockType, operation.Part,
                $"Block '{operation.Name}' returns {inner.Outputs.Count} values ({outputs}), but a block must return one; mark one step of it with [Output].",
                new SourcePart(PartKind.Step, Enumerable.Range(0, inner.Place.Network.Steps.Count).Last(s => inner.Place.Network.Steps[s].IsOutput), Block: inner.Place.Network.Key)));
        }

        if (shares is { } first && !inner.Inputs.Equals(((InferredBlock)_nodes[first]).Network.Inputs))
        {
            string owner = Shared.StepOf(_place.Network.Steps[operation.Part.Step].Layers[operation.Part.Item].Arguments);
            EquatableArray<GraphInput> before = ((InferredBlock)_nodes[first]).Network.Inputs;
            return _all.Report(_place, new Problem(RuleIds.SharedLayer, operation.Part,
                $"Block '{operation.Name}' is shared, so it must read what it reads where it was declared, {string.Join(", ", before.Select(input => input.Shape))}, but reads {string.Join(", ", inner.Inputs.Select(input => input.Shape))}; give it a block of its own.",
                new SourcePart(PartKind.Step, Array.FindIndex([.. _place.Network.Steps], step => step.Member == owner))));
        }

        _values.Add(_numbers.Count);
        _numbers.Add(inner.Returned[0]);
        _nodes.Add(new InferredBlock(name.Path, name.Member, [.. reads], shares, operation.Declaration.Type, inner));
        return IsWithinBounds(operation);
    }

    private bool IsWithinBounds(Operation operation) => _all.Layers.Count <= Inference.MostLayers
        || _all.Report(_place, new Problem(RuleIds.OutOfRange, operation.Part, $"Network '{_all.Name}' has more than {Invariant.Text(Inference.MostLayers)} layers; repeat its blocks less."));

    /// <summary>Whether a block is wrong whatever it reads, which is reported where it is declared.</summary>
    private static bool IsWrong(BlockDefinition block)
    {
        List<Problem> problems = [];
        NetworkAnalysis.Check(block.Network, problems);
        return block.IsBroken || problems.Count > 0;
    }

    private bool AddLayer(Operation operation, (string Path, string? Member) name, int[] reads, bool isReturned)
    {
        LayerKind kind = operation.Kind;
        GraphValue[] inputs = [.. reads.Select(ValueOf)];
        var inference = new LayerInference(operation.Declaration.Arguments, [.. inputs.Select(input => input.Shape)], inputs[0].Type);
        string display = $"{operation.Name} '{name.Member ?? name.Path}'";
        bool isMap = inputs.Any(input => input.IsMap);
        InferredLayer? owner = operation.Shares is { } shares ? (InferredLayer)_nodes[NodeOf(shares)] : null;
        try
        {
            if (isMap && !kind.TakesMaps)
                throw MissingFlatten(inference);
            if (kind is not Layer && inputs.FirstOrDefault(input => input.Type != inputs[0].Type) is { } other)
                throw inference.Refuse(RuleIds.ElementType, null, $"what it reads must be of one element type, but is {inputs[0].Type} and {other.Type}.");
            kind.Infer(inference);
            if (inference.Output.Sizes.Contains(0) && !isReturned)
                throw NothingLeft(inference);
            if (owner is not null)
                CheckShared(inference, owner);
        }
        catch (RefusalException refusal)
        {
            return Report(refusal, kind, display, operation.Part, inputs, inference);
        }
        catch (OverflowException)
        {
            return _all.Report(_place, new Problem(RuleIds.OutOfRange, operation.Part, $"{display}: its sizes multiply to more than 2^63; make them smaller."));
        }

        bool hasOwner = owner is not null && kind.HasState;
        bool isOutputMap = kind.IsSpatial || (isMap && !kind.EndsMap);
        Add(operation, name, reads, inference, hasOwner ? NodeOf(operation.Shares!.Value) : null, new GraphValue(inference.Output, inference.OutputType, isOutputMap, $"the output of {display}", _place.Name(operation.Part)));
        return IsWithinBounds(operation);
    }

    private void Add(Operation operation, (string Path, string? Member) name, int[] reads, LayerInference inference, int? shares, GraphValue value)
    {
        var layer = new InferredLayer(name.Path, name.Member, [.. reads], shares, _place, operation.Part, operation.Kind, operation.Declaration,
            _all.Layers.Count, [.. reads.Select(read => _numbers[read])], _isCopy || shares is not null, inference);
        _values.Add(_numbers.Count);
        _numbers.Add(_all.Add(layer, value));
        _nodes.Add(layer);
    }

    /// <summary>A value as it can be returned: never an input itself, whose owner frees it, but a view of it.</summary>
    private int Returned(int value, LayerNames names)
    {
        if (value >= _place.Network.Inputs.Count)
            return value;
        GraphValue input = ValueOf(value);
        var inference = new LayerInference(Arguments.None, input.Shape, input.Type);
        var identity = new Operation(new LayerDeclaration(nameof(IdentityLayer), Arguments.None), new IdentityLayer(), new SourcePart(PartKind.Network));
        identity.Kind.Infer(inference);
        Add(identity, (names.Numbered(identity), null), [value], inference, null, input);
        return _numbers.Count - 1;
    }

    /// <summary>The node that an operation became.</summary>
    private int NodeOf(int operation) => _values[_place.Network.Inputs.Count + operation] - _place.Network.Inputs.Count;

    private GraphValue ValueOf(int value) => _all.Values[_numbers[value]];

    private static void CheckShared(LayerInference inference, InferredLayer owner)
    {
        for (int i = 0; i < inference.Parameters.Count; i++)
        {
            (ParameterShape here, ParameterShape there) = (inference.Parameters[i], owner.Result.Parameters[i]);
            if (!here.Shape.Equals(there.Shape))
                throw inference.Refuse(RuleIds.SharedLayer, null, $"it shares the parameters of '{owner.Member ?? owner.Path}', whose {there.Name} is {Text(there)}, but what it reads needs {Text(here)}; let it read what '{owner.Member ?? owner.Path}' reads, or give it a layer of its own.");
        }

        static string Text(ParameterShape parameter) => string.Join("×", parameter.Shape.Select(Invariant.Text));
    }

    private bool Report(RefusalException refusal, LayerKind kind, string display, SourcePart part, GraphValue[] inputs, LayerInference layer)
    {
        bool blamesInput = refusal.Id is not (RuleIds.OutOfRange or RuleIds.AxisCount);
        string advice = refusal.Id switch
        {
            RuleIds.Rank => RankAdvice(kind, inputs[0].Shape),
            RuleIds.WindowTooLarge => " Make the window smaller, or shrink the input less before it.",
            _ => "",
        };
        GraphValue[] distinct = [.. inputs.Distinct()];
        string origin = distinct.Length == 1
            ? $" Its input, {distinct[0].Shape}, is {distinct[0].Display}."
            : $" Its inputs are {string.Join("; ", distinct.Select(input => $"{input.Shape}, {input.Display}"))}.";
        return _all.Report(_place, new Problem(refusal.Id, part with { Argument = refusal.Argument },
            $"{display}: {refusal.Message}{advice}{(blamesInput ? origin : "")}", blamesInput ? Blamed(distinct).Part : null, Remedies.Of(refusal, kind, layer, inputs)));
    }

    /// <summary>The value that differs from the first, where several are read.</summary>
    private static GraphValue Blamed(GraphValue[] inputs) => inputs.FirstOrDefault(input => !input.Shape.Equals(inputs[0].Shape)) ?? inputs[0];

    private static RefusalException NothingLeft(LayerInference layer) => new(RuleIds.WindowTooLarge,
        layer.Arguments.Has("KernelSize") ? "KernelSize" : null,
        $"its output, {layer.Output}, would leave nothing for the next layer.");

    /// <summary>The same layer for the rank that there is; features have no positions left.</summary>
    private static string RankAdvice(LayerKind kind, Shape input) => RankRemedy.Kind(kind, input) is { } other ? $" Use {other}."
        : input.Rank == 1 && kind.IsSpatial ? " Put it before the layer that flattens."
        : "";

    private static RefusalException MissingFlatten(LayerInference layer) => new(RuleIds.MissingFlatten, null,
        $"it takes features, but its input is a map over positions, of which it would see only the last axis. Put Flatten before it{(layer.Input.Elements is { } n ? $" ({n} features)" : "")}.", $"[{nameof(Flatten)}]");
}
