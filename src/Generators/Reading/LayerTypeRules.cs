using Microsoft.CodeAnalysis;

namespace TypedNets.Generators;

/// <summary>Which classes can stand in <c>[Layer&lt;T&gt;]</c>: modules from tensors to a tensor that can be constructed.</summary>
internal static class LayerTypeRules
{
    private const int MostInputs = 6;

    /// <summary>How many tensors the module reads; 0 when it is no module of tensors to a tensor.</summary>
    public static int Inputs(ITypeSymbol? type)
    {
        for (INamedTypeSymbol? t = type as INamedTypeSymbol; t is not null; t = t.BaseType)
        {
            bool isModule = t is { Name: "Module", Arity: > 1, ContainingType.Name: "nn" } && t.TypeArguments.All(argument => argument.Name == "Tensor");
            if (isModule)
                return t.Arity - 1 <= MostInputs ? t.Arity - 1 : 0;
        }

        return 0;
    }

    /// <summary>Why the module cannot be a layer; null when it can.</summary>
    /// <param name="type">Its class.</param>
    /// <param name="arguments">What its constructor is given.</param>
    /// <param name="network">The network that constructs it.</param>
    /// <param name="compilation">The compilation.</param>
    public static string? WhyNot(INamedTypeSymbol type, IReadOnlyList<TypedConstant> arguments, INamedTypeSymbol network, Compilation compilation)
    {
        if (type.IsNetwork())
            return $"'{type.Name}' is a network; use it with [Block<{type.Name}>], so that its shapes and parameters are known.";
        if (Inputs(type) == 0)
            return $"'{type.Name}' is no module from tensors to a tensor; derive it from Module<Tensor, Tensor>.";
        if (type.IsAbstract)
            return $"'{type.Name}' is abstract, but one of it must be made; give a class that derives from it.";
        IMethodSymbol[] constructors = [.. type.InstanceConstructors.Where(constructor => compilation.IsSymbolAccessibleWithin(constructor, network))];
        return constructors.Any(constructor => Takes(constructor, arguments, compilation)) ? null
            : $"'{type.Name}' has no constructor that takes {(arguments.Count == 0 ? "no arguments" : $"({string.Join(", ", arguments.Select(ConstantText.Of))})")}; "
                + (constructors.Length == 0 ? "make one public." : $"it has {string.Join(" and ", constructors.Select(Signature))}.");
    }

    private static bool Takes(IMethodSymbol constructor, IReadOnlyList<TypedConstant> arguments, Compilation compilation)
    {
        if (arguments.Count > constructor.Parameters.Length && constructor.Parameters.LastOrDefault()?.IsParams != true)
            return false;
        for (int i = 0; i < Math.Max(arguments.Count, constructor.Parameters.Length); i++)
        {
            IParameterSymbol parameter = constructor.Parameters[Math.Min(i, constructor.Parameters.Length - 1)];
            if (i >= arguments.Count && !parameter.IsOptional && !parameter.IsParams)
                return false;
            if (i < arguments.Count && !Converts(arguments[i], parameter.IsParams ? ((parameter.Type as IArrayTypeSymbol)?.ElementType ?? parameter.Type) : parameter.Type, compilation))
                return false;
        }

        return true;
    }

    private static bool Converts(TypedConstant argument, ITypeSymbol target, Compilation compilation)
    {
        if (argument.IsNull)
            return !target.IsValueType || target.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        bool isSmaller = argument.Value is int value && target.SpecialType switch
        {
            SpecialType.System_Byte => value is >= byte.MinValue and <= byte.MaxValue,
            SpecialType.System_Int16 => value is >= short.MinValue and <= short.MaxValue,
            SpecialType.System_UInt32 or SpecialType.System_UInt64 => value >= 0,
            _ => false,
        };
        return isSmaller || (compilation.ClassifyCommonConversion(argument.Type!, target) is { Exists: true, IsImplicit: true });
    }

    private static string Signature(IMethodSymbol constructor) =>
        $"({string.Join(", ", constructor.Parameters.Select(parameter => $"{parameter.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)} {parameter.Name}"))})";
}
