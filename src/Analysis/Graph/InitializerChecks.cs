using TypedNets.Analysis.Initializers;
using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis;

/// <summary>What can be wrong with initializers whatever the layers: arguments out of range, two in one place.</summary>
public static class InitializerChecks
{
    /// <summary>Checks the initializers of an assembly.</summary>
    /// <returns>What is wrong with them.</returns>
    public static EquatableArray<Problem> OfAssembly(EquatableArray<InitializerDeclaration> initializers)
    {
        var problems = new List<Problem>();
        Run(initializers.Select((initializer, i) => new ScopedInitializer(initializer, new SourcePart(PartKind.AssemblyInitializer, Item: i))), problems);
        return [.. problems];
    }

    /// <summary>Checks initializers; false when a problem was added.</summary>
    internal static bool Run(IEnumerable<ScopedInitializer> initializers, List<Problem> problems)
    {
        int before = problems.Count;
        var seen = new Dictionary<(PartKind, int, InitializerTarget), ScopedInitializer>();
        foreach (ScopedInitializer scoped in initializers)
        {
            (InitializerDeclaration declaration, SourcePart part, _) = scoped;
            (PartKind, int, InitializerTarget) place = (part.Kind, part.Step, declaration.For);
            if (seen.TryGetValue(place, out ScopedInitializer first))
            {
                string target = declaration.For switch { InitializerTarget.Bias => "biases", InitializerTarget.Recurrent => "recurrent matrices", _ => "weights" };
                problems.Add(new Problem(RuleIds.DuplicateInitializer, part,
                    $"Initializer '{declaration.Kind}': this {PlaceOf(part)} already has an initializer for {target}; remove one, this or '{first.Declaration.Kind}'.", first.Part));
                continue;
            }

            seen.Add(place, scoped);
            try
            {
                InitializerCatalogue.Get(declaration.Kind).Check(declaration.Arguments);
            }
            catch (RefusalException refusal)
            {
                problems.Add(new Problem(refusal.Id, part with { Argument = refusal.Argument }, $"Initializer '{declaration.Kind}': {refusal.Message}", Remedy: declaration.Arguments.Items.All(argument => argument.Expressions.Count == 0) ? refusal.Remedy : null));
            }
        }

        return problems.Count == before;
    }

    private static string PlaceOf(SourcePart part) => part.Kind switch
    {
        PartKind.AssemblyInitializer => "assembly",
        PartKind.NetworkInitializer => "network",
        _ => "layer",
    };
}
