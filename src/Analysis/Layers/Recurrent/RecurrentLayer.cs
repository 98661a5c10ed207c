using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>
/// Recurrent layers: states of L steps, from PyTorch's parameters of each layer and direction. The matrices of the gates are stacked,
/// and each is started alone: its fan-in is what one gate sums over. The weights into the state take the gain of the nonlinearity,
/// those from state to state gain 1, with which an orthogonal matrix keeps the state.
/// </summary>
/// <param name="gates">Number of gates.</param>
public abstract class RecurrentLayer(int gates) : LayerKind
{
    /// <inheritdoc/>
    public override bool HasState => true;

    /// <inheritdoc/>
    public override bool IsTransparentForGain => false;

    /// <summary>The gate whose bias keeps the state at first; null where there is none.</summary>
    protected virtual int? ForgetGate => null;

    /// <summary>A member called as PyTorch's class would be: <c>Lstm1</c>.</summary>
    public override string MemberPrefix => Name.Substring(0, 1) + Name.Substring(1).ToLowerInvariant();

    /// <summary>PyTorch's optimised kernels read the output again.</summary>
    public override LayerMemory Memory(Arguments arguments) => LayerMemory.Kept;

    /// <summary>The mean of what comes out at each step.</summary>
    internal override Moments? Forward(SignalLayer layer, IReadOnlyList<Moments> inputs)
    {
        if (RecurrentStack.Of(layer, inputs[0]) is not { } stack)
            return null;
        double second = stack.Outputs.Average(value => value.Second), shared = stack.Outputs.Average(value => value.Shared);
        double mean = this is RNN && RNN.IsReLU(layer.Arguments) ? Math.Sqrt(second / Math.PI) : 0;
        return new Moments(mean, second) { SharedBy = new(() => shared), Sources = [layer.Owner], Lags = stack.Outputs[stack.Outputs.Count - 1] };
    }

    /// <summary>Gradients that arrive at several steps must be independent; those that leave a layer are not, which the next one before it would have to know.</summary>
    internal override Gradient? Backward(SignalLayer layer, IReadOnlyList<Moments> inputs, int index, Gradient output) =>
        !output.IsSmooth && inputs[0].Lags is null && output.Shared <= 0.05 * output.SecondMoment && layer.Arguments.Integer("NumLayers", 1) == 1 && RecurrentStack.Of(layer, inputs[0]) is { } stack
            ? new Gradient(stack.Backward(output.SecondMoment)) { IsSmooth = true } : null;

    /// <inheritdoc/>
    internal override string Unknown(SignalLayer layer, IReadOnlyList<Moments> inputs) =>
        ParameterStart.Unknown(layer) ?? "the number of its steps is not known, what it reads has a mean, or a bias starts where theory does not reach";

    /// <inheritdoc/>
    public override void Infer(LayerInference layer)
    {
        long hidden = layer.Integer("HiddenSize", 0, least: 1), layers = layer.Integer("NumLayers", 1, least: 1);
        layer.Number("Dropout", 0, p => p is >= 0 and <= 1, "a probability in [0, 1]");
        if (!layer.Arguments.Flag("BatchFirst", true))
            throw layer.Refuse(RuleIds.OutOfRange, "BatchFirst", "BatchFirst must be true, since the batch comes first in every network; leave it out.", "BatchFirst = default");
        layer.RequireFloat();
        layer.RequireRank("L×features", 2);
        long features = layer.Known(1, "the number of input features");
        bool isBidirectional = layer.Arguments.Flag("Bidirectional", false);
        string[] directions = isBidirectional ? ["", "_reverse"] : [""];

        long? macs = 0;
        for (long index = 0; index < layers; index++)
        {
            long read = index == 0 ? features : hidden * directions.Length;
            foreach (string direction in directions)
                AddParameters(layer, $"_l{Invariant.Text(index)}{direction}", read, hidden);
            macs += Shape.Product([gates, hidden, checked(read + hidden), directions.Length, layer.Input[0]]);
        }

        long size = checked(hidden * directions.Length);
        layer.Macs = macs;
        layer.Output = layer.Arguments.Flag("LastStep", false) ? Shape.Of(size) : Shape.Of(layer.Input[0], size);
    }

    /// <summary>The gain of the nonlinearity behind the weights that read the input; 1 for gates.</summary>
    protected virtual double Gain(Arguments arguments) => 1;

    private void AddParameters(LayerInference layer, string suffix, long read, long hidden)
    {
        // PyTorch starts all of them, biases too, uniform on ±1/√hidden.
        double bound = 1 / Math.Sqrt(hidden);
        long stacked = checked(gates * hidden);
        layer.AddParameter(new ParameterShape("weight_ih" + suffix, ParameterRole.Weight, [stacked, read], new Fans(read, hidden)) { Blocks = gates, Gain = Gain(layer.Arguments), TorchBound = bound });
        layer.AddParameter(new ParameterShape("weight_hh" + suffix, ParameterRole.Recurrent, [stacked, hidden], new Fans(hidden, hidden)) { Blocks = gates, Gain = 1, TorchBound = bound });
        if (!layer.Arguments.Flag("Bias", true))
            return;
        layer.AddParameter(new ParameterShape("bias_ih" + suffix, ParameterRole.Bias, [stacked]) { Blocks = gates, ForgetGate = ForgetGate, TorchBound = bound });
        layer.AddParameter(new ParameterShape("bias_hh" + suffix, ParameterRole.Bias, [stacked]) { Blocks = gates, TorchBound = bound });
    }
}
