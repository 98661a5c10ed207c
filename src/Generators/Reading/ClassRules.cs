using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>Which classes can be networks: nested or not, internal or public, sealed or not, but partial and plain.</summary>
internal static class ClassRules
{
    /// <summary>Reports why a class cannot be a network.</summary>
    public static void Check(INamedTypeSymbol type, List<Problem> problems)
    {
        if (WhyUnsupported(type) is { } reason)
        {
            problems.Add(new Problem(RuleIds.UnsupportedClass, new SourcePart(PartKind.Network),
                $"Network '{type.Name}' {reason}; a network must be a plain, internal or public class without a base class, so that it can become a TorchSharp module."));
        }
        else if (SelfAndContainers(type).FirstOrDefault(t => !IsPartial(t)) is { } closed)
        {
            problems.Add(new Problem(RuleIds.NotPartial, new SourcePart(PartKind.Network),
                SymbolEqualityComparer.Default.Equals(closed, type)
                    ? $"Network '{type.Name}' must be partial, so that its layers can be generated into it; add 'partial' to its declaration."
                    : $"Network '{type.Name}' is inside '{closed.Name}', which must be partial too, so that layers can be generated into the network; add 'partial' to the declaration of '{closed.Name}'."));
        }
    }

    /// <summary>Reports members that will be generated and cannot be the author's own.</summary>
    public static void CheckMembers(INamedTypeSymbol type, IPropertySymbol[] layers, List<Problem> problems)
    {
        foreach (string name in Names.Generated)
        {
            if (type.GetMembers(name).FirstOrDefault(Names.IsAuthored) is { } member && !layers.Contains(member, SymbolEqualityComparer.Default))
            {
                problems.Add(new Problem(RuleIds.InvalidName, new SourcePart(PartKind.Member, Argument: name),
                    $"Network '{type.Name}' declares '{name}', which is generated for every network; remove it or choose another name."));
            }
        }
    }

    /// <summary>What the generated part must repeat.</summary>
    public static NetworkTarget Target(INamedTypeSymbol type)
    {
        PropertyTarget[] properties = [.. NetworkReader.LayerProperties(type).Select(PropertyRules.Target).OfType<PropertyTarget>()];
        string space = type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString();
        string[] containers = [.. SelfAndContainers(type).Skip(1).Reverse().Select(t => $"{Keyword(t)} {Literals.Identifier(t.Name)}{TypeParameters(t)}")];
        string[] fields = [.. type.MemberNames.Where(name => name.StartsWith("_", StringComparison.Ordinal)).OrderBy(name => name, StringComparer.Ordinal)];
        return new NetworkTarget(space, [.. containers], type.Name, TypeParameters(type), HintName(type), [.. properties], [.. fields]);
    }

    /// <summary>What can be generated into a class.</summary>
    public static Extension ExtensionOf(INamedTypeSymbol type) =>
        SelfAndContainers(type).Any(t => t.IsFileLocal || !IsPartial(t)) || type.IsStatic ? Extension.Nothing
        : type.IsRecord ? Extension.RecordMembers
        : HasForeignBase(type) ? Extension.ClassMembers
        : Extension.Network;

    private static string TypeParameters(INamedTypeSymbol type) =>
        type.TypeParameters.Length == 0 ? "" : $"<{string.Join(", ", type.TypeParameters.Select(parameter => parameter.Name))}>";

    /// <summary>The class's full name, with braces for the angle brackets of generic types.</summary>
    private static string HintName(INamedTypeSymbol type) => type
        .ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted))
        .Replace('<', '{').Replace('>', '}').Replace("@", "");

    private static string? WhyUnsupported(INamedTypeSymbol type) =>
        type.IsRecord ? "is a record"
        : type.IsStatic ? "is static"
        : type.IsAbstract ? "is abstract"
        : SelfAndContainers(type).Any(t => t.IsFileLocal) ? "is local to its file"
        : SelfAndContainers(type).Any(t => t.TypeParameters.Length > 0) ? "is generic, or inside a generic type"
        : type.ContainingType is not null && type.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal) ? $"is {SyntaxFacts.GetText(type.DeclaredAccessibility)}"
        : HasForeignBase(type) ? $"already derives from '{type.BaseType!.Name}'"
        : null;

    private static bool HasForeignBase(INamedTypeSymbol type) =>
        type.BaseType is { SpecialType: not SpecialType.System_Object, TypeKind: not TypeKind.Error } baseType
        && !baseType.ToDisplayString().StartsWith("TorchSharp.torch.nn.Module<", StringComparison.Ordinal);

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
