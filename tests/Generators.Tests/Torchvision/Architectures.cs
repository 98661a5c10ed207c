namespace TypedNets.Generators.Tests.Torchvision;

/// <summary>torchvision's networks as steps, from the numbers that torchvision builds them from.</summary>
internal static class Architectures
{
    /// <summary>The source of a model for an input.</summary>
    public static string Source(string model, long[] input) => model switch
    {
        "alexnet" => AlexNet(input),
        "vgg16" => Vgg("VGG16", input, [2, 2, 3, 3, 3]),
        "resnet18" => ResNet("ResNet18", input, [2, 2, 2, 2], isBottleneck: false),
        "resnet50" => ResNet("ResNet50", input, [3, 4, 6, 3], isBottleneck: true),
        "mobilenet_v2" => MobileNetV2(input),
        "densenet121" => DenseNet("DenseNet121", input, [6, 12, 24, 16], growth: 32, start: 64),
        "vit_b_16" => ViT("ViT_B_16", input, patch: 16, layers: 12, heads: 12, width: 768, hidden: 3072),
        _ => throw new ArgumentOutOfRangeException(nameof(model), model, "No such model."),
    };

    private static string AlexNet(long[] input)
    {
        var net = new StepWriter("AlexNet", input);
        net.Step("features.0", "Conv2d(64, 11, Stride = 4, Padding = 2), ReLU, MaxPool2d(3, Stride = 2)");
        net.Step("features.3", "Conv2d(192, 5, Padding = 2), ReLU, MaxPool2d(3, Stride = 2)");
        net.Step("features.6", "Conv2d(384, 3, Padding = 1), ReLU");
        net.Step("features.8", "Conv2d(256, 3, Padding = 1), ReLU");
        net.Step("features.10", "Conv2d(256, 3, Padding = 1), ReLU, MaxPool2d(3, Stride = 2), AdaptiveAvgPool2d(6), Flatten, Dropout(0.5)");
        net.Step("classifier.1", "Linear(4096), ReLU, Dropout(0.5)");
        net.Step("classifier.4", "Linear(4096), ReLU");
        net.Step("classifier.6", "Linear(1000)");
        return net.ToString();
    }

    private static string Vgg(string name, long[] input, int[] convolutions)
    {
        var net = new StepWriter(name, input);
        int index = 0, channels = 64;
        foreach (int count in convolutions)
        {
            for (int i = 0; i < count; i++, index += 2)
                net.Step($"features.{index}", $"Conv2d({channels}, 3, Padding = 1), ReLU{(i + 1 == count ? ", MaxPool2d(2)" : "")}");
            index++;
            channels = Math.Min(512, channels * 2);
        }

        net.Step("classifier.0", "AdaptiveAvgPool2d(7), Flatten, Linear(4096), ReLU, Dropout(0.5)", "Linear");
        net.Step("classifier.3", "Linear(4096), ReLU, Dropout(0.5)");
        net.Step("classifier.6", "Linear(1000)");
        return net.ToString();
    }

    private static string ResNet(string name, long[] input, int[] blocks, bool isBottleneck)
    {
        var net = new StepWriter(name, input);
        net.Step("conv1", "Conv2d(64, 7, Stride = 2, Padding = 3, Bias = false)");
        string last = net.Step("bn1", "BatchNorm2d, ReLU, MaxPool2d(3, Stride = 2, Padding = 1)");
        int expansion = isBottleneck ? 4 : 1, channels = 64;
        for (int stage = 0; stage < blocks.Length; stage++)
        {
            int width = 64 << stage;
            for (int block = 0; block < blocks[stage]; block++)
            {
                string key = $"layer{stage + 1}.{block}", start = last;
                int stride = stage > 0 && block == 0 ? 2 : 1;
                int[] kernels = isBottleneck ? [1, 3, 1] : [3, 3];
                for (int i = 0; i < kernels.Length; i++)
                {
                    int outputs = i + 1 == kernels.Length ? width * expansion : width;
                    int step = i == (isBottleneck ? 1 : 0) ? stride : 1;
                    net.Step($"{key}.conv{i + 1}", $"Conv2d({outputs}, {kernels[i]}, Stride = {step}, Padding = {kernels[i] / 2}, Bias = false)", from: i == 0 ? start : null);
                    last = net.Step($"{key}.bn{i + 1}", $"BatchNorm2d{(i + 1 < kernels.Length ? ", ReLU" : "")}");
                }

                string shortcut = stride == 1 && channels == width * expansion ? start
                    : net.Step($"{key}.downsample", $"Conv2d({width * expansion}, 1, Stride = {stride}, Bias = false), BatchNorm2d", "Sequential", start);
                last = net.Join("Add", last, shortcut, "ReLU");
                channels = width * expansion;
            }
        }

        net.Step("fc", "GlobalAvgPool2d, Flatten, Linear(1000)", "Linear");
        return net.ToString();
    }

    private static string MobileNetV2(long[] input)
    {
        var net = new StepWriter("MobileNetV2", input);
        net.Step("features.0.0", "Conv2d(32, 3, Stride = 2, Padding = 1, Bias = false)");
        string last = net.Step("features.0.1", "BatchNorm2d, ReLU6");
        int channels = 32, feature = 1;
        foreach ((int expand, int outputs, int count, int firstStride) in new[] { (1, 16, 1, 1), (6, 24, 2, 2), (6, 32, 3, 2), (6, 64, 4, 2), (6, 96, 3, 1), (6, 160, 3, 2), (6, 320, 1, 1) })
        {
            for (int i = 0; i < count; i++, feature++)
            {
                string key = $"features.{feature}.conv", start = last;
                int hidden = channels * expand, stride = i == 0 ? firstStride : 1, part = 0;
                if (expand > 1)
                {
                    net.Step($"{key}.{part}.0", $"Conv2d({hidden}, 1, Bias = false)");
                    net.Step($"{key}.{part++}.1", "BatchNorm2d, ReLU6");
                }

                net.Step($"{key}.{part}.0", $"Conv2d({hidden}, 3, Stride = {stride}, Padding = 1, Groups = {hidden}, Bias = false)");
                net.Step($"{key}.{part++}.1", "BatchNorm2d, ReLU6");
                net.Step($"{key}.{part++}", $"Conv2d({outputs}, 1, Bias = false)");
                last = net.Step($"{key}.{part}", "BatchNorm2d");
                if (stride == 1 && channels == outputs)
                    last = net.Join("Add", start, last);
                channels = outputs;
            }
        }

        net.Step("features.18.0", "Conv2d(1280, 1, Bias = false)");
        net.Step("features.18.1", "BatchNorm2d, ReLU6, GlobalAvgPool2d, Flatten, Dropout(0.2)");
        net.Step("classifier.1", "Linear(1000)");
        return net.ToString();
    }

    private static string DenseNet(string name, long[] input, int[] blocks, int growth, int start)
    {
        var net = new StepWriter(name, input);
        net.Step("features.conv0", $"Conv2d({start}, 7, Stride = 2, Padding = 3, Bias = false)");
        string last = net.Step("features.norm0", "BatchNorm2d, ReLU, MaxPool2d(3, Stride = 2, Padding = 1)");
        int channels = start;
        for (int block = 1; block <= blocks.Length; block++)
        {
            for (int layer = 1; layer <= blocks[block - 1]; layer++, channels += growth)
            {
                string key = $"features.denseblock{block}.denselayer{layer}";
                net.Step($"{key}.norm1", "BatchNorm2d, ReLU", from: last);
                net.Step($"{key}.conv1", $"Conv2d({4 * growth}, 1, Bias = false)");
                net.Step($"{key}.norm2", "BatchNorm2d, ReLU");
                last = net.Join("Concat", last, net.Step($"{key}.conv2", $"Conv2d({growth}, 3, Padding = 1, Bias = false)"));
            }

            if (block == blocks.Length)
                continue;
            net.Step($"features.transition{block}.norm", "BatchNorm2d, ReLU");
            last = net.Step($"features.transition{block}.conv", $"Conv2d({channels /= 2}, 1, Bias = false), AvgPool2d(2)");
        }

        net.Step("features.norm5", "BatchNorm2d, ReLU, GlobalAvgPool2d, Flatten");
        net.Step("classifier", "Linear(1000)");
        return net.ToString();
    }

    private static string ViT(string name, long[] input, int patch, int layers, int heads, int width, int hidden)
    {
        var net = new StepWriter(name, input);
        net.Step("conv_proj", $"Conv2d({width}, {patch}, Stride = {patch}), Flatten(StartDim = 2), Transpose(1, 2)");
        net.Step("class_token", "ClassToken", "Parameter");
        string last = net.Step("encoder.pos_embedding", "PositionEmbedding, Dropout(0)", "Parameter");
        for (int i = 0; i < layers; i++)
        {
            string key = $"encoder.layers.encoder_layer_{i}";
            net.Step($"{key}.ln_1", "LayerNorm(Eps = 1e-6)", from: last);
            string attended = net.Step($"{key}.self_attention", $"MultiheadAttention({heads})");
            last = net.Join("Add", attended, last);
            net.Step($"{key}.ln_2", "LayerNorm(Eps = 1e-6)");
            net.Step($"{key}.mlp.0", $"Linear({hidden}), GELU");
            last = net.Join("Add", net.Step($"{key}.mlp.3", $"Linear({width})"), last);
        }

        net.Step("encoder.ln", "LayerNorm(Eps = 1e-6), Select(1, 0)");
        net.Step("heads.head", "Linear(1000)");
        return net.ToString();
    }
}
