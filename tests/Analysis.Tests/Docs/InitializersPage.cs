using System.Text;
using TypedNets.Analysis.Tests.Initializers;

namespace TypedNets.Analysis.Tests.Docs;

/// <summary>The text of docs/initializers.md, from the table whose every row the tests pin by numbers.</summary>
internal static class InitializersPage
{
    private static readonly (string Layer, string Network)[] s_layers =
    [
        ("fully connected, 100 → 50", "Input(100) | Linear(50)"),
        ("convolution 3×3, 20 → 30", "Input(20, 9, 9) | Conv2d(30, 3)"),
        ("the same in 5 groups", "Input(20, 9, 9) | Conv2d(30, 3, Groups = 5)"),
        ("depthwise 3×3, 20 channels of 2 outputs", "Input(20, 9, 9) | Conv2d(40, 3, Groups = 20)"),
        ("transposed convolution 3×3, 20 → 30", "Input(20, 9, 9) | ConvTranspose2d(30, 3)"),
        ("the same in 5 groups", "Input(20, 9, 9) | ConvTranspose2d(30, 3, Groups = 5)"),
    ];

    public static string Text()
    {
        var text = new StringBuilder("""
            # Initializers

            Made from the table that the tests check, by a test; do not edit. After a change of the table run
            `DOCS_ACCEPT=1 dotnet run --project tests/Analysis.Tests`.

            The same name means different distributions in different frameworks. A network says whose are meant:

            ```csharp
            [Network(Semantics = InitializerSemantics.Keras), Input(1, 28, 28), HeNormal]
            [Conv2d(32, 3, Padding = 1), ReLU, Flatten, Linear(10)]
            public partial class FromKeras;
            ```

            Unless it is set, names have PyTorch's meaning. It holds for every initializer around the network, on the assembly too, and for one
            that is given to the constructor: `new FromKeras(initializer: Initializers.HeNormal())` is Keras' as well. `Keras` is Keras 3. `Jax`
            is `jax.nn.initializers` on the layers of Flax. What initializers of your own read of a parameter follows the semantics too.

            ## Names

            g is the gain of the activation that follows, unless `Gain` is set; a gain that is set multiplies the standard deviation everywhere.

            """);
        Append(text, "Name", ConformanceTable.Names);
        text.Append("""

            ## Fans

            With `Fans = FanConvention.Effective` they are the same everywhere: what an output really sums over. Else fan-in/fan-out are those of
            the framework's own layer, here of examples:

            | Layer | PyTorch | Keras | JAX |
            |---|---|---|---|

            """);
        foreach ((string layer, string network) in s_layers)
            text.Append($"| {layer} | {string.Join(" | ", Enum.GetValues<InitializerSemantics>().Select(semantics => Fans(network, semantics)))} |\n");
        text.Append("""

            - Depthwise is a convolution over one or two axes with as many groups as input channels, more than one. Keras' layers are
              `DepthwiseConv1D` and `DepthwiseConv2D`, whose fan-in counts all channels; over three axes Keras has only groups.
            - Transposed convolutions are Keras' `Conv2DTranspose` and Flax' `ConvTranspose` with `transpose_kernel=False`, its default. Neither has
              groups: with groups Keras' column is PyTorch's, and Flax' counts as its convolutions with groups do.
            - Embeddings with an initializer of their own: PyTorch counts the features as fan-in, Keras and JAX the rows.
            - Recurrent layers have the fans of one gate, in/H and H/H; in Keras those of all gates as one matrix, in/(gates·H) and H/(gates·H).
              Attention has those of one projection.

            ## Without an initializer

            A network starts as the framework's own layers do.

            """);
        Append(text, "Parameters", ConformanceTable.Defaults);
        return text.Replace("\r\n", "\n").ToString();
    }

    private static void Append(StringBuilder text, string topic, IEnumerable<ConformanceRow> rows)
    {
        text.Append($"\n| {topic} | PyTorch | Keras | JAX |\n|---|---|---|---|\n");
        foreach (ConformanceRow row in rows)
            text.Append($"| {row.Topic} | {row.PyTorch} | {row.Keras} | {row.Jax} |\n");
    }

    private static string Fans(string network, InitializerSemantics semantics)
    {
        ParameterSpec weight = Declare.Graph(Declare.Network(network.Split(" | ")) with { Semantics = semantics }).ToSpec().Layers[0].Parameters[0];
        return $"{Invariant.Text(weight.FanIn!.Value)}/{Invariant.Text(weight.FanOut!.Value)}";
    }
}
