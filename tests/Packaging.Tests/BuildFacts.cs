using System.Reflection;

namespace TypedNets.Packaging.Tests;

/// <summary>What only the build of this project knows: folders and versions.</summary>
internal static class BuildFacts
{
    public static string RepositoryRoot => Get("RepositoryRoot");

    public static string PackageCache => Get("PackageCache");

    public static string LibtorchPackage => Get("LibtorchPackage");

    public static string LibtorchVersion => Get("LibtorchVersion");

    public static string TorchSharpVersion => Get("TorchSharpVersion");

    public static string PackageVersion => Get("PackageVersion");

    private static string Get(string key) =>
        typeof(BuildFacts).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value
        ?? throw new InvalidOperationException($"The build left {key} empty.");
}
