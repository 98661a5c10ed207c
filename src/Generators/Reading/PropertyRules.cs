using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedNets.Analysis;
using TypedNets.Analysis.Layers;

namespace TypedNets.Generators;

/// <summary>Which properties can declare layers: partial ones with a getter alone, of the type that their layers give.</summary>
/// <param name="compilation">The compilation.</param>
/// <param name="problems">Takes the problems.</param>
internal sealed class PropertyRules(Compilation compilation, List<Problem> problems)
{
    private static readonly SymbolDisplayFormat s_shortType = SymbolDisplayFormat.MinimallyQualifiedFormat;

    /// <summary>The types of properties as text: many properties have few of them.</summary>
    private readonly Dictionary<ITypeSymbol, string> _types = new(SymbolEqualityComparer.IncludeNullability);

    /// <summary>Reports why a property cannot declare its layers.</summary>
    public void Check(IPropertySymbol property, int index, StepDeclaration step)
    {
        var part = new SourcePart(PartKind.Step, index);
        EquatableArray<LayerDeclaration> layers = step.Layers;
        string? key = step.Key;
        if (layers.Count == 0)
        {
            problems.Add(new Problem(RuleIds.UnsupportedProperty, part,
                $"Property '{property.Name}' has a name or an initializer but no layer; add its layer, such as [Linear(10)]."));
        }
        else if (WhyUnsupported(property) is { } reason)
        {
            problems.Add(new Problem(RuleIds.UnsupportedProperty, part,
                $"Property '{property.Name}' {reason}; a layer is declared as 'public partial {ExpectedName(step)} {property.Name} {{ get; }}'.", Remedy: "partial, get-only"));
        }
        else if (Names.WhyReserved(property.Name, property.ContainingType, compilation) is { } reserved)
        {
            problems.Add(new Problem(RuleIds.InvalidName, part, $"Property '{property.Name}': {reserved}", Remedy: Names.Free(property.Name, property.ContainingType, compilation)));
        }
        else if (key is not null && string.IsNullOrWhiteSpace(key))
        {
            problems.Add(new Problem(RuleIds.InvalidName, part with { Argument = "Name" }, $"Property '{property.Name}': its key in [Name] must not be empty."));
        }
        else if (StepForms.Of(step) == StepForm.Sequential && layers.FirstOrDefault(layer => LayerCatalogue.Get(layer.Kind).IsParameter) is { } bare)
        {
            problems.Add(new Problem(RuleIds.PropertyType, part,
                $"Property '{property.Name}' gives a Sequential, of which {bare.Kind} cannot be a part, since it is a parameter and no module; give it a property of its own."));
        }
        else if (StepForms.Of(step) == StepForm.Sequential && layers.SkipWhile(IsJoin).FirstOrDefault(IsJoin) is { } join)
        {
            problems.Add(new Problem(RuleIds.PropertyType, part,
                $"Property '{property.Name}' gives a Sequential, in the midst of which {join.Kind} cannot stand, since it reads other steps; end the property before it and begin another with it."));
        }
        else if (property.Type.TypeKind != TypeKind.Error && Text(property.Type) != ExpectedType(step))
        {
            problems.Add(new Problem(RuleIds.PropertyType, part with { Kind = PartKind.StepType },
                $"Property '{property.Name}' must be of type {ExpectedName(step)}, {WhyExpected(step)}, but is {property.Type.ToDisplayString(s_shortType)}; change its type.", Remedy: ExpectedType(step)));
        }
    }

    private string Text(ITypeSymbol type)
    {
        if (!_types.TryGetValue(type, out string text))
            _types[type] = text = type.ToDisplayString();
        return text;
    }

    /// <summary>What the implementing part must repeat; null for a property that has none.</summary>
    public static PropertyTarget? Target(IPropertySymbol property)
    {
        if (!property.IsPartialDefinition || property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not PropertyDeclarationSyntax syntax)
            return null;
        string modifiers = string.Join(" ", syntax.Modifiers.Where(m => !m.IsKind(SyntaxKind.PartialKeyword)).Select(m => m.ValueText));
        IEnumerable<string> accessors = syntax.AccessorList?.Accessors.Select(a => $"{a.Modifiers} {a.Keyword.ValueText}".Trim()) ?? [];
        return new PropertyTarget(property.Name, modifiers, property.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
            [.. accessors], Documentation(syntax));
    }

    /// <summary>The type, fully qualified, that a step gives.</summary>
    public static string ExpectedType(StepDeclaration step) => MemberTypes.Of(StepForms.Of(step), StepForms.Stateful(step).FirstOrDefault()).Replace("global::", "");

    /// <summary>That type without its namespaces.</summary>
    private static string ExpectedName(StepDeclaration step) => System.Text.RegularExpressions.Regex.Replace(ExpectedType(step), @"(\w+\.)+", "");

    private static string WhyExpected(StepDeclaration step) =>
        step.UnlessShapedLike is not null && StepForms.Of(step) == StepForm.Sequential ? "since it can be left out"
        : StepForms.Of(step) == StepForm.Blocks ? "since blocks follow one another in it"
        : "which its layers give";

    private static bool IsJoin(LayerDeclaration layer) => LayerCatalogue.Get(layer.Kind) is Join;

    private static string? WhyUnsupported(IPropertySymbol property) =>
        property.IsStatic ? "is static"
        : property.IsIndexer ? "is an indexer"
        : property.SetMethod is not null ? "has a setter"
        : !property.IsPartialDefinition ? "is not partial"
        : property.IsVirtual || property.IsOverride || property.IsRequired || property.RefKind != RefKind.None || HasNew(property) ? "has modifiers beyond its accessibility"
        : null;

    private static bool HasNew(IPropertySymbol property) => property.DeclaringSyntaxReferences
        .Any(reference => reference.GetSyntax() is PropertyDeclarationSyntax syntax && syntax.Modifiers.Any(m => m.IsKind(SyntaxKind.NewKeyword) || m.IsKind(SyntaxKind.UnsafeKeyword)));

    /// <summary>
    /// The author's own comment, read as text: without /doc the compiler does not parse it, and the output must not depend on that.
    /// </summary>
    private static string Documentation(PropertyDeclarationSyntax syntax)
    {
        List<string> lines = [];
        foreach (SyntaxTrivia trivia in syntax.GetLeadingTrivia())
        {
            string text = trivia.ToFullString().Trim();
            if (text.StartsWith("///", StringComparison.Ordinal))
                lines.AddRange(text.Split('\n').Select(line => line.Trim()));
            else if (text.StartsWith("/**", StringComparison.Ordinal) && text.Length > "/***/".Length)
                lines.AddRange(text.Substring(3, text.Length - 5).Split('\n').Select(line => "/// " + line.Trim().TrimStart('*').Trim()).Where(line => line.Length > 4));
        }

        return string.Join("\n", lines);
    }
}
