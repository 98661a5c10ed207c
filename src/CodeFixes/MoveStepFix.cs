using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using TypedNets.Analysis;

namespace TypedNets.CodeFixes;

/// <summary>Moves a step before the one that reads it; steps that read the one before them then say which that was.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MoveStepFix)), System.Composition.Shared]
public sealed class MoveStepFix() : NetworkFix(RuleIds.UnknownSource)
{
    internal override string? Title(FixPlace place) =>
        Steps(place) is var (reader, moved) ? $"Move '{moved.Identifier.ValueText}' before '{reader.Identifier.ValueText}'" : null;

    internal override void Edit(SyntaxEditor editor, IReadOnlyList<FixPlace> places)
    {
        foreach (IGrouping<TypeDeclarationSyntax, FixPlace> network in places.GroupBy(place => place.Around<TypeDeclarationSyntax>()!))
        {
            // Several readers of one step: it moves before the first of them.
            var moves = network.Select(place => Steps(place)!.Value).GroupBy(move => move.Moved).Select(group => group.OrderBy(move => move.Reader.SpanStart).First()).ToArray();
            PropertyDeclarationSyntax[] before = CodeFixes.Steps.Of(network.Key);
            List<PropertyDeclarationSyntax> after = [.. before];
            foreach ((PropertyDeclarationSyntax reader, PropertyDeclarationSyntax moved) in moves)
            {
                after.Remove(moved);
                after.Insert(after.IndexOf(reader), moved);
            }

            // As it was wired, which the new order must not change.
            PropertyDeclarationSyntax Wired(PropertyDeclarationSyntax step) =>
                CodeFixes.Steps.IsChained(step) && CodeFixes.Steps.Before(step, before, network.Key) is { } source && source != CodeFixes.Steps.Before(step, after, network.Key)
                    ? CodeFixes.Steps.Reading(step, source, network.Key)
                    : step;
            foreach ((PropertyDeclarationSyntax reader, PropertyDeclarationSyntax moved) in moves)
            {
                editor.InsertBefore(reader, Wired(moved));
                editor.RemoveNode(moved, SyntaxRemoveOptions.KeepNoTrivia);
            }
            foreach (PropertyDeclarationSyntax step in before.Where(step => !moves.Any(move => move.Moved == step) && Wired(step) != step))
                editor.ReplaceNode(step, Wired(step));
        }
    }

    private static (PropertyDeclarationSyntax Reader, PropertyDeclarationSyntax Moved)? Steps(FixPlace place) =>
        place.Around<PropertyDeclarationSyntax>() is { Parent: TypeDeclarationSyntax type } reader && place.Related<PropertyDeclarationSyntax>() is { } moved && moved.Parent == type
            ? (reader, moved)
            : null;
}
