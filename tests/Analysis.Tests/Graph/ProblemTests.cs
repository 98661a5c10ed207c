namespace TypedNets.Analysis.Tests.Graph;

/// <summary>One mistake is one problem, with its id, at the argument that is wrong, in words that help.</summary>
public sealed class ProblemTests
{
    /// <summary>Network, id, part (kind, step.item, argument) and what the message must say.</summary>
    public static TheoryData<string, string, string, string> Mistakes => new()
    {
        { "HeNormal | Linear(3)", "TN1006", "Network", "'Net' has no input; add its sizes without the batch" },
        { "Input(3), Input(x, 4) | Linear(3)", "TN1006", "Input 0.1", "has 2 inputs" },
        { "Input(3, -4) | Linear(3)", "TN1012", "Input 0.0 Shape", "must be positive, or Dim.Any where they are not known, but size 2 is -4" },
        { "Input(3)", "TN1003", "Network", "has no layer; add one" },
        { "Input(8) | Linear(4, Name = A) | Linear(4, Name = A)", "TN1010", "Step 1.0 Name", "is taken by 'A'" },
        { "Input(8) | Conv2d(8, 3)", "TN1101", "Layer 0.0", "Conv2d 'Conv1': its input must be C×H×W, but is 8 (1 dimension" },
        { "Input(3, 8, 8) | BatchNorm1d", "TN1101", "Layer 0.0", "must be C or C×L, but is 3×8×8" },
        { "Input(3, 8, 8) | Conv2d(8, 3), ReLU | Linear(10)", "TN1102", "Layer 2.0", "Put Flatten before it (288 features). Its input, 8×6×6, is the output of ReLU 'relu1'." },
        { "Input(3, 8, 8) | Conv2d(8, 3, Groups = 2)", "TN1103", "Layer 0.0 Groups", "Groups must divide the 3 input channels, but is 2" },
        { "Input(4, 8, 8) | Conv2d(7, 3, Groups = 4)", "TN1103", "Layer 0.0 Groups", "divide the 7 output channels" },
        { "Input(3, 8, 8) | Conv2d(8, 9)", "TN1104", "Layer 0.0 KernelSize", "which has size 8 on axis 0, but it spans 9" },
        { "Input(3, 8, 8) | Conv2d(8, 3, Dilation = 4)", "TN1104", "Layer 0.0 KernelSize", "it spans 9 (3 taps, dilation 4)" },
        { "Input(3, 8, 8) | MaxPool2d(2), MaxPool2d(2), MaxPool2d(3)", "TN1104", "Layer 2.0 KernelSize", "is the output of MaxPool2d 'max_pool2'" },
        { "Input(3, 8) | MaxPool1d(9), ReLU", "TN1104", "Layer 0.0 KernelSize", "its output, 3×0, would leave nothing for the next layer" },
        { "Input(3, 8, 8) | Conv2d(8, 3, Padding = Same, Stride = 2)", "TN1105", "Layer 0.0 Padding", "Pad.Same needs stride 1, but the stride is 2×2" },
        { "Input(3, 8, 8) | Conv2d(8, 3, Paddings = [8, 0], PaddingMode = Reflect)", "TN1105", "Layer 0.0 Paddings", "can pad at most 7 on axis 0" },
        { "Input(3, 8, 8) | MaxPool2d(2, Padding = 2)", "TN1105", "Layer 0.0 Padding", "at most half of the window, 1 on axis 0, but is 2" },
        { "Input(Any) | Linear(3)", "TN1106", "Layer 0.0", "must be known, but its input is ?; give the size instead of Dim.Any" },
        { "Input(3, 8, 8) | Conv2d(-8, 3)", "TN1107", "Layer 0.0 OutChannels", "OutChannels must be positive, but is -8." },
        { "Input(3, 8, 8) | Conv2d(8, 3, Strides = [1, 0])", "TN1107", "Layer 0.0 Strides", "Strides must be positive, but is 0." },
        { "Input(8) | Dropout(1.5)", "TN1107", "Layer 0.0 P", "a probability in [0, 1], but is 1.5" },
        { "Input(8) | Hardtanh(MinVal = 2)", "TN1107", "Layer 0.0 MinVal", "must be below MaxVal, 1, but is 2" },
        { "Input(3, 8, 8) | AdaptiveAvgPool2d(0)", "TN1107", "Layer 0.0 OutputSize", "positive or Dim.Same, but is 0" },
        { "Input(2000000000, 2000000000, 2000000000) | Flatten, Linear(2)", "TN1107", "Layer 0.0", "multiply to more than 2^63" },
        { "Input(9, Any) | Conv1d(2000000000, 2000000000)", "TN1107", "Layer 0.0", "multiply to more than 2^63" },
        { "Input(3, 8, 8) | Conv2d(8, [3, 3, 3])", "TN1108", "Layer 0.0 KernelSize", "has 3 values, but the layer has 2 axes; give 2" },
        { "Input(3, 8, 8) | Conv2d(8, 3, Stride = 2, Strides = [2, 2])", "TN1108", "Layer 0.0 Strides", "are both set; keep one" },
        { "Input(8) | Softmax(2)", "TN1109", "Layer 0.0 Dim", "must be in [-2, 1] for the input N×8, but is 2" },
        { "Input(8) | Softmax(0)", "TN1109", "Layer 0.0 Dim", "Dim 0 is the batch" },
        { "Input(8, 4) | Flatten(StartDim = 2, EndDim = 1)", "TN1109", "Layer 0.0 StartDim", "but is 2 against 1" },
        { "Input(7) | GLU", "TN1110", "Layer 0.0 Dim", "must be even, but dimension 1 of N×7 is 7" },
        { "Input(8) | LayerNorm([4])", "TN1110", "Layer 0.0 NormalizedShape", "must end the shape of the input, 8, but are 4" },
        { "Input(8) | PReLU(NumParameters = 4)", "TN1110", "Layer 0.0 NumParameters", "1 or the 8 channels of its input, but is 4" },
        { "Input(5, DType = Int64) | Linear(3)", "TN1111", "Layer 0.0", "its input is Int64; embed tokens first" },
        { "Input(8), Dirac | Linear(3)", "TN2001", "NetworkInitializer", "linear1.weight has the shape 3×8" },
        { "Input(8) | BatchNorm1d, HeNormal", "TN2001", "StepInitializer 0.0", "it scales by fans, which need at least two dimensions" },
        { "Input(3, 8, 8) | Conv2d(8, 3), Identity", "TN2001", "StepInitializer 0.0", "Dirac is the identity of a convolution" },
        { "Input(3, 8, 8) | Conv2d(8, 3), Dirac(Groups = 3)", "TN2001", "StepInitializer 0.0 Groups", "must divide the 8 output channels" },
        { "Input(8), RandomNormal(0) | Linear(3)", "TN2002", "NetworkInitializer Std", "Std must be positive, but is 0" },
        { "Input(8) | Linear(3), HeNormal(Gain = -1)", "TN2002", "StepInitializer 0.0 Gain", "Gain must be positive, but is -1" },
        { "Input(8) | Linear(3), RandomUniform(1, 0)", "TN2002", "StepInitializer 0.0 High", "above Low, 1, but is 0" },
        { "Input(8) | Linear(3), TruncatedNormal(0.1, Mean = 5)", "TN2002", "StepInitializer 0.0 Mean", "at most two standard deviations outside [-2, 2]" },
        { "Input(8) | Linear(3) | Linear(3), Sparse(2)", "TN2002", "StepInitializer 1.0 Sparsity", "in [0, 1], but is 2" },
        { "Input(8) | Linear(3), Zeros, Ones", "TN2004", "StepInitializer 0.1", "already has an initializer for weights; remove one" },
        { "Input(8) | Linear(3), ReLU, HeNormal", "TN2005", "StepInitializer 1.0", "its layer has no weight to start" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void One_mistake_is_one_problem(string network, string id, string where, string message)
    {
        AnalysisResult result = NetworkAnalysis.Analyze(Declare.Network(network.Split(" | ")));

        Problem problem = Assert.Single(result.Problems);
        Assert.Equal((id, where), (problem.Id, Describe(problem.Where)));
        Assert.Contains(message, problem.Message);
        Assert.Equal(id == RuleIds.UnusedInitializer, result.Graph is not null); // the one that is no error
    }

    [Theory]
    [InlineData("Input(3, 8, 8) | Conv2d(8, 3), ReLU | Linear(10)", "Layer 1.0")]
    [InlineData("Input(8) | Conv2d(8, 3)", "Input 0.0")]
    [InlineData("Input(8) | Linear(3), Zeros, Ones", "StepInitializer 0.0")]
    [InlineData("Input(8) | Linear(4, Name = A) | Linear(4, Name = A)", "Step 0.0")]
    [InlineData("Input(8), Dirac | Linear(3)", "Layer 0.0")]
    public void A_problem_points_at_what_it_contradicts(string network, string related) =>
        Assert.Equal(related, Describe(NetworkAnalysis.Analyze(Declare.Network(network.Split(" | "))).Problems.Single().Related!.Value));

    private static string Describe(SourcePart part) => part.Kind switch
    {
        PartKind.Network or PartKind.NetworkInitializer => $"{part.Kind}{(part.Argument is null ? "" : " " + part.Argument)}",
        _ => $"{part.Kind} {part.Step}.{part.Item}{(part.Argument is null ? "" : " " + part.Argument)}",
    };
}
