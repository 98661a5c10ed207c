using System.Globalization;
using System.Text.RegularExpressions;

namespace TypedNets.Analysis;

/// <summary>
/// The <c>state_dict</c> key of a step. That of a list can say how its blocks are called: <c>features.denseblock1.denselayer{1}</c> is the
/// list <c>features.denseblock1</c> of <c>denselayer1</c>, <c>denselayer2</c> and so on.
/// </summary>
/// <param name="Key">The key.</param>
/// <param name="Block">What the names of a list's blocks begin with.</param>
/// <param name="First">The number of the first.</param>
internal sealed record StepKey(string Key, string Block = "", int First = 0)
{
    private static readonly Regex s_numbered = new(@"^(.+)\.([^.{}]*[^.{}0-9]|)\{(\d{1,6})\}$", RegexOptions.CultureInvariant);

    /// <summary>Whether it numbers blocks.</summary>
    public bool IsNumbered { get; private init; }

    /// <summary>The key of a block.</summary>
    public string this[int block] => $"{Key}.{Block}{Invariant.Text(First + block)}";

    /// <summary>Reads a key.</summary>
    public static StepKey Of(StepDeclaration step, string member) => step.Key is { } written && s_numbered.Match(written) is { Success: true } match
        ? new StepKey(match.Groups[1].Value, match.Groups[2].Value, int.Parse(match.Groups[3].Value, CultureInfo.InvariantCulture)) { IsNumbered = true }
        : new StepKey(step.Key ?? Naming.SnakeCase(member));
}
