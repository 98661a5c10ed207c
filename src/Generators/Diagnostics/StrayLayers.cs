using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedNets.Generators;

/// <summary>Layers on a type that is no network: most often a forgotten <c>[Network]</c>, without which nothing is generated.</summary>
internal static class StrayLayers
{
    /// <summary>Reports the first of them.</summary>
    public static void Report(SymbolAnalysisContext context, INamedTypeSymbol type)
    {
        if (Find(type) is { } layer && !UnfinishedSyntax.IsIn(type, context.CancellationToken) && layer.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken) is { } syntax)
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.LayerOutsideNetwork, syntax.GetLocation(),
                $"Layer '{layer.Kind()}' is on '{type.Name}', which is no network, so that nothing is generated for it; add [Network] and [Input(...)] to '{type.Name}'."));
        }
    }

    /// <summary>The first layer on a type that is no network, or on its properties; null when there is none.</summary>
    public static AttributeData? Find(INamedTypeSymbol type)
    {
        AttributeData[] onType = [.. type.GetAttributes()];
        if (onType.Any(attribute => attribute.IsUnknown()))
            return null;
        IEnumerable<AttributeData> onProperties = type.GetMembers().OfType<IPropertySymbol>()
            .Where(property => property.PartialDefinitionPart is null).SelectMany(property => property.GetAttributes());
        return onType.Concat(onProperties).FirstOrDefault(attribute => attribute.Is(KnownNames.LayerAttribute));
    }
}
