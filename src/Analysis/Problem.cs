namespace TypedNets.Analysis;

/// <summary>Something wrong with a network.</summary>
/// <param name="Id">The diagnostic's id, one of <see cref="RuleIds"/>.</param>
/// <param name="Where">The part of the declaration that is wrong.</param>
/// <param name="Message">What is wrong, expected, actual, where the number came from and what to do.</param>
/// <param name="Related">Another part that it contradicts.</param>
public sealed record Problem(string Id, SourcePart Where, string Message, SourcePart? Related = null);

/// <summary>
/// A part of a declaration, by position and not by place in a file, so that moving text does not change a model.
/// </summary>
/// <param name="Kind">What sort of part.</param>
/// <param name="Step">The step's index, for parts of a step.</param>
/// <param name="Item">The index among the step's layers, or among the initializers or inputs.</param>
/// <param name="Argument">The attribute argument, by its PascalCase name; null for the whole.</param>
public readonly record struct SourcePart(PartKind Kind, int Step = 0, int Item = 0, string? Argument = null);

/// <summary>The parts of a declaration.</summary>
public enum PartKind
{
    /// <summary>The class's name.</summary>
    Network,

    /// <summary>An input.</summary>
    Input,

    /// <summary>A step: the property, or the attribute on a class that lists its layers.</summary>
    Step,

    /// <summary>A layer of a step.</summary>
    Layer,

    /// <summary>An initializer of a step.</summary>
    StepInitializer,

    /// <summary>An initializer of the network.</summary>
    NetworkInitializer,

    /// <summary>An initializer of the assembly.</summary>
    AssemblyInitializer,
}
