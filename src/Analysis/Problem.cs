namespace TypedNets.Analysis;

/// <summary>Something wrong with a network.</summary>
/// <param name="Id">The diagnostic's id, one of <see cref="RuleIds"/>.</param>
/// <param name="Where">The part of the declaration that is wrong.</param>
/// <param name="Message">What is wrong, expected, actual, where the number came from and what to do.</param>
/// <param name="Related">Another part that it contradicts.</param>
/// <param name="Remedy">
/// What is to be written instead, as C#, when that is mechanical; the likeliest of several first, with <see cref="Or"/> between them. Its
/// form says where it belongs: <c>Padding = 2</c> is an argument of the attribute that is reported, and <c>Padding = default</c> one to
/// leave out; <c>[Flatten]</c> is an attribute to insert before it; anything else, such as <c>Conv1d</c> or <c>Dim.Any</c>, takes the place
/// of the very text that is reported.
/// </param>
public sealed record Problem(string Id, SourcePart Where, string Message, SourcePart? Related = null, string? Remedy = null)
{
    /// <summary>What stands between remedies of which the author chooses one.</summary>
    public const string Or = " | ";

    /// <summary>Remedies of which the author chooses one; null when there is none.</summary>
    public static string? Choice(params string?[] remedies) => remedies.Any(remedy => remedy is not null) ? string.Join(Or, remedies.OfType<string>()) : null;
}

/// <summary>
/// A part of a declaration, by position and not by place in a file, so that moving text does not change a model.
/// </summary>
/// <param name="Kind">What sort of part.</param>
/// <param name="Step">The step's index, for parts of a step.</param>
/// <param name="Item">The index among the step's layers, or among the initializers or inputs.</param>
/// <param name="Argument">The attribute argument, by its PascalCase name; null for the whole.</param>
/// <param name="Element">The index among the argument's values; null for all of them.</param>
/// <param name="Block">The full name of the block whose declaration is meant; null for the network itself.</param>
public readonly record struct SourcePart(
    PartKind Kind, int Step = 0, int Item = 0, string? Argument = null, int? Element = null, string? Block = null);

/// <summary>The parts of a declaration.</summary>
public enum PartKind
{
    /// <summary>The class's name.</summary>
    Network,

    /// <summary>The attribute that makes the class a network.</summary>
    NetworkAttribute,

    /// <summary>An input.</summary>
    Input,

    /// <summary>Another member of the class, called as Argument says.</summary>
    Member,

    /// <summary>A step: the property, or the attribute on a class that lists its layers. Its Name may be given by an attribute of its own.</summary>
    Step,

    /// <summary>The type of a step's property.</summary>
    StepType,

    /// <summary>A layer of a step.</summary>
    Layer,

    /// <summary>What says from where a step reads.</summary>
    From,

    /// <summary>An initializer of a step.</summary>
    StepInitializer,

    /// <summary>An initializer of the network.</summary>
    NetworkInitializer,

    /// <summary>An initializer of the assembly.</summary>
    AssemblyInitializer,
}
