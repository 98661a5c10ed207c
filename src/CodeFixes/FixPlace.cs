using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using TypedNets.Analysis;
using TypedNets.Generators;

namespace TypedNets.CodeFixes;

/// <summary>Where a fix is asked for.</summary>
/// <param name="Node">The piece of text that is wrong.</param>
/// <param name="Diagnostic">What is wrong with it.</param>
/// <param name="Model">The meaning of names around it.</param>
/// <param name="Remedy">What is to stand there instead, as <see cref="Problem.Remedy"/> says it; null when that is not mechanical.</param>
/// <param name="Choice">The remedy's place among those that there are.</param>
internal sealed record FixPlace(SyntaxNode Node, Diagnostic Diagnostic, SemanticModel Model, string? Remedy, int Choice)
{
    private static readonly Regex s_assignment = new(@"^(\w+) = (.+)$", RegexOptions.CultureInvariant);

    /// <summary>An argument that the remedy sets, with its value as C#; <c>default</c> is one to leave out.</summary>
    public (string Name, string Value)? Assignment =>
        Remedy is { } remedy && s_assignment.Match(remedy) is { Success: true } match ? (match.Groups[1].Value, match.Groups[2].Value) : null;

    /// <summary>The attributes, without brackets, that the remedy inserts.</summary>
    public string? Inserted => Remedy is ['[', .. var attributes, ']'] ? attributes : null;

    /// <summary>What the remedy puts in place of the text itself.</summary>
    public string? Replacement => Assignment is null && Inserted is null ? Remedy : null;

    /// <summary>The place of a mistake, once for each remedy.</summary>
    public static IEnumerable<FixPlace> Of(Diagnostic diagnostic, SyntaxNode root, SemanticModel model)
    {
        SyntaxNode node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        return diagnostic.Properties.TryGetValue(NetworkAnalyzer.RemedyProperty, out string? remedies) && remedies is not null
            ? remedies.Split([Problem.Or], StringSplitOptions.None).Select((remedy, i) => new FixPlace(node, diagnostic, model, remedy, i))
            : [new FixPlace(node, diagnostic, model, null, 0)];
    }

    /// <summary>The nearest piece of this kind around the text.</summary>
    public T? Around<T>()
        where T : SyntaxNode => Node.FirstAncestorOrSelf<T>();

    /// <summary>The nearest piece of this kind around the first related place, when that stands in the same file.</summary>
    public T? Related<T>()
        where T : SyntaxNode => Diagnostic.AdditionalLocations.FirstOrDefault() is { } place && place.SourceTree == Node.SyntaxTree
            ? Node.SyntaxTree.GetRoot().FindNode(place.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<T>()
            : null;
}
