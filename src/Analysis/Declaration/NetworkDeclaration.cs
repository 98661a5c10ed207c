namespace TypedNets.Analysis;

/// <summary>A network as its author wrote it: all that the analysis reads, nothing of where it stands in a file.</summary>
/// <param name="Name">The class's name.</param>
/// <param name="Inputs">The inputs, in order.</param>
/// <param name="Steps">The steps, in order; on a class that lists its layers each layer is a step.</param>
/// <param name="Initializers">The network's own initializers.</param>
/// <param name="AssemblyInitializers">Those of its assembly.</param>
public sealed record NetworkDeclaration(
    string Name,
    EquatableArray<InputDeclaration> Inputs,
    EquatableArray<StepDeclaration> Steps,
    EquatableArray<InitializerDeclaration> Initializers,
    EquatableArray<InitializerDeclaration> AssemblyInitializers)
{
    /// <summary>Whether the layers stand on the class, where each reads the one before it.</summary>
    public bool IsSequence { get; init; }

    /// <summary>What the forward pass takes and returns, known without shapes.</summary>
    public NetworkSignature Signature => new(
        [.. Inputs.Count == 0 ? [Network.Input] : Inputs.Select(input => input.Name).Distinct().Take(IsSequence ? 1 : Inputs.Count)],
        [.. Steps.Where(step => step.IsOutput).Select(step => step.Member ?? "")]);

    /// <summary>Names of all members that the author has written in the class, layers or not.</summary>
    public EquatableArray<string> AuthoredNames { get; init; }

    /// <summary>Whose meaning the initializers' names have.</summary>
    public InitializerSemantics Semantics { get; init; }

    /// <summary>The loss that its output is for.</summary>
    public Loss Loss { get; init; }

    /// <summary>The class's full name, by which a use as a block refers to it.</summary>
    public string Key { get; init; } = "";

    /// <summary>The constants that a use as a block binds, in order.</summary>
    public EquatableArray<ParameterDeclaration> Parameters { get; init; }
}

/// <summary>A network as other networks use it.</summary>
/// <param name="Network">Its declaration.</param>
/// <param name="IsBroken">Its class is wrong or cannot be read, which is reported there and not again where it is used.</param>
public sealed record BlockDefinition(NetworkDeclaration Network, bool IsBroken = false);

/// <summary>A constant that a use as a block binds.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Default">Its own value.</param>
/// <param name="IsRequired">Whether each use must bind it.</param>
public sealed record ParameterDeclaration(string Name, Constant Default, bool IsRequired);

/// <summary>What a forward pass takes and returns.</summary>
/// <param name="Inputs">Names of the inputs.</param>
/// <param name="Outputs">Names of the steps that are marked as outputs; with fewer than two it returns one value.</param>
public sealed record NetworkSignature(EquatableArray<string> Inputs, EquatableArray<string> Outputs);

/// <summary>An input.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Shape">Its sizes without the batch, as written: <see cref="Dim.Any"/> where not known.</param>
/// <param name="DType">Its element type.</param>
public sealed record InputDeclaration(string Name, EquatableArray<long> Shape, DType DType);

/// <summary>A step: one property, or one layer of a class that lists its layers.</summary>
/// <param name="Member">The property's name; null when it is to be numbered by kind.</param>
/// <param name="Key">The <c>state_dict</c> key, when it was set.</param>
/// <param name="Layers">Its layers in order.</param>
/// <param name="Initializers">Its own initializers.</param>
public sealed record StepDeclaration(
    string? Member,
    string? Key,
    EquatableArray<LayerDeclaration> Layers,
    EquatableArray<InitializerDeclaration> Initializers)
{
    /// <summary>Names of the steps or inputs that it reads; null where it reads the step before it.</summary>
    public EquatableArray<string>? From { get; init; }

    /// <summary>The step whose value's shape, where what is read has it already, leaves this step out.</summary>
    public string? UnlessShapedLike { get; init; }

    /// <summary>Whether its value is returned.</summary>
    public bool IsOutput { get; init; }
}

/// <summary>A layer.</summary>
/// <param name="Kind">PyTorch's name of the module, such as <c>Conv2d</c>.</param>
/// <param name="Arguments">What was written; defaults belong to the kind.</param>
public sealed record LayerDeclaration(string Kind, Arguments Arguments)
{
    /// <summary>The class that it takes, fully qualified: a block, or a module of the author's own; empty for other kinds.</summary>
    public string Type => Arguments.Text("T", "");

    /// <summary>That class's name alone, without namespaces, types around it and type arguments.</summary>
    public string TypeName
    {
        get
        {
            string type = Type.Split('<')[0];
            return type.Substring(Math.Max(type.LastIndexOf('.'), type.LastIndexOf(':')) + 1);
        }
    }
}

/// <summary>An initializer.</summary>
/// <param name="Kind">Its name, such as <c>HeNormal</c>; <c>Initializer</c> for a user's own.</param>
/// <param name="For">The parameters that it is for.</param>
/// <param name="Arguments">What was written.</param>
public sealed record InitializerDeclaration(string Kind, InitializerTarget For, Arguments Arguments);
