namespace TypedNets.Packaging.Tests.Consumer;

/// <summary>A block of one project is used, with other parameters, and diagnosed in another: there it is metadata, without its source.</summary>
public class BlockTests(PackedPackage package)
{
    private const string Library = """
        using TorchSharp.Modules;
        using TypedNets;

        namespace Blocks;

        /// <summary>A residual block.</summary>
        [Network, Input(8, 6, 6)]
        public partial class Residual
        {
            [Parameter] private const int Width = 8;
            [Parameter] private const int Stride = 1;
            private const int Inner = Width * 2;

            /// <summary>A wider map.</summary>
            [Conv2d(Inner, 3, Stride = Stride, Padding = 1), ReLU] public partial Conv2d Wide { get; }

            /// <summary>Back to the width.</summary>
            [Block<Narrow>(Width)] public partial Narrow Back { get; }

            /// <summary>The way around.</summary>
            [From(Network.Input, UnlessShapedLike = nameof(Back)), Conv2d(Width, 1, Stride = Stride)] public partial Sequential Short { get; }

            /// <summary>Both.</summary>
            [Add(nameof(Back), nameof(Short)), ReLU] public partial Value Output { get; }
        }

        /// <summary>A block of the block.</summary>
        [Network, Input(8, 6, 6)]
        public partial class Narrow
        {
            [Parameter(Required = true)] private const int Width = 8;

            /// <summary>A pointwise convolution.</summary>
            [Conv2d(Width, 1)] public partial Conv2d Conv { get; }
        }
        """;

    private const string Program = """
        using TorchSharp;
        using TorchSharp.Modules;
        using TypedNets;
        using var net = new Net(seed: 1);
        using var logits = net.call(torch.ones(2, 8, 6, 6));
        Console.WriteLine($"{string.Join('x', logits.shape)}; {Net.Spec.ParameterCount}; {string.Join(' ', net.state_dict().Keys)}");

        [Network, Input(8, 6, 6), HeNormal]
        public partial class Net
        {
            [Block<Blocks.Residual>(8)] public partial Blocks.Residual Same { get; }
            [Block<Blocks.Residual>(16, 2)] public partial Blocks.Residual Half { get; }
            [GlobalAvgPool2d, Flatten, Linear(3)] public partial Linear Head { get; }
        }
        """;

    // same: 16*(8*9 + 1) + 8*(16 + 1); half: 32*(8*9 + 1) + 16*(32 + 1) + 16*(8 + 1); head: 3*(16 + 1)
    private const string Expected =
        "2x3; 4363; same.wide.weight same.wide.bias same.back.conv.weight same.back.conv.bias half.wide.weight half.wide.bias "
        + "half.back.conv.weight half.back.conv.bias half.short.0.weight half.short.0.bias head.weight head.bias";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_block_of_another_project_is_used_and_diagnosed(bool isPackage)
    {
        using var consumer = new ConsumerProject(package, Program);
        consumer.AddLibrary("Blocks", Library, ConsumerProject.References(package));
        if (isPackage)
            consumer.Pack("Blocks");
        consumer.Reference((isPackage ? ConsumerProject.PackageReference("Blocks", "1.0.0") : ConsumerProject.ProjectReference("Blocks")) + ConsumerProject.References(package));

        consumer.Build("-warnaserror").MustSucceed();
        Assert.Contains(Expected, consumer.Run().MustSucceed().Output, StringComparison.Ordinal);

        consumer.Write(Program.Replace("Residual>(16, 2)", "Residual>(16, 2 - 2)", StringComparison.Ordinal));
        var output = consumer.Build().MustFail().Output;
        Assert.Contains("Program.cs(12,33): error TN1107", output, StringComparison.Ordinal);
        Assert.Contains("Block 'Residual' at 'half': Conv2d 'Wide': Stride must be", output, StringComparison.Ordinal);
    }
}
