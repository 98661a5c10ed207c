namespace TypedNets.Analysis;

public static partial class RuleIds
{
    /// <summary>An initializer that cannot be applied to a parameter.</summary>
    public const string InitializerNotApplicable = "TN2001";

    /// <summary>An initializer's argument out of its range.</summary>
    public const string InitializerArgument = "TN2002";

    /// <summary>A type that is no initializer, or cannot be constructed.</summary>
    public const string InitializerType = "TN2003";

    /// <summary>Two initializers for the same parameters in the same place.</summary>
    public const string DuplicateInitializer = "TN2004";

    /// <summary>An initializer that finds no parameter to start.</summary>
    public const string UnusedInitializer = "TN2005";
}
