namespace TypedNets.Generators.Tests;

/// <summary>Sources that tests start from.</summary>
internal static class DiagnosticSource
{
    /// <summary>The usings and the namespace that every source opens with.</summary>
    public const string Head = """
        using TorchSharp;
        using TorchSharp.Modules;
        using TypedNets;

        namespace Sample;


        """;

    /// <summary>A network of twelve layers, listed on the class.</summary>
    public const string OnClass = """
        [Network, Input(3, 32, 32), HeNormal]
        [Conv2d(32, 3, Padding = 1)]
        [BatchNorm2d]
        [ReLU]
        [MaxPool2d(2)]
        [Conv2d(64, 5, Padding = 2)]
        [ReLU]
        [AvgPool2d(2)]
        [Dropout(0.25)]
        [Flatten]
        [Linear(128)]
        [ReLU]
        [Linear(10, Name = "Head")]
        public partial class Net;

        """;

    /// <summary>The same network with named layers.</summary>
    public const string OnProperties = """
        [Network, Input(3, 32, 32), HeNormal]
        public partial class Net
        {
            [Conv2d(32, 3, Padding = 1)]
            public partial Conv2d Conv1 { get; }

            [BatchNorm2d]
            [ReLU]
            [MaxPool2d(2)]
            public partial BatchNorm2d BatchNorm1 { get; }

            [Conv2d(64, 5, Padding = 2)]
            [ReLU]
            [AvgPool2d(2)]
            public partial Conv2d Conv2 { get; }

            [Dropout(0.25)]
            [Flatten]
            [Linear(128)]
            [ReLU]
            public partial Linear Linear1 { get; }

            [Linear(10)]
            public partial Linear Head { get; }
        }

        """;

    /// <summary>Code elsewhere that uses all that a network gives.</summary>
    public const string Use = """

        public static class Use
        {
            public static torch.Tensor Forward(torch.Tensor images)
            {
                using var net = new Net(seed: 1);
                net.train();
                System.Console.WriteLine(net.Conv1.weight.shape[0] + net.Conv2.weight.shape[0] + net.Linear1.weight.shape[0]);
                System.Console.WriteLine(net.BatchNorm1.weight.shape[0]);
                System.Console.WriteLine(Net.Spec.Network);
                return net.call(images);
            }

            public static TNetwork Create<TNetwork>() where TNetwork : torch.nn.Module, INetwork<TNetwork> => TNetwork.Create(new NetworkOptions());

            public static Net Create() => Create<Net>();
        }

        """;
}
