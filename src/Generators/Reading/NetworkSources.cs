using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>Where the parts of a declaration stand, so that a problem is reported at the very argument that is wrong.</summary>
internal sealed class NetworkSources(INamedTypeSymbol? type = null)
{
    private readonly Dictionary<SourcePart, AttributeData> _attributes = [];
    private readonly Dictionary<int, IPropertySymbol> _properties = [];
    private readonly Dictionary<int, AttributeData> _keys = [];

    /// <summary>The network's class; null for the assembly.</summary>
    public INamedTypeSymbol? Type => type;

    /// <summary>Notes the attribute that declares a part.</summary>
    public void Add(SourcePart part, AttributeData attribute) => _attributes[part] = attribute;

    /// <summary>Notes the property that declares a step.</summary>
    public void AddProperty(int step, IPropertySymbol property) => _properties[step] = property;

    /// <summary>Notes the attribute that gives a step's key.</summary>
    public void AddKey(int step, AttributeData attribute) => _keys[step] = attribute;

    /// <summary>The place of a part: its argument where it is written, else its attribute, else the class's name.</summary>
    public Location Find(SourcePart part) => part.Kind switch
    {
        PartKind.Member => type!.GetMembers(part.Argument!).First(Names.IsAuthored).Locations[0],
        PartKind.Step when _keys.TryGetValue(part.Step, out AttributeData key) && part.Argument == "Name" =>
            key.ApplicationSyntaxReference!.GetSyntax().GetLocation(),
        PartKind.Step when _properties.TryGetValue(part.Step, out IPropertySymbol property) => property.Locations[0],
        PartKind.StepType => ((PropertyDeclarationSyntax)_properties[part.Step].DeclaringSyntaxReferences[0].GetSyntax()).Type.GetLocation(),
        PartKind.Step => FindAttribute(part with { Kind = PartKind.Layer }),
        _ => FindAttribute(part),
    };

    private Location FindAttribute(SourcePart part) =>
        _attributes.TryGetValue(part with { Argument = null, Element = null }, out AttributeData attribute)
        && attribute.ApplicationSyntaxReference?.GetSyntax() is AttributeSyntax syntax
            ? ArgumentPlace.Find(syntax, attribute, part.Argument, part.Element)
            : type?.Locations[0] ?? Location.None;
}
