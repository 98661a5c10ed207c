using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis;

/// <summary>What a step's property gives, which follows from what is written alone.</summary>
public static class StepForms
{
    /// <summary>The form of a step.</summary>
    public static StepForm Of(StepDeclaration step)
    {
        LayerDeclaration[] stateful = Stateful(step);
        return stateful.Length == 0 ? StepForm.Value
            : step.UnlessShapedLike is not null ? StepForm.Sequential
            : IsList(stateful) ? StepForm.Blocks
            : stateful.Length == 1 ? StepForm.Module
            : StepForm.Sequential;
    }

    /// <summary>Its layers that have parameters or buffers.</summary>
    public static LayerDeclaration[] Stateful(StepDeclaration step) => [.. step.Layers.Where(layer => LayerCatalogue.Get(layer.Kind).HasState)];

    private static bool IsList(LayerDeclaration[] stateful) =>
        stateful.All(layer => layer.Kind == nameof(Block) && layer.Type == stateful[0].Type)
        && (stateful.Length > 1 || stateful[0].Arguments.Has("Repeat"));
}
