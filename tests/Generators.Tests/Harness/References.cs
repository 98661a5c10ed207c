using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;

namespace TypedNets.Generators.Tests;

/// <summary>What a project with networks references; read once for all tests.</summary>
internal static class References
{
    /// <summary>The framework, TorchSharp and the toolkit.</summary>
    public static IReadOnlyList<MetadataReference> All { get; } =
    [
        .. Net100.References.All,
        .. new[] { typeof(TorchSharp.torch), typeof(NetworkAttribute), typeof(Analysis.ParameterSite), typeof(NetworkOptions) }
            .Select(type => MetadataReference.CreateFromFile(type.Assembly.Location)),
    ];
}
