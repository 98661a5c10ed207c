namespace TypedNets.Ide.Tests;

/// <summary>What .NET's own analyzers say of networks and is false is taken back; what is true of the same shape of code stays.</summary>
public class SuppressorTests
{
    [Fact]
    public async Task A_private_step_is_used() => Assert.Equal(
        ["Stem (TNS0001)", "Last (TNS0001)", "Nothing", "Idle", "Label"],
        await SdkAnalyzers.Report("IDE0051", """
            [Network, Input(8)]
            public partial class Net
            {
                [Linear(4), ReLU] private partial Linear Stem { get; }
                [Linear(2)] private partial Linear Last { get; }

                private const int Nothing = 3;
                private static int Idle => 3;
                private partial string Label { get; }
                private partial string Label => "net";
            }
            """));

    /// <summary>With an error in it, which makes its members throw, a network still has its steps.</summary>
    [Fact]
    public async Task A_private_step_of_a_wrong_network_is_used() => Assert.Equal(
        ["Only (TNS0001)"],
        await SdkAnalyzers.Report("IDE0051", "[Network, Input(8)] public partial class Net { [Linear(0)] private partial Linear Only { get; } }"));

    [Fact]
    public async Task A_layer_on_what_is_no_network_is_not_used() => Assert.Equal(
        ["Only"],
        await SdkAnalyzers.Report("IDE0051", """
            public partial class Net
            {
                [Linear(4)] private partial Linear Only { get; }
                private partial Linear Only => null!;
            }
            """));

    private const string Modules = """
        internal sealed class Turn() : torch.nn.Module<torch.Tensor, torch.Tensor>("turn")
        {
            public override torch.Tensor forward(torch.Tensor input) => -input;
        }

        internal sealed class AllAlike : Initializer
        {
            public override void Fill(torch.Tensor tensor, TypedNets.Analysis.ParameterSite site, torch.Generator generator) => tensor.fill_(0.1);
        }

        """;

    /// <summary>The branch is left out for the sample input, so that nothing makes what stands in it.</summary>
    [Fact]
    public async Task What_a_left_out_branch_names_is_instantiated() => Assert.Equal(
        ["Turn (TNS0002)", "AllAlike (TNS0002)"],
        await SdkAnalyzers.Report("CA1812", Modules + """
            [Network, Input(4)]
            internal sealed partial class Net
            {
                [Parameter] private const int Width = 4;

                [Linear(Width)] private partial Linear Body { get; }
                [From(Network.Input, UnlessShapedLike = nameof(Body)), Layer<Turn>, Linear(Width), Initializer<AllAlike>] private partial Sequential Short { get; }
                [Add(nameof(Body), nameof(Short))] private partial Value Sum { get; }
            }
            """));

    [Theory]
    [InlineData("[Network, Input(4), Linear(0), Layer<Turn>, Linear(4), Initializer<AllAlike>] internal sealed partial class Net;")]
    [InlineData("[TypedNets.Network, Input(4), Linear(0), TypedNets.LayerAttribute<Sample.Turn>(), Linear(4), global::TypedNets.Initializer<AllAlike>] internal sealed partial class Net;")]
    public async Task A_wrong_network_and_what_it_names_are_instantiated(string network) => Assert.Equal(
        ["Turn (TNS0002)", "AllAlike (TNS0002)", "Net (TNS0002)"], await SdkAnalyzers.Report("CA1812", Modules + network));

    [Theory]
    [InlineData("internal sealed class Net;")]
    [InlineData("[Layer<Turn>, Linear(4), Initializer<AllAlike>] internal sealed class Net;")]
    [InlineData("[Layer<Turn>, Initializer<AllAlike>] internal sealed class Net; internal sealed class LayerAttribute<T> : System.Attribute; internal sealed class InitializerAttribute<T> : System.Attribute;")]
    public async Task What_no_network_names_is_not(string other) =>
        Assert.Equal(["Turn", "AllAlike", "Net"], (await SdkAnalyzers.Report("CA1812", Modules + other)).Take(3));

    [Fact]
    public async Task The_assembly_names_an_initializer_for_all_networks()
    {
        // Attributes of the assembly stand before the namespace.
        string[] found = await SdkAnalyzers.Report("CA1812", Modules, head: "[assembly: TypedNets.Initializer<Sample.AllAlike>]\n");
        Assert.Equal(["Turn", "AllAlike (TNS0002)"], found);
    }

    [Fact]
    public async Task A_network_is_as_coupled_as_its_layers_are() => Assert.Equal(
        ["Net (TNS0003)", "Run", "ByHand"],
        await SdkAnalyzers.Report("CA1506", """
            [Network, Input(1, 8, 8)]
            public partial class Net
            {
                [Conv2d(4, 3), ReLU] public partial Conv2d Conv { get; }
                [Flatten, Linear(2)] public partial Linear Head { get; }

                public static object[] Run(System.Text.StringBuilder a, System.Uri b, System.Version c, System.Random d) => [a, b, c, d, new System.IO.MemoryStream()];
            }

            public abstract class ByHand
            {
                public abstract System.Text.StringBuilder Text { get; }
                public abstract System.Uri Address { get; }
                public abstract System.Version Version { get; }
                public abstract System.Random Random { get; }
                public abstract System.Threading.Timer Timer { get; }
                public abstract System.IO.FileInfo File { get; }
                public abstract System.Globalization.CultureInfo Culture { get; }
            }
            """, "CA1506(Type): 6\nCA1506(Method): 4\n"));
}
