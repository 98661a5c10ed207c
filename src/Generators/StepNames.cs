namespace TypedNets.Generators;

/// <summary>Names of the generator's steps, under which tests see what was cached.</summary>
internal static class StepNames
{
    /// <summary>Each class is read into a declaration.</summary>
    public const string Declare = nameof(Declare);

    /// <summary>All declarations are put into a table, in which blocks are found.</summary>
    public const string Networks = nameof(Networks);

    /// <summary>Each declaration is joined with the blocks that it uses.</summary>
    public const string Link = nameof(Link);

    /// <summary>Each declaration is analysed.</summary>
    public const string Resolve = nameof(Resolve);

    /// <summary>The class names that differ in case alone are found.</summary>
    public const string Clashes = nameof(Clashes);
}
