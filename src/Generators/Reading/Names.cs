using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedNets.Generators;

/// <summary>Which names generated members can have.</summary>
internal static class Names
{
    /// <summary>Members that are generated for every network.</summary>
    public static string[] Generated { get; } = ["Spec", "Create", "forward", "RegisterComponents"];

    /// <summary>Whether a name is a C# identifier and no keyword.</summary>
    public static bool IsIdentifier(string name) =>
        SyntaxFacts.IsValidIdentifier(name) && SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None;

    /// <summary>The names of all members that the author has written.</summary>
    public static IEnumerable<string> Authored(INamedTypeSymbol type) => type.GetMembers()
        .Where(member => member.CanBeReferencedByName && !member.IsImplicitlyDeclared && IsAuthored(member)).Select(member => member.Name).Distinct();

    /// <summary>Whether a member stands in the author's text; analyzers see the generated part of the class too.</summary>
    public static bool IsAuthored(ISymbol member) =>
        member.DeclaringSyntaxReferences.Any(reference => !reference.SyntaxTree.FilePath.Contains(typeof(NetworkGenerator).FullName));

    /// <summary>Why a generated property cannot have this name; null when it can.</summary>
    public static string? WhyNotMember(string name, INamedTypeSymbol type, Compilation compilation) =>
        !IsIdentifier(name) ? "a layer's name becomes a property and must be a C# identifier that is no keyword; choose another."
        : type.GetMembers(name).Any(IsAuthored) ? $"'{type.Name}' already has a member of that name; choose another."
        : WhyReserved(name, type, compilation);

    /// <summary>A name like this one that a member can have: letters and digits alone, and something behind it where it is taken.</summary>
    public static string Free(string name, INamedTypeSymbol type, Compilation compilation)
    {
        string letters = string.Concat(System.Text.RegularExpressions.Regex.Split(name, @"\W+").Where(word => word.Length > 0).Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
        string stem = letters.Length == 0 || char.IsDigit(letters[0]) ? "Layer" + letters : letters;
        return new[] { stem, stem + "Layer" }.Concat(Enumerable.Range(2, 100).Select(number => stem + Analysis.Invariant.Text(number)))
            .First(free => free != name && WhyNotMember(free, type, compilation) is null);
    }

    /// <summary>Why a declared property cannot have this name; null when it can.</summary>
    public static string? WhyReserved(string name, INamedTypeSymbol type, Compilation compilation)
    {
        if (name == type.Name)
            return "a layer cannot be called as its network; choose another name.";
        if (Generated.Contains(name) || name == "parameters")
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
