using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedNets.Analysis;
using TypedNets.Analysis.Layers;
using TypedNets.Generators;

namespace TypedNets.CodeFixes;

/// <summary>The layers of properties as attributes of the class, under the names that they had, where they follow one another.</summary>
internal static class ClassForm
{
    /// <summary>
    /// The class with its layers before it, and the properties that become unnamed; null where the steps are no plain sequence, where a key
    /// would change, or where an argument is a constant of the class, which attributes of the class cannot name.
    /// </summary>
    public static (Func<TypeDeclarationSyntax?> Type, string[] Unnamed)? Write(TypeDeclarationSyntax type, SemanticModel model, CancellationToken cancellation)
    {
        PropertyDeclarationSyntax[] steps = Steps.Of(type);
        if (steps.Length == 0 || Steps.Layers(type).Any() || model.GetDeclaredSymbol(type, cancellation) is not INamedTypeSymbol symbol)
            return null;
        NetworkInput input = NetworkReader.Read(symbol, model.Compilation, cancellation).Input;
        EquatableArray<StepDeclaration> declared = input.Declaration.Steps;
        if (!input.IsReadable || input.Problems.Count > 0 || declared.Count != steps.Length || input.Declaration.Inputs.Count > 1
            || !declared.All(IsPlain) || steps.Any(step => Steps.Attributes(step).Any(attribute => NamesMember(attribute, symbol, model))))
            return null;
        return (() => Write(type, steps, declared, model), [.. declared.Where(step => StepForms.Of(step) == StepForm.Value).Select(step => step.Member!)]);
    }

    private static TypeDeclarationSyntax? Write(TypeDeclarationSyntax type, PropertyDeclarationSyntax[] steps, EquatableArray<StepDeclaration> declared, SemanticModel model)
    {
        string end = Steps.EndOfLine(type).ToFullString(), indent = PropertyForm.Indent(type);
        HashSet<string> numbered = Numbered(declared);
        IEnumerable<string> lines = steps.Select((step, i) => string.Concat(Comments(step).Select(comment => indent + comment + end))
            + $"{indent}[{string.Join(", ", Ordered(step, model).Select(attribute => Text(attribute, numbered.Contains(declared[i].Member!) ? null : declared[i].Member)))}]{end}");
        MemberDeclarationSyntax[] others = [.. type.Members.Where(member => !steps.Contains(member))];
        string body = others.Length == 0 ? ";" : end + indent + "{" + end + string.Concat(others.Select(member => member.ToFullString())) + indent + "}";
        return (TypeDeclarationSyntax?)SyntaxFactory.ParseMemberDeclaration(
            type.AttributeLists.ToFullString() + string.Concat(lines) + PropertyForm.Head(type) + body + type.GetTrailingTrivia().ToFullString());
    }

    /// <summary>A step that reads the one before it and whose one layer with parameters has the key that its name gives.</summary>
    private static bool IsPlain(StepDeclaration step) =>
        step.From is null && step.UnlessShapedLike is null && !step.IsOutput && step.Layers.All(layer => LayerCatalogue.Get(layer.Kind) is not (Join or Shared))
        && StepForms.Stateful(step).Length <= 1 && (step.Key is null || step.Key == Naming.SnakeCase(step.Member!));

    private static bool NamesMember(AttributeSyntax attribute, INamedTypeSymbol type, SemanticModel model) => attribute.DescendantNodes().OfType<IdentifierNameSyntax>()
        .Any(name => SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol?.ContainingType, type));

    /// <summary>The members that are called by their number anyway: all of a kind in order, so that none needs its name.</summary>
    private static HashSet<string> Numbered(EquatableArray<StepDeclaration> steps) =>
    [
        .. steps.Where(step => StepForms.Of(step) != StepForm.Value)
            .GroupBy(step => StepForms.Stateful(step)[0] is { TypeName.Length: > 0 } layer ? layer.TypeName : LayerCatalogue.Get(StepForms.Stateful(step)[0].Kind).MemberPrefix)
            .Where(kind => kind.Select((step, i) => step.Member == kind.Key + Invariant.Text(i + 1)).All(isNumbered => isNumbered))
            .SelectMany(kind => kind.Select(step => step.Member!)),
    ];

    /// <summary>The attributes of a step, initializers behind the layer that they are for.</summary>
    private static IEnumerable<AttributeSyntax> Ordered(PropertyDeclarationSyntax step, SemanticModel model)
    {
        AttributeSyntax[] layers = [.. Steps.Layers(step)], initializers = [.. Steps.Attributes(step).Where(attribute => Steps.IsInitializer(attribute, model))];
        int stateful = Array.FindIndex(layers, HasState);
        return stateful < 0 ? layers.Concat(initializers) : layers.Take(stateful + 1).Concat(initializers).Concat(layers.Skip(stateful + 1));
    }

    private static bool HasState(AttributeSyntax layer) => Steps.IsLayer(layer) && LayerCatalogue.Get(Attributes.Kind(layer)).HasState;

    private static string Text(AttributeSyntax attribute, string? name) =>
        (name is not null && HasState(attribute) ? Attributes.With(attribute, $"Name = \"{name}\"").NormalizeWhitespace() : attribute).WithoutTrivia().ToString();

    private static IEnumerable<string> Comments(PropertyDeclarationSyntax step) => step.GetLeadingTrivia().ToFullString().Split('\n')
        .Select(line => line.Trim()).Where(line => line.Length > 0).Select(line => line.StartsWith("///", StringComparison.Ordinal) ? line.Substring(1) : line);
}
