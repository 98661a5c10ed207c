using static TorchSharp.torch;

namespace TypedNets.Tests.Guards;

/// <summary>What a network says to a wrong tensor, and that it says nothing to a right one.</summary>
public class InputGuardTests
{
    private static readonly NetworkSpec s_images = new("SmallCnn", [new ValueSpec("input", [1, 28, 28])], [], []);
    private static readonly NetworkSpec s_colours = new("ResNet18", [new ValueSpec("input", [3, null, null])], [], []);
    private static readonly NetworkSpec s_tokens = new("Reader",
        [new ValueSpec("image", [4]), new ValueSpec("tokens", [128], DType.Int64)], [], []);
    private static readonly NetworkSpec s_numbers = new("Scale", [new ValueSpec("x", [])], [], []);

    public static TheoryData<string, long[], ScalarType, string, string> Wrong => new()
    {
        { "images", [64, 28, 28], ScalarType.Float64, "cpu",
            "SmallCnn: input 'input' must be N×1×28×28 of float32 on cpu, but is 64×28×28 of float64 on cpu. "
            + "Reshape it to the batch and the sizes of a sample. Convert it: input.to(ScalarType.Float32)." },
        { "images", [1, 28, 28], ScalarType.Float32, "cpu",
            "SmallCnn: input 'input' must be N×1×28×28 of float32 on cpu, but is 1×28×28 of float32 on cpu. "
            + "Add the batch dimension: input.unsqueeze(0)." },
        { "images", [64, 28, 28, 1], ScalarType.Float32, "cpu",
            "SmallCnn: input 'input' must be N×1×28×28 of float32 on cpu, but is 64×28×28×1 of float32 on cpu. "
            + "Move the channels, which are last, behind the batch: input.permute(0, 3, 1, 2)." },
        { "images", [64, 1, 32, 32], ScalarType.Float32, "cpu",
            "SmallCnn: input 'input' must be N×1×28×28 of float32 on cpu, but is 64×1×32×32 of float32 on cpu. "
            + "Resize or crop the samples, or declare their size in the network's [Input]." },
        { "images", [64, 1, 28, 28], ScalarType.Byte, "cpu",
            "SmallCnn: input 'input' must be N×1×28×28 of float32 on cpu, but is 64×1×28×28 of uint8 on cpu. "
            + "Convert it: input.to(ScalarType.Float32)." },
        { "images", [64, 1, 28, 28], ScalarType.Float32, "meta",
            "SmallCnn: input 'input' must be N×1×28×28 of float32 on cpu, but is 64×1×28×28 of float32 on meta. "
            + "Move it to the network's device, input.to(\"cpu\"), or the network to the input's." },
        { "colours", [2, 1, 20, 30], ScalarType.Float32, "cpu",
            "ResNet18: input 'input' must be N×3×any×any of float32 on cpu, but is 2×1×20×30 of float32 on cpu. "
            + "Resize or crop the samples, or declare their size in the network's [Input]." },
        { "tokens", [2, 128], ScalarType.Int32, "cpu",
            "Reader: input 'tokens' must be N×128 of int64 on cpu, but is 2×128 of int32 on cpu. "
            + "Convert it: tokens.to(ScalarType.Int64)." },
        { "numbers", [], ScalarType.Float32, "cpu",
            "Scale: input 'x' must be N of float32 on cpu, but is a single number of float32 on cpu. "
            + "Add the batch dimension: x.unsqueeze(0)." },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_input_says_expected_actual_and_remedy(
        string network, long[] shape, ScalarType type, string deviceName, string message)
    {
        using Tensor input = empty(shape, type, device(deviceName)), parameter = empty(1);
        (NetworkSpec spec, int index) = Spec(network);
        var error = Assert.Throws<NetworkInputException>(() => InputGuard.Check(input, spec, index, parameter));
        Assert.Equal(message, error.Message);
        Assert.Equal(spec.Inputs[index].Name, error.ParamName);
    }

    [Theory]
    [InlineData("images", new long[] { 64, 1, 28, 28 }, ScalarType.Float32)]
    [InlineData("images", new long[] { 0, 1, 28, 28 }, ScalarType.Float32)]
    [InlineData("colours", new long[] { 1, 3, 7, 9 }, ScalarType.Float32)]
    [InlineData("tokens", new long[] { 2, 128 }, ScalarType.Int64)]
    [InlineData("numbers", new long[] { 5 }, ScalarType.Float32)]
    public void A_right_input_passes(string network, long[] shape, ScalarType type)
    {
        using Tensor input = empty(shape, type), parameter = empty(1);
        (NetworkSpec spec, int index) = Spec(network);
        InputGuard.Check(input, spec, index, parameter);
        InputGuard.Check(input, spec, index, null);
    }

    [Fact]
    public void The_type_is_that_of_the_parameters()
    {
        using Tensor wide = empty(2, 1, 28, 28, dtype: ScalarType.Float64), parameter = empty(1, ScalarType.Float64);
        using Tensor single = empty(2, 1, 28, 28);
        InputGuard.Check(wide, s_images, 0, parameter);
        InputGuard.Check(wide, s_images, 0, null);
        var error = Assert.Throws<NetworkInputException>(() => InputGuard.Check(single, s_images, 0, parameter));
        Assert.Contains("of float64 on cpu, but is 2×1×28×28 of float32 on cpu. Convert it: input.to(ScalarType.Float64).", error.Message);
    }

    [Fact]
    public void A_network_without_parameters_takes_any_floating_point_type()
    {
        using Tensor integers = empty(2, 1, 28, 28, dtype: ScalarType.Int64);
        var error = Assert.Throws<NetworkInputException>(() => InputGuard.Check(integers, s_images, 0, null));
        Assert.Contains("must be N×1×28×28 of a floating point type, but is 2×1×28×28 of int64 on cpu.", error.Message);
    }

    [Fact]
    public void Null_and_disposed_tensors_are_named()
    {
        Tensor disposed = empty(1);
        disposed.Dispose();
        Assert.Contains("input 'input' must be N×1×28×28 of a floating point type, but is null.",
            Assert.Throws<NetworkInputException>(() => InputGuard.Check(null, s_images, 0, null)).Message);
        Assert.Contains("but is disposed.",
            Assert.Throws<NetworkInputException>(() => InputGuard.Check(disposed, s_images, 0, null)).Message);
    }

    [Fact]
    public void A_right_input_costs_no_memory()
    {
        using Tensor input = empty(64, 1, 28, 28), parameter = empty(1);
        InputGuard.Check(input, s_images, 0, parameter);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
            InputGuard.Check(input, s_images, 0, parameter);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static (NetworkSpec Spec, int Index) Spec(string name) => name switch
    {
        "images" => (s_images, 0),
        "colours" => (s_colours, 0),
        "tokens" => (s_tokens, 1),
        _ => (s_numbers, 0),
    };
}
