using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>The types of steps' properties.</summary>
internal static class MemberTypes
{
    /// <summary>The type that a step gives.</summary>
    /// <param name="form">What the step gives.</param>
    /// <param name="layer">Its layer with state, the first where there are several.</param>
    public static string Of(StepForm form, LayerDeclaration? layer) => form switch
    {
        StepForm.Value => KnownNames.Value,
        StepForm.Sequential => $"{KnownNames.Modules}.Sequential",
        StepForm.Blocks => $"{KnownNames.Modules}.ModuleList<{layer!.Type}>",
        _ => Of(layer!),
    };

    /// <summary>The type of a layer's module.</summary>
    public static string Of(LayerDeclaration layer) => layer.Type.Length > 0 ? layer.Type : LayerEmissions.Of(layer.Kind).ModuleType;

    /// <summary>The type of a node's module.</summary>
    public static string Of(GraphNode node) => node is BlockNode block ? block.Type : Of(new LayerDeclaration(((LayerNode)node).Kind, ((LayerNode)node).Arguments));
}
