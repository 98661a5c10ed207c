namespace TypedNets.Generators.Tests;

/// <summary>A network of blocks, which tests start from.</summary>
internal static class BlockSource
{
    /// <summary>Blocks in blocks, alone and in lists, one that can be left out, and a module of one's own.</summary>
    public const string Net = """
        [Network, Input(8, 8, 8), HeNormal]
        public partial class Net
        {
            [Conv2d(16, 3, Padding = 1), ReLU]
            public partial Conv2d Stem { get; }

            [Block<Residual>(16)]
            public partial Residual First { get; }

            [Block<Residual>(32, 2), Block<Residual>(32)]
            public partial ModuleList<Residual> Second { get; }

            [Block<Gate>(32, 8, Repeat = 2)]
            public partial ModuleList<Gate> Gates { get; }

            [GlobalAvgPool2d, Flatten, Layer<Scale>(0.5, OutputShape = [32]), Linear(10)]
            public partial Sequential Head { get; }
        }

        [Network, Input(16, 8, 8)]
        public partial class Residual
        {
            [Parameter] private const int Width = 16;
            [Parameter] private const int Stride = 1;
            [Parameter] private const double Rate = 0.1;

            [Conv2d(Width, 3, Stride = Stride, Padding = 1), ReLU]
            public partial Conv2d Conv { get; }

            [Block<Gate>(Width), Dropout(Rate)]
            public partial Gate Gated { get; }

            [From(Network.Input, UnlessShapedLike = nameof(Gated)), Conv2d(Width, 1, Stride = Stride)]
            public partial Sequential Shortcut { get; }

            [Add(nameof(Gated), nameof(Shortcut)), ReLU]
            public partial Value Sum { get; }
        }

        [Network, Input(16, 8, 8)]
        public partial class Gate
        {
            [Parameter(Required = true)] private const int Channels = 16;
            [Parameter] private const int Ratio = 4;

            [GlobalAvgPool2d, Conv2d(Channels / Ratio, 1), ReLU]
            public partial Conv2d Squeeze { get; }

            [Conv2d(Channels, 1), Sigmoid]
            public partial Conv2d Excite { get; }

            [Multiply(Network.Input, nameof(Excite))]
            public partial Value Gated { get; }
        }

        public sealed class Scale(double factor) : torch.nn.Module<torch.Tensor, torch.Tensor>("Scale")
        {
            public override torch.Tensor forward(torch.Tensor input) => input * factor;
        }

        public static class Use
        {
            public static torch.Tensor Forward(torch.Tensor images)
            {
                using var net = new Net(seed: 1);
                System.Console.WriteLine(net.Stem.weight.shape[0]);
                System.Console.WriteLine(Net.Spec.Network);
                return net.call(images);
            }

            public static TNetwork Create<TNetwork>() where TNetwork : torch.nn.Module, INetwork<TNetwork> => TNetwork.Create(new NetworkOptions());

            public static Residual Create() => Create<Residual>();
        }

        """;
}
