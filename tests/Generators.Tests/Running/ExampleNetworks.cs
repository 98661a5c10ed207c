namespace TypedNets.Generators.Tests.Running;

/// <summary>Networks as users write them, compiled once.</summary>
public sealed class ExampleNetworks : IDisposable
{
    private readonly NetworkAssembly _assembly = NetworkAssembly.Of(
        """
        [Network, Input(1, 12, 12), HeNormal]
        [Conv2d(8, 3, Padding = 1), ReLU, MaxPool2d(2)]
        [Conv2d(16, 3, Padding = 1), ReLU, MaxPool2d(2)]
        [Flatten, Linear(32), ReLU, Dropout(0.25)]
        [Linear(4, Name = "Head")]
        public partial class ByClass;

        [Network, Input(1, 12, 12), HeNormal]
        public partial class ByProperties
        {
            [Conv2d(8, 3, Padding = 1), ReLU, MaxPool2d(2)] public partial Conv2d Conv1 { get; }
            [Conv2d(16, 3, Padding = 1), ReLU, MaxPool2d(2)] public partial Conv2d Conv2 { get; }
            [Flatten, Linear(32), ReLU, Dropout(0.25)] public partial Linear Linear1 { get; }
            [Linear(4)] public partial Linear Head { get; }
        }

        /// <summary>ByClass with one layer more.</summary>
        [Network, Input(1, 12, 12), HeNormal]
        [Conv2d(8, 3, Padding = 1), ReLU, MaxPool2d(2)]
        [Conv2d(16, 3, Padding = 1), ReLU, MaxPool2d(2)]
        [BatchNorm2d]
        [Flatten, Linear(32, Name = "Linear1"), ReLU, Dropout(0.25), Linear(32, Name = "Extra"), ReLU]
        [Linear(4, Name = "Head")]
        public partial class Longer;
        """,
        """
        namespace My.Networks;

        /// <summary>Every form of a step.</summary>
        [Network, Input(3, 8, 8)]
        public sealed partial class Steps
        {
            [Conv2d(4, 3, Bias = false), BatchNorm2d, ReLU, Conv2d(4, 3, Bias = false), BatchNorm2d] public partial Sequential Stem { get; }
            [PReLU(NumParameters = 4)] public partial PReLU Slope { get; }
            [BatchNorm2d(Affine = false)] public partial BatchNorm2d LastNorm { get; }
            [GlobalAvgPool2d, Flatten] public partial Value Features { get; }
            [LayerNorm, Name("norm")] public partial LayerNorm StemNorm { get; }
            [Linear(2), Name("classifier.1"), XavierNormal] public partial Linear Head { get; }
        }

        [Network, Input("signal", 3, Dim.Any)]
        [Conv1d(4, 3, Padding = 1), Tanh, MaxPool1d(2), GlobalAvgPool1d, Flatten, Linear(2)]
        internal sealed partial class Signal;

        [Network, Input(3, Dim.Any, Dim.Any)]
        [Conv2d(4, 3, Stride = 2), BatchNorm2d, ReLU, MaxPool2d(2, CeilMode = true), AvgPool2d(2, Stride = 1, Padding = 1)]
        [Conv2d(4, 3, Padding = Pad.Same), Softmax2d, GELU, Flatten(StartDim = 2)]
        internal sealed partial class Open;

        [Network, Input(6), Initializer<AllAlike>]
        [Linear(6), ReLU, Linear(3), LeCunNormal]
        internal sealed partial class Own;

        /// <summary>All weights the same.</summary>
        internal sealed class AllAlike : Initializer
        {
            /// <inheritdoc/>
            public override void Fill(TorchSharp.torch.Tensor tensor, TypedNets.Analysis.ParameterSite site, TorchSharp.torch.Generator generator) =>
                tensor.fill_(1 / site.Fans!.Value.In);
        }

        [Network, Input(10)]
        [RReLU]
        internal sealed partial class Randomised;

        /// <summary>In place wherever it can be.</summary>
        [Network, Input(2, 6, 6), HeNormal]
        [Conv2d(4, 3, Padding = 1), ReLU, BatchNorm2d, LeakyReLU, MaxPool2d(2), ELU(Alpha = 0.5), LayerNorm, SELU]
        [Conv2d(4, 1), Sigmoid, AvgPool2d(3), CELU, Flatten, Tanh, Linear(4), ReLU6, Dropout(0.2), Linear(3), Hardtanh]
        internal sealed partial class InPlace;

        [Network, Input(64)]
        [Linear(64), Tanh, Linear(64), Tanh, Linear(64), Tanh, Linear(64), GELU, Linear(64), GELU, Linear(64), Softmax(1)]
        internal sealed partial class Deep;
        """);

    internal RunningNetwork ByClass => _assembly["ByClass"];

    internal RunningNetwork ByProperties => _assembly["ByProperties"];

    internal RunningNetwork Longer => _assembly["Longer"];

    internal RunningNetwork Steps => _assembly["My.Networks.Steps"];

    internal RunningNetwork Signal => _assembly["My.Networks.Signal"];

    internal RunningNetwork Open => _assembly["My.Networks.Open"];

    internal RunningNetwork Own => _assembly["My.Networks.Own"];

    internal RunningNetwork Randomised => _assembly["My.Networks.Randomised"];

    internal RunningNetwork InPlace => _assembly["My.Networks.InPlace"];

    internal RunningNetwork Deep => _assembly["My.Networks.Deep"];

    public void Dispose() => _assembly.Dispose();
}
