namespace TypedNets.Generators.Tests;

/// <summary>TN4012: a layer that gives what it reads.</summary>
public class IdleLayerTests
{
    [Fact]
    public Task The_identity_in_disguise_is_found() => DiagnosticCheck.Finds(
        """
        [Network, Input(4, 8, 8)]
        [{|TN4012:Dropout(0)|}, {|TN4012:MaxPool2d(1)|}, {|TN4012:Upsample(ScaleFactor = 1)|}, {|TN4012:ZeroPad2d(0)|}]
        [{|TN4012:Transpose(2, -2)|}, {|TN4012:Permute([0, 1, 2, -1])|}, {|TN4012:Reshape([4, 8, -1])|}, {|TN4012:ChannelShuffle(1)|}, {|TN4012:PixelShuffle(1)|}]
        [Flatten, {|TN4012:Flatten|}, {|TN4012:Slice(1, 0)|}, Linear(10)]
        public partial class Net;
        """,
        "Dropout 'dropout1': it gives what it reads, since P is 0; remove it.",
        "MaxPool2d 'max_pool1': it gives what it reads, since its windows are of one position, at stride 1; remove it.",
        "Upsample 'upsample1': it gives what it reads, since its output is as large as its input, 4×8×8; remove it.",
        "ZeroPad2d 'zero_pad1': it gives what it reads, since its padding is 0; remove it.",
        "Transpose 'transpose1': it gives what it reads, since both dimensions are the same; remove it.",
        "Permute 'permute1': it gives what it reads, since each dimension stays where it is; remove it.",
        "Reshape 'reshape1': it gives what it reads, since its input has the shape 4×8×8 already; remove it.",
        "ChannelShuffle 'channel_shuffle1': it gives what it reads, since it has one group; remove it.",
        "PixelShuffle 'pixel_shuffle1': it gives what it reads, since its factor is 1; remove it.",
        "Flatten 'flatten2': it gives what it reads, since its input, 256, has one dimension where it merges them; remove it.",
        "Slice 'slice1': it gives what it reads, since it takes all of its input, 256; remove it.");

    /// <summary>VGG's pool to 7×7, placeholders, and what says that its output is no map any more.</summary>
    [Fact]
    public Task What_does_something_elsewhere_is_not() => DiagnosticCheck.Misses(
        """
        [Network, Input(4, 8, 8)]
        public partial class Net
        {
            [Parameter] private const double Rate = 0;
            [Parameter] private const int Factor = 1;

            [Conv2d(4, 3, Padding = 1), IdentityLayer, AdaptiveAvgPool2d(8), Dropout(Rate), Upsample(ScaleFactor = Factor)] public partial Conv2d Conv { get; }
            [Reshape([4, 8, 8]), Linear(8)] public partial Linear Rows { get; }
            [Flatten(StartDim = 2), Unflatten(2, [8, 8]), MaxPool2d(1, Stride = 2)] public partial Value Output { get; }
        }
        """, "TN4012");

    [Fact]
    public Task The_fix_removes_it() => DiagnosticFixTest<CodeFixes.RemoveLayerFix>.Makes(
        """
        [Network, Input(20)]
        [{|TN4012:TypedNets.Flatten|}, Linear(20), {|TN4012:Dropout(0)|}, {|TN4012:Dropout(0.0)|}, ReLU]
        public partial class Net;
        """,
        """
        [Network, Input(20)]
        [Linear(20), ReLU]
        public partial class Net;
        """, "Remove TypedNets.Flatten|Remove Dropout(0)|Remove Dropout(0.0)");

    [Fact]
    public Task A_step_keeps_its_only_layer() => DiagnosticFixTest<CodeFixes.RemoveLayerFix>.OffersNothing(
        """
        [Network, Input(20)]
        public partial class Net
        {
            [Linear(20)] public partial Linear First { get; }
            [{|TN4012:Dropout(0)|}] public partial Value Dropped { get; }
            [Linear(10)] public partial Linear Last { get; }
        }
        """);
}
