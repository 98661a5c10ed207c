using Microsoft.CodeAnalysis;

namespace TypedNets.Generators;

/// <summary>Which types can stand in <c>[Initializer&lt;T&gt;]</c>.</summary>
internal static class InitializerRules
{
    /// <summary>Why a type cannot; null when it can, or when the compiler reports it.</summary>
    public static string? WhyNot(INamedTypeSymbol type, Compilation compilation)
    {
        if (type.TypeKind == TypeKind.Error || compilation.GetTypeByMetadataName(KnownNames.Initializer) is not { } initializer)
            return null;
        bool derives = false;
        for (INamedTypeSymbol? t = type.BaseType; t is not null; t = t.BaseType)
            derives |= SymbolEqualityComparer.Default.Equals(t, initializer);
        return !derives ? $"Initializer<{type.Name}>: '{type.Name}' must derive from TypedNets.Initializer."
            : type.IsAbstract ? $"Initializer<{type.Name}>: '{type.Name}' must not be abstract."
            : !type.InstanceConstructors.Any(c => c.Parameters.Length == 0 && c.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal)
                ? $"Initializer<{type.Name}>: '{type.Name}' must have a constructor without parameters."
                : null;
    }
}
