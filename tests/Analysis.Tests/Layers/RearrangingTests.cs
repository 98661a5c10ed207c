namespace TypedNets.Analysis.Tests.Layers;

/// <summary>Layers that pad or move elements, for what the oracle's rows leave out.</summary>
public sealed class RearrangingTests
{
    [Theory]
    [InlineData("ZeroPad2d", "1", "4×8×7")]
    [InlineData("ZeroPad2d", "[1, 2, 3, 4]", "4×13×8")]
    [InlineData("ZeroPad2d", "[-2, -2, 0, 0]", "4×6×1")]
    [InlineData("ZeroPad2d", "[-2, -3, 0, 0]", "TN1105")]
    [InlineData("ZeroPad2d", "[1, 2]", "TN1108")]
    [InlineData("ZeroPad1d", "1", "TN1101")]
    [InlineData("ZeroPad3d", "1", "TN1101")]
    [InlineData("ConstantPad2d", "[0, 0, 1, 0], 2.5", "4×7×5")]
    [InlineData("ReflectionPad2d", "[4, 4, 5, 5]", "4×16×13")]
    [InlineData("ReflectionPad2d", "[5, 0, 0, 0]", "TN1105")]
    [InlineData("ReflectionPad2d", "[0, 0, 0, 6]", "TN1105")]
    [InlineData("ReflectionPad2d", "[-1, 0, 0, 0]", "4×6×4")]
    [InlineData("ReplicationPad2d", "[9, 0, 0, 9]", "4×15×14")]
    [InlineData("ReplicationPad2d", "-3", "TN1105")]
    [InlineData("PixelShuffle", "2", "1×12×10")]
    [InlineData("PixelShuffle", "1", "4×6×5")]
    [InlineData("PixelShuffle", "3", "TN1110")]
    [InlineData("PixelShuffle", "0", "TN1107")]
    [InlineData("PixelUnshuffle", "2", "TN1110")]
    [InlineData("PixelUnshuffle", "5", "TN1110")]
    [InlineData("PixelUnshuffle", "-1", "TN1107")]
    [InlineData("ChannelShuffle", "2", "4×6×5")]
    [InlineData("ChannelShuffle", "3", "TN1103")]
    [InlineData("ChannelShuffle", "0", "TN1107")]
    public void On_4x6x5(string kind, string arguments, string expected) => Assert.Equal(expected, Infer.Output(kind, arguments, 4, 6, 5));

    [Theory]
    [InlineData("ZeroPad2d", "[1, 1, 0, 0]", "4×?×7")]
    [InlineData("ReflectionPad2d", "4", "4×?×13")]
    [InlineData("PixelShuffle", "2", "1×?×10")]
    [InlineData("PixelUnshuffle", "5", "100×?×1")]
    public void On_4xunknownx5(string kind, string arguments, string expected) => Assert.Equal(expected, Infer.Output(kind, arguments, 4, null, 5));
}
