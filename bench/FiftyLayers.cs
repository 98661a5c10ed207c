using System.Text;

namespace TypedNets.Bench;

/// <summary>The file in which keys are pressed: a network of 50 layers on properties, a block, and code that uses them.</summary>
internal static class FiftyLayers
{
    /// <summary>A size that a keystroke changes.</summary>
    public const string Typed = "Linear(100";

    /// <summary>The text.</summary>
    public static string Text { get; } = Write();

    private static string Write()
    {
        var text = new StringBuilder("using TypedNets;\nusing TorchSharp;\nusing TorchSharp.Modules;\n\nnamespace Models;\n\n");
        text.Append("/// <summary>Fifty layers.</summary>\n[Network, Input(3, 64, 64), HeNormal]\npublic partial class Deep\n{\n");
        for (int i = 1; i <= 16; i++)
        {
            int width = 16 << (i / 6);
            text.Append($"    [Conv2d({width}, 3, Padding = 1, Stride = {(i % 6 == 0 ? 2 : 1)}, Bias = false)]\n    public partial Conv2d Conv{i} {{ get; }}\n\n");
            text.Append($"    [BatchNorm2d, ReLU]\n    public partial BatchNorm2d Norm{i} {{ get; }}\n\n");
        }

        text.Append("    [GlobalAvgPool2d, Flatten, Linear(256), ReLU]\n    public partial Linear Dense1 { get; }\n\n");
        for (int i = 2; i <= 17; i++)
            text.Append($"    [Linear({256 - i}), ReLU, Dropout(0.1)]\n    public partial Linear Dense{i} {{ get; }}\n\n");
        text.Append("    [Linear(100)]\n    public partial Linear Head { get; }\n}\n\n");
        return text.Append("""
            /// <summary>Uses it.</summary>
            public static class Use
            {
                /// <summary>Trains for a step.</summary>
                public static float Step(Deep network, torch.optim.Optimizer optimizer, torch.Tensor images, torch.Tensor labels)
                {
                    using var scope = torch.NewDisposeScope();
                    optimizer.zero_grad();
                    torch.Tensor loss = torch.nn.functional.cross_entropy(network.call(images), labels);
                    loss.backward();
                    optimizer.step();
                    return loss.item<float>();
                }

                /// <summary>Counts what the last layer got right.</summary>
                public static long Right(Deep network, torch.Tensor images, torch.Tensor labels)
                {
                    using var none = torch.no_grad();
                    return network.call(images).argmax(1).eq(labels).sum().item<long>();
                }
            }

            """).ToString();
    }
}
