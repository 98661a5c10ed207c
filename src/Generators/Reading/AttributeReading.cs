using Microsoft.CodeAnalysis;
using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>Reads attributes into plain values.</summary>
internal static class AttributeReading
{
    /// <summary>Whether the attribute's class is, or derives from, the one of this full name in the namespace TypedNets.</summary>
    public static bool Is(this AttributeData attribute, string fullName)
    {
        // Asked of every attribute of every class while typing: no text is made.
        for (INamedTypeSymbol? type = attribute.AttributeClass; type is not null; type = type.BaseType)
        {
            if (type.Arity == 0 && type.ContainingNamespace is { Name: nameof(TypedNets), ContainingNamespace.IsGlobalNamespace: true }
                && fullName.Length == nameof(TypedNets).Length + 1 + type.Name.Length && fullName.EndsWith(type.Name, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>Whether a type carries <c>[Network]</c>.</summary>
    public static bool IsNetwork(this ISymbol type) => type.GetAttributes().Any(attribute => attribute.Is(KnownNames.NetworkAttribute));

    /// <summary>Whether the compiler found no such attribute, which it reports; it may have been meant as one of ours.</summary>
    public static bool IsUnknown(this AttributeData attribute) => attribute.AttributeClass is null or { TypeKind: TypeKind.Error };

    /// <summary>The attribute's name as its author writes it, without "Attribute".</summary>
    public static string Kind(this AttributeData attribute)
    {
        string name = attribute.AttributeClass!.Name;
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
    }

    /// <summary>
    /// Its arguments by PascalCase name; null when the compiler could not bind one and reports that itself.
    /// </summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="expressions">Reads the expressions of arguments; null in a class without parameters.</param>
    public static Arguments? ReadArguments(this AttributeData attribute, ExpressionReading? expressions = null)
    {
        // Attributes that an author derives from ours, against their constructors' accessibility, are not of our kinds either.
        if (attribute.AttributeConstructor is not { } constructor || attribute.AttributeClass is not { TypeKind: TypeKind.Class, IsAbstract: false } type
            || type.ContainingAssembly.Name != KnownNames.Abstractions || type.TypeArguments.Any(argument => argument.TypeKind == TypeKind.Error || (argument.IsValueType && type.TypeParameters[0].HasReferenceTypeConstraint)))
        {
            return null;
        }

        var items = new List<Argument>();
        for (int i = 0; i < attribute.ConstructorArguments.Length; i++)
        {
            string name = constructor.Parameters[i].Name;
            items.Add(Read(char.ToUpperInvariant(name[0]) + name.Substring(1), attribute.ConstructorArguments[i]));
        }

        foreach (KeyValuePair<string, TypedConstant> named in attribute.NamedArguments)
            items.Add(Read(named.Key, named.Value));
        if (attribute.AttributeClass is { TypeArguments: [ITypeSymbol typeArgument] })
            items.Add(new Argument("T", [], typeArgument.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)));
        bool isBroken = items.Any(item => item.Name.Length == 0);
        return isBroken ? null : new Arguments([.. items.Select(item => expressions?.Add(item, attribute) ?? item)]);
    }

    /// <summary>An argument; without a name when it could not be read.</summary>
    private static Argument Read(string name, TypedConstant value) => value.Kind switch
    {
        TypedConstantKind.Error => new Argument("", []),
        TypedConstantKind.Array when value.IsNull => new Argument(name, []),
        TypedConstantKind.Array when value.Values.Any(v => v.Kind == TypedConstantKind.Error) => new Argument("", []),
        TypedConstantKind.Array when value.Type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Object } =>
            new Argument(name, [.. value.Values.Select(v => ConstantText.Number(v) ?? double.NaN)]) { Texts = [.. value.Values.Select(ConstantText.Of)] },
        TypedConstantKind.Array => value.Values.Any(v => v.Value is null or string)
            ? new Argument(name, []) { Texts = [.. value.Values.Select(v => (string?)v.Value ?? "")] }
            : new Argument(name, [.. value.Values.Select(v => Number(v.Value))]),
        TypedConstantKind.Enum => new Argument(name, [Number(value.Value)], EnumMember(value)),
        TypedConstantKind.Type => new Argument(name, [], ((ITypeSymbol?)value.Value)?.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)),
        _ when value.Value is null or string => new Argument(name, [], (string?)value.Value),
        _ => new Argument(name, [Number(value.Value)]),
    };

    private static double Number(object? value) => value is bool flag ? (flag ? 1 : 0) : Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture);

    private static string? EnumMember(TypedConstant value) => value.Type!.GetMembers().OfType<IFieldSymbol>()
        .FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, value.Value))?.Name;
}
