using Microsoft.CodeAnalysis;
using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>The initializers of an assembly, read.</summary>
/// <param name="Initializers">The initializers; null when the compiler could not read one, which it reports.</param>
/// <param name="Problems">What is wrong with them, whatever the networks.</param>
internal sealed record AssemblyReading(EquatableArray<InitializerDeclaration>? Initializers, EquatableArray<Problem> Problems)
{
    /// <summary>Reads the assembly that is compiled.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="sources">Takes the place of each.</param>
    public static AssemblyReading Read(Compilation compilation, NetworkSources sources)
    {
        IEnumerable<AttributeData> attributes = compilation.Assembly.GetAttributes()
            .Where(attribute => attribute.Is(KnownNames.InitializerAttribute)).OrderBy(attribute => attribute, AttributePosition.Comparer);
        List<InitializerDeclaration> initializers = [];
        List<Problem> problems = [];
        foreach (AttributeData attribute in attributes)
        {
            var part = new SourcePart(PartKind.AssemblyInitializer, Item: initializers.Count);
            if (InitializerReading.Read(attribute) is not { } initializer)
                return new AssemblyReading(null, []);
            InitializerReading.CheckType(attribute, part, compilation, problems);
            sources.Add(part, attribute);
            initializers.Add(initializer);
        }

        problems.AddRange(InitializerChecks.OfAssembly([.. initializers]));
        return new AssemblyReading([.. initializers], [.. problems]);
    }
}
