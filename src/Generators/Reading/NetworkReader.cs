using Microsoft.CodeAnalysis;
using TypedNets.Analysis;
using TypedNets.Analysis.Layers;

namespace TypedNets.Generators;

/// <summary>
/// From symbols to a declaration. The generator and the analyzers read with this one reader; it visits each attribute once.
/// </summary>
internal sealed class NetworkReader
{
    private readonly INamedTypeSymbol _type;
    private readonly Compilation _compilation;
    private readonly NetworkSources _sources;
    private readonly List<Problem> _problems = [];
    private readonly List<InputDeclaration> _inputs = [];
    private readonly List<StepDeclaration> _steps = [];
    private readonly List<InitializerDeclaration> _initializers = [];
    private readonly IReadOnlyList<ParameterDeclaration> _parameters;
    private readonly ExpressionReading? _expressions;
    private readonly BlockReading _blocks;
    private readonly PropertyRules _propertyRules;
    private InitializerSemantics _semantics;
    private Loss _loss;
    private bool _isReadable = true;
    private bool _isSequence;

    private NetworkReader(INamedTypeSymbol type, Compilation compilation)
    {
        (_type, _compilation, _sources, _blocks, _propertyRules) = (type, compilation, new NetworkSources(type), new BlockReading(type, compilation), new PropertyRules(compilation, _problems));
        _parameters = ParameterReading.Read(type, _problems);
        _expressions = _parameters.Count == 0 ? null : new ExpressionReading(type, _parameters.ToDictionary(p => p.Name, p => p.Default), compilation);
    }

    /// <summary>Reads a class that carries <c>[Network]</c>.</summary>
    public static NetworkReading Read(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        var reader = new NetworkReader(type, compilation);
        ClassRules.Check(type, reader._problems);
        AttributeData[] attributes = [.. type.GetAttributes().OrderBy(a => a, AttributePosition.Comparer)];
        reader._isReadable = !attributes.Any(a => a.IsUnknown());
        IPropertySymbol[] properties = LayerProperties(type);
        reader._isSequence = properties.Length == 0;
        if (attributes.FirstOrDefault(a => a.Is(KnownNames.LayerAttribute)) is { } classLayer && properties.Length > 0)
        {
            // The form with fewer layers is the one that was not meant.
            bool isOfProperties = attributes.Count(a => a.Is(KnownNames.LayerAttribute)) < properties.Length;
            reader._problems.Add(new Problem(RuleIds.MixedForms,
                isOfProperties ? new SourcePart(PartKind.Layer) : new SourcePart(PartKind.Member, Argument: properties[0].Name),
                $"Network '{type.Name}' has layers both on the class, such as {classLayer.Kind()}, and on its properties, such as '{properties[0].Name}'; keep one of the two forms."));
            properties = [];
        }

        else
        {
            ClassRules.CheckMembers(type, properties, reader._problems);
        }

        reader.ReadClass(attributes);
        cancellation.ThrowIfCancellationRequested();
        foreach (IPropertySymbol property in properties)
            reader.ReadProperty(property);
        SplitRule.Check(type, reader._sources, properties, attributes, reader._problems);
        return reader.Finish();
    }

    /// <summary>The properties that declare layers, in source order, implementing parts left out.</summary>
    public static IPropertySymbol[] LayerProperties(INamedTypeSymbol type) =>
    [
        .. type.GetMembers().OfType<IPropertySymbol>()
            .Where(IsStep)
            .OrderBy(property => property.Locations[0], AttributePosition.LocationComparer),
    ];

    /// <summary>Whether a property of a network declares layers, or is on the way to; its implementing part does not.</summary>
    public static bool IsStep(IPropertySymbol property) => property.PartialDefinitionPart is null
        && property.GetAttributes().Any(a => a.Is(KnownNames.LayerAttribute) || a.Is(KnownNames.NameAttribute)
            || a.Is(KnownNames.FromAttribute) || a.Is(KnownNames.OutputAttribute) || a.Is(KnownNames.InitializerAttribute) || a.IsUnknown());

    private void ReadClass(AttributeData[] attributes)
    {
        foreach (AttributeData attribute in attributes)
        {
            if (attribute.Is(KnownNames.NetworkAttribute))
                ReadNetwork(attribute);
            else if (attribute.Is(KnownNames.InputAttribute))
                ReadInput(attribute);
            else if (attribute.Is(KnownNames.LayerAttribute))
                ReadClassLayer(attribute);
            else if (attribute.Is(KnownNames.InitializerAttribute))
                ReadClassInitializer(attribute);
        }
    }

    private void ReadNetwork(AttributeData attribute)
    {
        var part = new SourcePart(PartKind.NetworkAttribute, Argument: "Semantics");
        if (Arguments(attribute, part) is not { } arguments)
            return;
        _sources.Add(part with { Argument = null }, attribute);
        // A number that is no loss states none.
        Enum.TryParse(arguments.Text("Loss", ""), out _loss);
        if (arguments.Has("Semantics") && !Enum.TryParse(arguments.Text("Semantics", ""), out _semantics))
        {
            _problems.Add(new Problem(RuleIds.InitializerArgument, part,
                $"Network '{_type.Name}': Semantics must be {nameof(InitializerSemantics.PyTorch)}, {nameof(InitializerSemantics.Keras)} or {nameof(InitializerSemantics.Jax)}, but is {arguments.Integer("Semantics", 0)}."));
        }
    }

    private void ReadInput(AttributeData attribute)
    {
        if (attribute.ReadArguments() is not { } arguments)
        {
            _isReadable = false;
            return;
        }

        _sources.Add(new SourcePart(PartKind.Input, Item: _inputs.Count), attribute);
        DType type = arguments.Text("DType", nameof(DType.Float32)) == nameof(DType.Int64) ? DType.Int64 : DType.Float32;
        string name = arguments.Text("Name", "input");
        if (!Names.IsIdentifier(name))
        {
            _problems.Add(new Problem(RuleIds.InvalidName, new SourcePart(PartKind.Input, Item: _inputs.Count, Argument: "Name"),
                $"Input '{name}' of '{_type.Name}': its name becomes a parameter of forward and must be a C# identifier that is no keyword; choose another."));
        }

        _inputs.Add(new InputDeclaration(name, [.. arguments.Integers("Shape") ?? []], type));
    }

    private void ReadClassLayer(AttributeData attribute)
    {
        var part = new SourcePart(PartKind.Layer, _steps.Count);
        if (Arguments(attribute, part) is not { } arguments)
            return;
        _sources.Add(part, attribute);
        string kind = attribute.Kind(), name = arguments.Text("Name", "");
        bool hasState = LayerCatalogue.Get(kind).HasState, isNamed = name.Length > 0 && hasState;
        if (name.Length > 0 && !hasState)
        {
            _problems.Add(new Problem(RuleIds.MisplacedName, part with { Argument = "Name" },
                $"{kind} '{name}': only layers with parameters become properties, and {kind} has none; remove the name."));
        }
        else if (name.Length > 0 && Names.WhyNotMember(name, _type, _compilation) is { } reason)
        {
            _problems.Add(new Problem(RuleIds.InvalidName, part with { Argument = "Name" }, $"{kind} '{name}': {reason}",
                Remedy: $"Name = \"{Names.Free(name, _type, _compilation)}\""));
            isNamed = false;
        }

        _steps.Add(new StepDeclaration(isNamed ? name : null, null, [Layer(attribute, arguments, part)], []));
    }

    private void ReadClassInitializer(AttributeData attribute)
    {
        SourcePart place = _steps.Count == 0
            ? new SourcePart(PartKind.NetworkInitializer, Item: _initializers.Count)
            : new SourcePart(PartKind.StepInitializer, _steps.Count - 1, _steps[_steps.Count - 1].Initializers.Count);
        if (ReadInitializer(attribute, place) is not { } initializer)
            return;

        // Before the first layer it is the network's, after a layer that layer's.
        if (_steps.Count == 0)
        {
            AddInitializer(place, attribute);
            _initializers.Add(initializer);
            return;
        }

        StepDeclaration step = _steps[_steps.Count - 1];
        AddInitializer(place, attribute);
        _steps[_steps.Count - 1] = step with { Initializers = [.. step.Initializers, initializer] };
    }

    private void ReadProperty(IPropertySymbol property)
    {
        int index = _steps.Count;
        _sources.AddProperty(index, property);
        string? key = null;
        string? like = null;
        bool isOutput = false;
        EquatableArray<string>? from = null;
        List<LayerDeclaration> layers = [];
        List<InitializerDeclaration> initializers = [];
        _isReadable &= property.Type.TypeKind != TypeKind.Error;
        foreach (AttributeData attribute in property.GetAttributes().OrderBy(a => a, AttributePosition.Comparer))
        {
            _isReadable &= !attribute.IsUnknown();
            if (attribute.Is(KnownNames.NameAttribute))
            {
                key = Arguments(attribute, new SourcePart(PartKind.Step, index))?.Text("Key", "");
                _sources.AddKey(index, attribute);
            }
            else if (attribute.Is(KnownNames.FromAttribute))
            {
                Arguments? arguments = Arguments(attribute, new SourcePart(PartKind.From, index));
                from = arguments?.Texts("Sources");
                like = arguments?.Has("UnlessShapedLike") == true ? arguments.Text("UnlessShapedLike", "") : null;
                _sources.Add(new SourcePart(PartKind.From, index), attribute);
            }
            else if (attribute.Is(KnownNames.OutputAttribute))
            {
                isOutput = true;
            }
            else if (attribute.Is(KnownNames.LayerAttribute))
            {
                var part = new SourcePart(PartKind.Layer, index, layers.Count);
                if (Arguments(attribute, part) is not { } arguments)
                    continue;
                _sources.Add(part, attribute);
                if (arguments.Has("Name"))
                {
                    _problems.Add(new Problem(RuleIds.MisplacedName, part with { Argument = "Name" },
                        $"{attribute.Kind()} '{property.Name}': a layer on a property is called after the property; remove Name, or set the key with [Name(\"...\")]."));
                }

                layers.Add(Layer(attribute, arguments, part));
            }
            else if (attribute.Is(KnownNames.InitializerAttribute)
                && ReadInitializer(attribute, new SourcePart(PartKind.StepInitializer, index, initializers.Count)) is { } initializer)
            {
                AddInitializer(new SourcePart(PartKind.StepInitializer, index, initializers.Count), attribute);
                initializers.Add(initializer);
            }
        }

        var step = new StepDeclaration(property.Name, key, [.. layers], [.. initializers]) { From = from, UnlessShapedLike = like, IsOutput = isOutput };
        _propertyRules.Check(property, index, step);
        _steps.Add(step);
    }

    /// <summary>A layer; what is wrong with the class that it takes is a problem.</summary>
    private LayerDeclaration Layer(AttributeData attribute, Arguments arguments, SourcePart part)
    {
        string kind = attribute.Kind();
        INamedTypeSymbol? type = attribute.AttributeClass!.TypeArguments.FirstOrDefault() as INamedTypeSymbol;
        string? problem = null, remedy = null;
        if (kind == nameof(Block))
        {
            problem = _blocks.Read(type);
            remedy = type is not null && LayerTypeRules.Inputs(type) > 0 ? nameof(Analysis.Layers.Layer) : null;
        }
        else if (kind == nameof(Analysis.Layers.Layer) && type is not null)
        {
            problem = LayerTypeRules.WhyNot(type, attribute.ConstructorArguments[0].Values, _type, _compilation);
            remedy = type.IsNetwork() ? nameof(Block) : null;
            arguments = new Arguments([.. arguments.Items, new Argument("Inputs", [LayerTypeRules.Inputs(type)])]);
        }

        if (problem is not null)
            _problems.Add(new Problem(kind == nameof(Block) ? RuleIds.BlockType : RuleIds.LayerType, part, kind == nameof(Block) ? problem : $"Layer '{type!.Name}': {problem}", Remedy: remedy));
        return new LayerDeclaration(kind, arguments);
    }

    private InitializerDeclaration? ReadInitializer(AttributeData attribute, SourcePart part)
    {
        InitializerDeclaration? initializer = InitializerReading.Read(attribute, _expressions);
        CheckExpressions(part);
        _isReadable &= initializer is not null;
        return initializer;
    }

    private void CheckExpressions(SourcePart part)
    {
        if (_expressions?.TakeFailure() is { } failure)
        {
            _problems.Add(new Problem(RuleIds.Parameter, part with { Argument = failure.Argument, Element = failure.Element },
                $"Expression '{failure.Text}' over parameters of '{_type.Name}' cannot be evaluated again where the network is used as a block; use arithmetic, comparisons and ?: on whole numbers, real numbers and truth values."));
        }
    }

    private void AddInitializer(SourcePart part, AttributeData attribute)
    {
        _sources.Add(part, attribute);
        InitializerReading.CheckType(attribute, part, _compilation, _problems);
    }

    private Arguments? Arguments(AttributeData attribute, SourcePart part)
    {
        Arguments? arguments = attribute.ReadArguments(_expressions);
        CheckExpressions(part);
        _isReadable &= arguments is not null;
        return arguments;
    }

    private NetworkReading Finish()
    {
        AssemblyReading assembly = AssemblyReading.Read(_compilation, _sources);
        _problems.AddRange(assembly.Problems);
        var declaration = new NetworkDeclaration(_type.Name, [.. _inputs], [.. _steps], [.. _initializers], assembly.Initializers ?? [])
        {
            AuthoredNames = [.. Names.Authored(_type)],
            IsSequence = _isSequence,
            Semantics = _semantics,
            Loss = _loss,
            Key = _type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
            Parameters = [.. _parameters],
        };
        bool isReadable = _isReadable && assembly.Initializers is not null;
        var input = new NetworkInput(ClassRules.ExtensionOf(_type), declaration, [.. _problems], isReadable) { Blocks = [.. _blocks.Imported] };
        return new NetworkReading(input, _sources, _blocks.Types);
    }
}
