using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedNets.Generators;

/// <summary>Which names generated members can have.</summary>
internal static class Names
{
    /// <summary>Whether a name is a C# identifier and no keyword.</summary>
    public static bool IsIdentifier(string name) =>
        SyntaxFacts.IsValidIdentifier(name) && SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None;

    /// <summary>Why a generated property cannot have this name; null when it can.</summary>
    public static string? WhyNotMember(string name, INamedTypeSymbol type, Compilation compilation) =>
        !IsIdentifier(name) ? "a layer's name becomes a property and must be a C# identifier."
        : type.GetMembers(name).Any(member => !IsGenerated(member, type)) ? $"'{type.Name}' already has a member of that name; choose another."
        : WhyReserved(name, type, compilation);

    /// <summary>
    /// Whether a member stands in the part that is generated for this very class: analyzers see it, the generator does not.
    /// </summary>
    private static bool IsGenerated(ISymbol member, INamedTypeSymbol type) =>
        member.Locations.All(location => location.SourceTree?.FilePath.EndsWith(ClassRules.HintName(type) + ".g.cs", StringComparison.Ordinal) == true);

    /// <summary>Why a declared property cannot have this name; null when it can.</summary>
    public static string? WhyReserved(string name, INamedTypeSymbol type, Compilation compilation)
    {
        if (name == type.Name)
            return "a layer cannot be called as its network.";
        if (name is "Spec" or "Create" or "parameters")
            return $"'{name}' is a member of every network; choose another name.";

        // Hiding a member of Module breaks it: TorchSharp looks some of them up by name.
        for (INamedTypeSymbol? module = compilation.GetTypeByMetadataName("TorchSharp.torch+nn+Module`2"); module is not null; module = module.BaseType)
        {
            if (module.GetMembers(name).Length > 0)
                return $"'{name}' is a member of TorchSharp's Module; choose another name.";
        }

        return null;
    }
}
