using TorchSharp;
using TypedNets.CodeFixes;
using TypedNets.Generators.Tests.Running;

namespace TypedNets.Generators.Tests;

/// <summary>TorchSharp modules written by hand become networks with the same keys.</summary>
[Collection(nameof(TorchCollection))]
public class ConversionTests
{
    private const string Module = """
        /// <summary>A network.</summary>
        public sealed class [|Cnn|] : torch.nn.Module<torch.Tensor, torch.Tensor>
        {
            private readonly torch.nn.Module<torch.Tensor, torch.Tensor> conv1 = torch.nn.Conv2d(1, 8, 3, padding: 1);
            private readonly Conv2d conv_2;
            private readonly Linear fc;

            public Cnn() : base("cnn")
            {
                conv_2 = torch.nn.Conv2d(8, 8, 3, padding: 1, bias: false);
                fc = torch.nn.Linear(8, 10);
                RegisterComponents();
            }

            public override torch.Tensor forward(torch.Tensor x)
            {
                x = torch.nn.functional.relu(conv1.forward(x));
                var y = conv_2.call(x);
                x = torch.nn.functional.relu(x + y);
                x = torch.nn.functional.adaptive_avg_pool2d(x, 1);
                x = x.clamp(0, 1);
                return fc.forward(x.view(-1, 8));
            }
        }

        """;

    private const string Network = """
        /// <summary>A network.</summary>
        // Sizes of the input that its first layer does not say are Dim.Any; give them where a layer needs them.
        // not converted: x.clamp(0, 1)
        [Network, Input(1, Dim.Any, Dim.Any)]
        public sealed partial class Cnn
        {
            [Conv2d(8, 3, Padding = 1), ReLU] public partial Conv2d Conv1 { get; }
            [Name("conv_2"), Conv2d(8, 3, Padding = 1, Bias = false)] public partial Conv2d Conv2 { get; }
            [Add(nameof(Conv1), nameof(Conv2)), ReLU, AdaptiveAvgPool2d(1), Flatten, Linear(10)] public partial Linear Fc { get; }
        }

        // It was written as:
        // public sealed class Cnn : torch.nn.Module<torch.Tensor, torch.Tensor>
        // {
        //     private readonly torch.nn.Module<torch.Tensor, torch.Tensor> conv1 = torch.nn.Conv2d(1, 8, 3, padding: 1);
        //     private readonly Conv2d conv_2;
        //     private readonly Linear fc;
        //
        //     public Cnn() : base("cnn")
        //     {
        //         conv_2 = torch.nn.Conv2d(8, 8, 3, padding: 1, bias: false);
        //         fc = torch.nn.Linear(8, 10);
        //         RegisterComponents();
        //     }
        //
        //     public override torch.Tensor forward(torch.Tensor x)
        //     {
        //         x = torch.nn.functional.relu(conv1.forward(x));
        //         var y = conv_2.call(x);
        //         x = torch.nn.functional.relu(x + y);
        //         x = torch.nn.functional.adaptive_avg_pool2d(x, 1);
        //         x = x.clamp(0, 1);
        //         return fc.forward(x.view(-1, 8));
        //     }
        // }

        """;

    [Fact]
    public Task Writes_a_Sequential_with_names_on_a_class() => RefactoringTest<ConvertSequentialRefactoring>.Makes(
        """
        public static class Models
        {
            public static Sequential Make() => torch.nn.[|Sequential|](("fc1", torch.nn.Linear(4, 8)), ("relu", torch.nn.ReLU()), ("head", torch.nn.Linear(8, 2, hasBias: false)));
        }

        """,
        """
        public static class Models
        {
            public static Sequential Make() => torch.nn.Sequential(("fc1", torch.nn.Linear(4, 8)), ("relu", torch.nn.ReLU()), ("head", torch.nn.Linear(8, 2, hasBias: false)));
        }

        [Network, Input(4)]
        [Linear(8, Name = "Fc1"), ReLU]
        [Linear(2, Bias = false, Name = "Head")]
        public partial class ConvertedNetwork;

        """,
        "Write it as a network 'ConvertedNetwork'");

    /// <summary>Children without names are numbered, which only a property can have as its key.</summary>
    [Fact]
    public Task Writes_a_Sequential_with_numbers_as_properties() => RefactoringTest<ConvertSequentialRefactoring>.Makes(
        """
        public static class Models
        {
            public static Sequential Make(int width) => torch.nn.[|Sequential|](torch.nn.Conv2d(3, 8, (3, 5), padding: (1, 2)), torch.nn.ReLU(), torch.nn.Conv2d(8, width, 1), torch.nn.AdaptiveAvgPool2d(1), torch.nn.Flatten(), torch.nn.Linear(8, 2));
        }

        """,
        """
        public static class Models
        {
            public static Sequential Make(int width) => torch.nn.Sequential(torch.nn.Conv2d(3, 8, (3, 5), padding: (1, 2)), torch.nn.ReLU(), torch.nn.Conv2d(8, width, 1), torch.nn.AdaptiveAvgPool2d(1), torch.nn.Flatten(), torch.nn.Linear(8, 2));
        }

        // Sizes of the input that its first layer does not say are Dim.Any; give them where a layer needs them.
        // not converted: torch.nn.Conv2d(8, width, 1)
        [Network, Input(3, Dim.Any, Dim.Any)]
        public partial class ConvertedNetwork
        {
            [Name("0"), Conv2d(8, [3, 5], Paddings = [1, 2]), ReLU, AdaptiveAvgPool2d(1), Flatten] public partial Conv2d Layer0 { get; }
            [Name("5"), Linear(2)] public partial Linear Layer5 { get; }
        }

        """,
        "Write it as a network 'ConvertedNetwork'");

    [Fact]
    public Task Writes_a_module_as_a_network() => RefactoringTest<ConvertModuleRefactoring>.Makes(Module, Network, "Write 'Cnn' as a network");

    [Fact]
    public void The_network_has_the_keys_of_the_module()
    {
        using var assembly = NetworkAssembly.Of(
            DiagnosticSource.Head + Network, DiagnosticSource.Head + Module.Replace("public sealed class [|Cnn|]", "internal sealed class Hand", StringComparison.Ordinal).Replace("public Cnn()", "public Hand()", StringComparison.Ordinal));
        using var network = assembly["Sample.Cnn"].Create(seed: 1);
        using var module = (torch.nn.Module)Activator.CreateInstance(assembly.Type("Sample.Hand"))!;
        Assert.Equal(module.state_dict().Select(pair => (pair.Key, string.Join("×", pair.Value.shape))).Order(), network.state_dict().Select(pair => (pair.Key, string.Join("×", pair.Value.shape))).Order());
    }

    [Theory]
    [InlineData("public sealed class [|Two|]() : torch.nn.Module<torch.Tensor, torch.Tensor, torch.Tensor>(\"two\") { public override torch.Tensor forward(torch.Tensor x, torch.Tensor y) => x + y; }")]
    [InlineData("public sealed class [|Plain|] { public torch.Tensor forward(torch.Tensor x) => x; }")]
    [InlineData("[Network, Input(4), Linear(2)] public partial class [|Net|];")]
    public Task Leaves_what_is_no_such_module(string source) => RefactoringTest<ConvertModuleRefactoring>.OffersNothing(source);
}
