using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using TypedNets.Analysis;

namespace TypedNets.CodeFixes;

/// <summary>Gives a property the type that its layers give, and the file the using that this needs.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ChangePropertyTypeFix)), System.Composition.Shared]
public sealed class ChangePropertyTypeFix() : NetworkFix(RuleIds.PropertyType)
{
    /// <summary>A name with what stands before its last dot.</summary>
    private static readonly Regex s_qualified = new(@"((?:\w+\.)+)(\w+)", RegexOptions.CultureInvariant);

    internal override string? Title(FixPlace place) =>
        place.Remedy is { } type && place.Around<PropertyDeclarationSyntax>() is not null ? $"Change the type to {s_qualified.Replace(type, "$2")}" : null;

    internal override void Edit(SyntaxEditor editor, IReadOnlyList<FixPlace> places)
    {
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        foreach (FixPlace place in places)
        {
            TypeSyntax old = place.Around<PropertyDeclarationSyntax>()!.Type;
            string name = s_qualified.Replace(place.Remedy!, match =>
            {
                // A class inside a class keeps that one's name; what is not found by its name alone needs its namespace.
                (string space, string type) = (match.Groups[1].Value.TrimEnd('.'), match.Groups[2].Value);
                bool isFound = place.Model.LookupNamespacesAndTypes(old.SpanStart, name: type).Any(found => found.ToDisplayString().StartsWith(match.Value, StringComparison.Ordinal));
                bool isNested = place.Model.Compilation.GetTypeByMetadataName(space) is not null;
                if (!isFound && !isNested)
                    missing.Add(space);
                return isFound || !isNested ? type : match.Value;
            });
            editor.ReplaceNode(old, SyntaxFactory.ParseTypeName(name).WithTriviaFrom(old));
        }

        if (missing.Count > 0)
            editor.ReplaceNode(editor.OriginalRoot, (root, _) => missing.Aggregate((CompilationUnitSyntax)root, Usings.Add));
    }
}
