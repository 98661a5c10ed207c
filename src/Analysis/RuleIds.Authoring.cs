namespace TypedNets.Analysis;

public static partial class RuleIds
{
    /// <summary>A <c>[Parameter]</c> that no expression reads.</summary>
    public const string UnusedParameter = "TN1022";

    /// <summary>A <c>[From]</c> that names what is read without it.</summary>
    public const string RepeatedSource = "TN1023";

    /// <summary>A <c>[Name]</c> that gives the key which there is without it.</summary>
    public const string RepeatedKey = "TN1024";

    /// <summary>An argument written with the value that it has anyway.</summary>
    public const string RepeatedDefault = "TN1025";
}
