using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>Where the parts of a declaration stand, so that a problem is reported at the very argument that is wrong.</summary>
internal sealed class NetworkSources(INamedTypeSymbol type)
{
    private readonly Dictionary<SourcePart, AttributeData> _attributes = [];
    private readonly Dictionary<int, ISymbol> _steps = [];

    /// <summary>Notes the attribute that declares a part.</summary>
    public void Add(SourcePart part, AttributeData attribute) => _attributes[part] = attribute;

    /// <summary>Notes the property that declares a step.</summary>
    public void AddStep(int step, ISymbol property) => _steps[step] = property;

    /// <summary>The place of a part: its argument where it is written, else its attribute, else the class's name.</summary>
    public Location Find(SourcePart part)
    {
        if (part.Kind == PartKind.Step)
        {
            if (_steps.TryGetValue(part.Step, out ISymbol property))
                return property.Locations[0];
            part = part with { Kind = PartKind.Layer };
        }

        SourcePart whole = part with { Argument = null };
        return _attributes.TryGetValue(whole, out AttributeData attribute) && attribute.ApplicationSyntaxReference?.GetSyntax() is AttributeSyntax syntax
            ? Find(syntax, attribute, part.Argument)
            : type.Locations[0];
    }

    private static Location Find(AttributeSyntax syntax, AttributeData attribute, string? argument)
    {
        if (argument is null || syntax.ArgumentList is not { } list)
            return syntax.GetLocation();
        int position = 0;
        foreach (AttributeArgumentSyntax written in list.Arguments)
        {
            string? name = written.NameEquals?.Name.Identifier.ValueText ?? written.NameColon?.Name.Identifier.ValueText;
            name ??= attribute.AttributeConstructor?.Parameters is { Length: > 0 } parameters
                ? parameters[Math.Min(position, parameters.Length - 1)].Name
                : null;
            position++;
            if (string.Equals(name, argument, StringComparison.OrdinalIgnoreCase))
                return written.GetLocation();
        }

        return syntax.GetLocation();
    }
}
