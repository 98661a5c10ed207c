using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TypedNets.Analysis;
using TypedNets.Generators;

namespace TypedNets.CodeFixes;

/// <summary>
/// Moves selected steps into a network of their own, which is then used as a block: they read one value, the step before them, and only the
/// last of them is read elsewhere.
/// </summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(ExtractBlockRefactoring)), System.Composition.Shared]
public sealed class ExtractBlockRefactoring : NetworkRefactoring
{
    internal override (string Title, Func<SyntaxNode> Root)? Offer(RefactoringPlace place)
    {
        if (place.Span.IsEmpty || place.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type || Steps.Find(type, "Network") is null)
            return null;
        PropertyDeclarationSyntax[] steps = Steps.Of(type), selected = [.. steps.Where(step => step.Span.IntersectsWith(place.Span))];
        if (selected.Length < 2 || !AreNeighbours(type, selected) || !Steps.IsChained(selected[0]) || Steps.Before(selected[0], steps, type) is not { } before
            || !IsClosed(selected, steps, before, place.Model) || Input(type, before, place) is not { } input)
            return null;
        string member = Steps.FreeName("Block1", type);
        return ($"Extract {selected.Length} steps into a block; their keys will begin with '{Naming.SnakeCase(member)}.'",
            () => Write(place, type, selected, before, input, member));
    }

    private static bool AreNeighbours(TypeDeclarationSyntax type, PropertyDeclarationSyntax[] selected) =>
        type.Members.SkipWhile(member => member != selected[0]).Take(selected.Length).SequenceEqual(selected);

    /// <summary>Whether the steps name only each other and what stands before them, no constant of the class, and are named only by their last.</summary>
    private static bool IsClosed(PropertyDeclarationSyntax[] selected, PropertyDeclarationSyntax[] steps, string before, SemanticModel model)
    {
        HashSet<string> inside = [.. selected.Select(step => step.Identifier.ValueText)];
        HashSet<string> hidden = [.. inside.Take(selected.Length - 1)];
        bool namesInside = selected.SelectMany(step => Names(step, model)).All(name => inside.Contains(name.Name) || name.Name == before);
        bool isHidden = steps.Except(selected).SelectMany(step => Names(step, model)).All(name => !hidden.Contains(name.Name));
        bool isFree = selected.SelectMany(Steps.Attributes).SelectMany(attribute => attribute.DescendantNodes().OfType<IdentifierNameSyntax>())
            .All(name => model.GetSymbolInfo(name).Symbol is not IFieldSymbol { ContainingType.Name: var owner } || owner != ((TypeDeclarationSyntax)selected[0].Parent!).Identifier.ValueText);
        return namesInside && isHidden && isFree && !selected.Any(step => Steps.Find(step, "Output") is not null || Steps.Find(step, "Name") is not null);
    }

    /// <summary>The steps and inputs that a step names, with where.</summary>
    private static IEnumerable<(string Name, ExpressionSyntax Expression)> Names(PropertyDeclarationSyntax step, SemanticModel model) => Steps.Attributes(step)
        .Where(attribute => Attributes.Kind(attribute) is "From" or "Add" or "Concat" or "Multiply" or "Shared")
        .SelectMany(attribute => attribute.ArgumentList?.Arguments ?? [])
        .Select(argument => (Name: model.GetConstantValue(argument.Expression).Value as string, argument.Expression))
        .Where(name => name.Name is not null).Select(name => (name.Name!, name.Expression));

    /// <summary>The sizes of what the steps read, as arguments of an input; null where the network has an error.</summary>
    private static string? Input(TypeDeclarationSyntax type, string before, RefactoringPlace place)
    {
        var readings = new NetworkReadings(place.Model.Compilation);
        if (place.Model.GetDeclaredSymbol(type) is not INamedTypeSymbol symbol
            || readings.Infer(symbol, place.Cancellation)?.Graph is not { } graph)
            return null;
        int value = graph.Steps.FirstOrDefault(step => step.Member == before)?.Value ?? graph.Inputs.TakeWhile(input => input.Name != before).Count();
        string sizes = string.Join(", ", graph.ShapeOf(value).Sizes.Select(size => size is { } known ? Invariant.Text(known) : "Dim.Any"));
        return sizes + (graph.TypeOf(value) == DType.Int64 ? ", DType = DType.Int64" : "");
    }

    private static SyntaxNode Write(RefactoringPlace place, TypeDeclarationSyntax type, PropertyDeclarationSyntax[] selected, string before, string input, string member)
    {
        string end = Steps.EndOfLine(type).ToFullString(), indent = PropertyForm.Indent(type);
        string name = Enumerable.Range(1, 100).Select(number => $"{type.Identifier.ValueText}Block{(number == 1 ? "" : Invariant.Text(number))}")
            .First(free => !place.Model.LookupNamespacesAndTypes(type.SpanStart, name: free).Any());
        PropertyDeclarationSyntax first = selected[0], last = selected[selected.Length - 1];
        string modifiers = string.Concat(type.Modifiers.Where(modifier => modifier.IsKind(SyntaxKind.PublicKeyword) || modifier.IsKind(SyntaxKind.InternalKeyword)).Select(modifier => modifier.ValueText + " "));
        string moved = string.Concat(selected.Select(step => step.ReplaceNodes(
            Names(step, place.Model).Where(source => source.Name == before).Select(source => source.Expression), (_, _) => SyntaxFactory.ParseExpression("Network.Input")).ToFullString())).TrimStart('\r', '\n');
        string block = $"{end}{indent}[Network, Input({input})]{end}{indent}{modifiers}partial class {name}{end}{indent}{{{end}{moved}{indent}}}{end}";
        string lead = string.Concat(first.GetLeadingTrivia().TakeWhile(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)).Select(trivia => trivia.ToFullString()));
        List<TextChange> changes =
        [
            new(TextSpan.FromBounds(first.FullSpan.Start, last.FullSpan.End), $"{lead}{indent}    [Block<{name}>] public partial {name} {member} {{ get; }}{end}"),
            new(new TextSpan(type.FullSpan.End, 0), block),
            .. Steps.Of(type).Except(selected).SelectMany(step => Names(step, place.Model)).Where(source => source.Name == last.Identifier.ValueText)
                .Select(source => new TextChange(source.Expression.Span, $"nameof({member})")),
        ];
        return place.Root.SyntaxTree.WithChangedText(place.Root.GetText().WithChanges(changes.OrderBy(change => change.Span.Start))).GetRoot();
    }
}
