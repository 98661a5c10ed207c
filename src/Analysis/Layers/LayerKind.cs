using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>
/// A kind of layer: everything that is known about it before it runs. Each kind is one class in one file of this folder, found by
/// <see cref="LayerCatalogue"/>; its name is PyTorch's.
/// </summary>
public abstract class LayerKind
{
    /// <summary>PyTorch's name of the module.</summary>
    public string Name => GetType().Name;

    /// <summary>What unnamed members are called before their number: <c>Conv</c> for <c>Conv2d</c>.</summary>
    public virtual string MemberPrefix => Name.Length > 2 && Name.EndsWith("d", StringComparison.Ordinal) && char.IsDigit(Name[Name.Length - 2])
        ? Name.Substring(0, Name.Length - 2)
        : Name;

    /// <summary>Whether the output is a map over positions (channels first), which a fully connected layer does not take as it is.</summary>
    public virtual bool IsSpatial => false;

    /// <summary>Whether the output is no map over positions even if the input is one.</summary>
    public virtual bool EndsMap => false;

    /// <summary>Whether it takes a map over positions.</summary>
    public virtual bool TakesMaps => true;

    /// <summary>How many values it reads; in a sequence all of them are the one before it.</summary>
    public virtual int InputCount => 1;

    /// <summary>Whether it is a parameter and no module: its member gives the parameter itself, under the member's own key.</summary>
    public virtual bool IsParameter => false;

    /// <summary>Whether it has parameters or buffers, and so becomes a property.</summary>
    public virtual bool HasState => false;

    /// <summary>Whether an activation after this layer still counts as the one that follows the layer before.</summary>
    public virtual bool IsTransparentForGain => true;

    /// <summary>What the layer does with memory.</summary>
    public virtual LayerMemory Memory(Arguments arguments) => LayerMemory.Fresh;

    /// <summary>Whether it treats each channel as if there were no other, so that what was put together of several kinds stays so.</summary>
    internal virtual bool KeepsChannelsApart => false;

    /// <summary>Whether its output without biases is linear in the last of its weights.</summary>
    internal virtual bool EndsInWeight => false;

    /// <summary>
    /// Moments of the output at initialisation, in training mode; null where theory does not reach.
    /// </summary>
    /// <param name="layer">The layer.</param>
    /// <param name="inputs">Those of what it reads.</param>
    internal virtual Moments? Forward(SignalLayer layer, IReadOnlyList<Moments> inputs) => null;

    /// <summary>Why <see cref="Forward"/> gives nothing, in words that go on from the layer's name.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="inputs">Moments of what it reads.</param>
    internal virtual string Unknown(SignalLayer layer, IReadOnlyList<Moments> inputs) => ParameterStart.Unknown(layer) ?? $"{Name} has no theory here";

    /// <summary>The gradient that arrives at an input; null where theory does not reach.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="inputs">Moments of what it reads.</param>
    /// <param name="index">Which of them is meant.</param>
    /// <param name="output">The gradient at its output.</param>
    internal virtual Gradient? Backward(SignalLayer layer, IReadOnlyList<Moments> inputs, int index, Gradient output) =>
        GradientFactor(layer, inputs) is { } factor
            ? new Gradient(factor * output.SecondMoment) { IsSmooth = output.IsSmooth, Shared = factor * output.Shared, Profile = layer.InputShapes[index].Equals(layer.OutputShape) ? output.Profile : null }
            : null;

    /// <summary>
    /// By how much the second moment of the gradient grows from the output to each of its inputs where that is all; null where theory does
    /// not reach.
    /// </summary>
    /// <param name="layer">The layer.</param>
    /// <param name="inputs">Moments of what it reads.</param>
    internal virtual double? GradientFactor(SignalLayer layer, IReadOnlyList<Moments> inputs) => null;

    /// <summary>
    /// Infers output shape, parameters and cost.
    /// </summary>
    /// <param name="layer">Reads arguments and input, takes the results.</param>
    /// <exception cref="RefusalException">The layer cannot be built like this, or cannot take this input.</exception>
    public abstract void Infer(LayerInference layer);
}
