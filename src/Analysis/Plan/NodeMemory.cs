using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis;

/// <summary>What a node does with memory.</summary>
/// <param name="SharedInput">Which of its inputs the output is, or can be, the same memory as; null for new memory.</param>
/// <param name="KeepsInputs">Its backward pass may read what it read.</param>
/// <param name="KeepsOutput">Its backward pass reads the output.</param>
/// <param name="CanOverwriteInput">It has an in-place form.</param>
internal readonly record struct NodeMemory(int? SharedInput, bool KeepsInputs, bool KeepsOutput, bool CanOverwriteInput)
{
    /// <summary>That of a layer as its kind says, that of a block as its own forward pass is planned.</summary>
    public static NodeMemory Of(GraphNode node)
    {
        if (node is BlockNode block)
        {
            OutputMemory output = ForwardPlan.Of(block.Graph).Outputs[0];
            return new NodeMemory(output.Input, KeepsInputs: true, output.IsKept, CanOverwriteInput: false);
        }

        LayerNode layer = (LayerNode)node;
        LayerMemory memory = LayerCatalogue.Get(layer.Kind).Memory(layer.Arguments);
        return new NodeMemory(memory.SharesInput ? 0 : null, KeepsInputs: !memory.SharesInput || layer.Kind == nameof(Layer), memory.KeepsOutput, memory.CanOverwriteInput);
    }
}
