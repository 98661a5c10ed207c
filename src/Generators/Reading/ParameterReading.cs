using Microsoft.CodeAnalysis;
using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>Reads the constants of a class that its uses as a block bind.</summary>
internal static class ParameterReading
{
    /// <summary>The parameters in source order; what is none is a problem.</summary>
    public static IReadOnlyList<ParameterDeclaration> Read(INamedTypeSymbol type, List<Problem> problems)
    {
        List<ParameterDeclaration> parameters = [];
        foreach (IFieldSymbol field in type.GetMembers().OfType<IFieldSymbol>().OrderBy(field => field.Locations[0], AttributePosition.LocationComparer))
        {
            // Of two of one name, which the compiler reports, the first stands for both.
            if (field.GetAttributes().FirstOrDefault(attribute => attribute.Is(KnownNames.ParameterAttribute)) is not { } attribute || parameters.Any(other => other.Name == field.Name))
                continue;
            if (field is { IsConst: true, HasConstantValue: true } && field.Type.TypeKind != TypeKind.Enum && ConstantText.ToConstant(field.ConstantValue) is { } value)
            {
                parameters.Add(new ParameterDeclaration(field.Name, value, attribute.ReadArguments()?.Flag("Required", false) == true));
            }
            else if (!field.IsConst || field.HasConstantValue)
            {
                problems.Add(new Problem(RuleIds.Parameter, new SourcePart(PartKind.Member, Argument: field.Name),
                    $"Parameter '{field.Name}' of '{type.Name}' must be a constant number or truth value, but is {(field.IsConst ? $"a {field.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}" : "no constant")}; "
                    + $"declare it as '[Parameter] private const int {field.Name} = 64;'."));
            }
        }

        return parameters;
    }
}
