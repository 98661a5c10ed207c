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
    internal override string? Title(FixPlace place) =>
        place.Remedy is { } type && place.Around<PropertyDeclarationSyntax>() is not null ? $"Change the type to {Split(type).Name}" : null;

    internal override void Edit(SyntaxEditor editor, IReadOnlyList<FixPlace> places)
    {
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        foreach (FixPlace place in places)
        {
            TypeSyntax old = place.Around<PropertyDeclarationSyntax>()!.Type;
            (string space, string name) = Split(place.Remedy!);
            editor.ReplaceNode(old, SyntaxFactory.ParseTypeName(name).WithTriviaFrom(old));
            if (place.Model.LookupNamespacesAndTypes(old.SpanStart, name: name).All(found => found.ToDisplayString() != place.Remedy))
                missing.Add(space);
        }

        if (missing.Count > 0)
            editor.ReplaceNode(editor.OriginalRoot, (root, _) => missing.Aggregate((CompilationUnitSyntax)root, AddUsing));
    }

    /// <summary>Adds a using in alphabetical order; what stands before the first one, such as a licence, stays first.</summary>
    private static CompilationUnitSyntax AddUsing(CompilationUnitSyntax root, string space)
    {
        int index = root.Usings.TakeWhile(item => string.CompareOrdinal(item.Name?.ToString(), space) < 0).Count();
        UsingDirectiveSyntax added = SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(space)).NormalizeWhitespace()
            .WithTrailingTrivia(root.Usings.Count > 0 ? root.Usings[0].GetTrailingTrivia() : [SyntaxFactory.ElasticCarriageReturnLineFeed]);
        if (index > 0 || root.Usings.Count == 0)
            return root.WithUsings(root.Usings.Insert(index, added));
        UsingDirectiveSyntax first = root.Usings[0];
        return root.WithUsings(root.Usings.Replace(first, first.WithLeadingTrivia()).Insert(0, added.WithLeadingTrivia(first.GetLeadingTrivia())));
    }

    private static (string Space, string Name) Split(string type)
    {
        int dot = type.LastIndexOf('.');
        return (type.Substring(0, dot), type.Substring(dot + 1));
    }
}
