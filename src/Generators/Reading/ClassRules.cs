using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>Which classes can be networks: nested or not, internal or public, sealed or not, but partial and plain.</summary>
internal static class ClassRules
{
    private const int LongestHintName = 100;

    /// <summary>Reports why a class cannot be a network.</summary>
    public static void Check(INamedTypeSymbol type, Compilation compilation, List<Problem> problems)
    {
        if (WhyUnsupported(type) is { } reason)
        {
            problems.Add(new Problem(RuleIds.UnsupportedClass, new SourcePart(PartKind.Network),
                $"Network '{type.Name}' {reason}; a network is a plain, internal or public class."));
        }
        else if (SelfAndContainers(type).FirstOrDefault(t => !IsPartial(t)) is { } closed)
        {
            problems.Add(new Problem(RuleIds.NotPartial, new SourcePart(PartKind.Network),
                SymbolEqualityComparer.Default.Equals(closed, type)
                    ? $"Network '{type.Name}' must be partial, so that its layers can be generated into it."
                    : $"Network '{type.Name}' is inside '{closed.Name}', which must be partial too, so that its layers can be generated into it."));
        }
    }

    /// <summary>What the generated part must repeat.</summary>
    public static NetworkTarget Target(INamedTypeSymbol type, List<PropertyTarget> properties)
    {
        string space = type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString();
        string[] containers = [.. SelfAndContainers(type).Skip(1).Reverse().Select(t => $"{Keyword(t)} {t.Name}")];
        return new NetworkTarget(space, [.. containers], type.Name, HintName(type), [.. properties]);
    }

    /// <summary>The class's full name; long ones, which some file systems refuse, end in a hash.</summary>
    public static string HintName(INamedTypeSymbol type)
    {
        string name = type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted));
        if (name.Length <= LongestHintName)
            return name;
        uint hash = 2166136261;
        foreach (char c in name)
            hash = unchecked((hash ^ c) * 16777619);
        return $"{name.Substring(0, LongestHintName - 9)}_{hash:x8}";
    }

    private static string? WhyUnsupported(INamedTypeSymbol type) =>
        type.IsRecord ? "is a record"
        : type.IsStatic ? "is static"
        : type.IsAbstract ? "is abstract"
        : type.IsFileLocal ? "is local to its file"
        : SelfAndContainers(type).Any(t => t.TypeParameters.Length > 0) ? "is generic, or inside a generic type"
        : type.ContainingType is not null && type.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal) ? $"is {SyntaxFacts.GetText(type.DeclaredAccessibility)}"
        : type.BaseType is { SpecialType: not SpecialType.System_Object, TypeKind: not TypeKind.Error } baseType
            && !baseType.ToDisplayString().StartsWith("TorchSharp.torch.nn.Module<", StringComparison.Ordinal) ? $"already derives from '{baseType.Name}'"
        : null;

    private static IEnumerable<INamedTypeSymbol> SelfAndContainers(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? t = type; t is not null; t = t.ContainingType)
            yield return t;
    }

    private static bool IsPartial(INamedTypeSymbol type) => type.DeclaringSyntaxReferences
        .Any(reference => reference.GetSyntax() is TypeDeclarationSyntax syntax && syntax.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static string Keyword(INamedTypeSymbol type) => (type.TypeKind, type.IsRecord) switch
    {
        (TypeKind.Struct, true) => "record struct",
        (TypeKind.Struct, false) => "struct",
        (TypeKind.Interface, _) => "interface",
        (_, true) => "record",
        _ => "class",
    };
}
