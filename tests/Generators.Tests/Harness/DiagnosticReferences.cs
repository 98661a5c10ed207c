using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedNets.Generators.Tests;

/// <summary>What every source under test is compiled against: the framework, TorchSharp and TypedNets, read once.</summary>
internal static class DiagnosticReferences
{
    /// <summary>TorchSharp and TypedNets, from this test's own output.</summary>
    public static ImmutableArray<MetadataReference> Libraries { get; } =
    [
        .. new[] { "TorchSharp", "TypedNets", "TypedNets.Abstractions", "TypedNets.Analysis" }
            .Select(name => MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, name + ".dll"))),
    ];

    /// <summary>All of them.</summary>
    public static ImmutableArray<MetadataReference> All { get; } = [.. Net100.References.All, .. Libraries];

    /// <summary>The language that users of the framework have.</summary>
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Preview);
}
