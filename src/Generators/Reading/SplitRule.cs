using Microsoft.CodeAnalysis;
using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>All layers of a network stand in one part of its class, since the order of parts is no order that an author sees.</summary>
internal static class SplitRule
{
    /// <summary>Reports layers in a second part.</summary>
    public static void Check(
        INamedTypeSymbol type, NetworkSources sources, IPropertySymbol[] properties, AttributeData[] attributes, List<Problem> problems)
    {
        SyntaxReference[] layers =
        [
            .. attributes.Where(a => a.Is(KnownNames.LayerAttribute)).Select(a => a.ApplicationSyntaxReference).OfType<SyntaxReference>(),
        ];
        int second = FirstElsewhere(type, layers);
        if (second < 0)
            second = FirstElsewhere(type, layers = [.. properties.Select(p => p.DeclaringSyntaxReferences[0])]);
        if (second < 0)
            return;
        var part = new SourcePart(properties.Length > 0 ? PartKind.Step : PartKind.Layer, second);
        problems.Add(new Problem(RuleIds.SplitDeclaration, part,
            $"Network '{type.Name}' has layers on two parts of its class; move all into one, since their order is the order in which they run."));
    }

    /// <summary>The first place outside the part that the first place is in; −1 when there is none.</summary>
    private static int FirstElsewhere(INamedTypeSymbol type, SyntaxReference[] places)
    {
        if (places.Length == 0)
            return -1;
        SyntaxReference? home = type.DeclaringSyntaxReferences.FirstOrDefault(part => IsIn(places[0], part));
        return home is null ? -1 : Array.FindIndex(places, place => !IsIn(place, home));
    }

    private static bool IsIn(SyntaxReference place, SyntaxReference part) =>
        ReferenceEquals(place.SyntaxTree, part.SyntaxTree) && part.Span.Contains(place.Span);
}
