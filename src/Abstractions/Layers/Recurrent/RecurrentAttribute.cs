namespace TypedNets;

/// <summary>A layer that reads a sequence step by step and keeps a state between the steps, which starts at zero.</summary>
/// <param name="hiddenSize">Number of features of the state.</param>
public abstract class RecurrentAttribute(int hiddenSize) : LayerAttribute
{
    /// <summary>Number of features of the state.</summary>
    public int HiddenSize { get; } = hiddenSize;

    /// <summary>Number of such layers on one another, each reading the states of the one below.</summary>
    public int NumLayers { get; set; } = 1;

    /// <summary>Whether biases are added.</summary>
    public bool Bias { get; set; } = true;

    /// <summary>Always true: in a network the batch comes first.</summary>
    public bool BatchFirst { get; set; } = true;

    /// <summary>Probability with which the outputs of all layers but the last are set to zero in training.</summary>
    public double Dropout { get; set; }

    /// <summary>Whether a second layer reads the sequence backwards; its features follow those of the first.</summary>
    public bool Bidirectional { get; set; }

    /// <summary>
    /// Whether only the last state is put out, and not that of every step: of the layer that reads backwards it is the state after
    /// the sequence's first step.
    /// </summary>
    public bool LastStep { get; set; }
}
