using Microsoft.CodeAnalysis;
using TypedNets.Analysis;
using TypedNets.Analysis.Initializers;

namespace TypedNets.Generators;

/// <summary>Reads initializers, wherever they stand.</summary>
internal static class InitializerReading
{
    /// <summary>An initializer; null when the compiler could not bind it and reports that itself.</summary>
    public static InitializerDeclaration? Read(AttributeData attribute, ExpressionReading? expressions = null)
    {
        if (attribute.ReadArguments(expressions) is not { } arguments)
            return null;
        string kind = attribute.Kind();
        return new InitializerDeclaration(kind, Target(arguments.Text("For", kind == nameof(ForgetGate) ? nameof(InitializerTarget.Bias) : "")), arguments);
    }

    private static InitializerTarget Target(string name) => name switch
    {
        nameof(InitializerTarget.Bias) => InitializerTarget.Bias,
        nameof(InitializerTarget.Recurrent) => InitializerTarget.Recurrent,
        _ => InitializerTarget.Weight,
    };

    /// <summary>Reports a type in <c>[Initializer&lt;T&gt;]</c> that cannot stand there.</summary>
    public static void CheckType(AttributeData attribute, SourcePart part, Compilation compilation, List<Problem> problems)
    {
        if (attribute.AttributeClass is { TypeArguments: [INamedTypeSymbol type] } && WhyNot(type, compilation) is { } reason)
            problems.Add(new Problem(RuleIds.InitializerType, part, $"Initializer '{type.Name}': {reason}"));
    }

    private static string? WhyNot(INamedTypeSymbol type, Compilation compilation)
    {
        if (compilation.GetTypeByMetadataName(KnownNames.Initializer) is not { } initializer)
            return null;
        bool derives = false;
        for (INamedTypeSymbol? t = type.BaseType; t is not null; t = t.BaseType)
            derives |= SymbolEqualityComparer.Default.Equals(t, initializer);
        return !derives ? $"'{type.Name}' does not derive from TypedNets.Initializer; derive it and override Fill."
            : type.IsAbstract ? $"'{type.Name}' is abstract, but one of it must be made; give a type that derives from it."
            : !type.InstanceConstructors.Any(c => c.Parameters.Length == 0 && c.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal)
                ? $"'{type.Name}' has no public or internal constructor without parameters, by which one could be made; add it."
                : null;
    }
}
