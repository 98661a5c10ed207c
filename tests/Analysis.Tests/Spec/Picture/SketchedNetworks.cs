namespace TypedNets.Analysis.Tests.Spec.Picture;

/// <summary>Networks whose pictures are hard for one reason each.</summary>
internal static class SketchedNetworks
{
    public static Dictionary<string, Func<NetworkSpec>> All { get; } = new()
    {
        ["Chain"] = Chain,
        ["UNet"] = UNet,
        ["Inception"] = Inception,
        ["DenseBlock"] = () => DenseBlock(6),
        ["Siamese"] = Siamese,
        ["Transformer"] = Transformer,
        ["ResNet"] = ResNet,
        ["Interleaved"] = Interleaved,
        ["Empty"] = () => new NetworkSpec("Empty", [], [], []),
        ["Single"] = () => { var net = new SpecSketch("Single").Input("x", null, null); return net.Spec(net.Add("only", "ReLU", ["x"], [null, null])); },
        ["InputIsOutput"] = () => new SpecSketch("InputIsOutput").Input("x", 3).Spec("x"),
        ["LongChain"] = () => LongChain(150),
    };

    public static NetworkSpec Chain()
    {
        SpecSketch net = new SpecSketch("SmallCnn").Input("input", 1, 28, 28);
        net.Add("conv1", "Conv2d", ["input"], [32, 28, 28], [32, 1, 3, 3]);
        net.Add("relu1", "ReLU", ["conv1"], [32, 28, 28]);
        net.Add("max_pool1", "MaxPool2d", ["relu1"], [32, 14, 14]);
        net.Add("conv2", "Conv2d", ["max_pool1"], [64, 14, 14], [64, 32, 3, 3]);
        net.Add("relu2", "ReLU", ["conv2"], [64, 14, 14]);
        net.Add("flatten1", "Flatten", ["relu2"], [12544]);
        net.Add("linear1", "Linear", ["flatten1"], [128], [128, 12544]);
        net.Add("relu3", "ReLU", ["linear1"], [128]);
        return net.Spec(net.Add("head", "Linear", ["relu3"], [10], [10, 128]));
    }

    /// <summary>Skips that lie around each other.</summary>
    public static NetworkSpec UNet()
    {
        SpecSketch net = new SpecSketch("UNet").Input("image", 3, 256, 256);
        var skips = new Stack<string>();
        string last = "image";
        for (int i = 0; i < 4; i++)
        {
            net.Block($"down{i}", "DoubleConv");
            skips.Push(last = net.Convolution($"down{i}.b", net.Convolution($"down{i}.a", last, 64 << i, 256 >> i), 64 << i, 256 >> i));
            last = net.Add($"pool{i}", "MaxPool2d", [last], [64 << i, 128 >> i, 128 >> i]);
        }

        last = net.Block("middle", "DoubleConv").Convolution("middle.b", net.Convolution("middle.a", last, 1024, 16), 1024, 16);
        for (int i = 3; i >= 0; i--)
        {
            net.Block($"up{i}", "DoubleConv");
            last = net.Add($"upsample{i}", "ConvTranspose2d", [last], [64 << i, 256 >> i, 256 >> i], [128 << i, 64 << i, 2, 2]);
            last = net.Add($"concat{i}", "Concat", [skips.Pop(), last], [128 << i, 256 >> i, 256 >> i]);
            last = net.Convolution($"up{i}.b", net.Convolution($"up{i}.a", last, 64 << i, 256 >> i), 64 << i, 256 >> i);
        }

        return net.Spec(net.Add("head", "Conv2d", [last], [2, 256, 256], [2, 64, 1, 1]));
    }

    /// <summary>Four branches, twice.</summary>
    public static NetworkSpec Inception()
    {
        SpecSketch net = new SpecSketch("GoogLeNet").Input("image", 192, 28, 28);
        string last = "image";
        foreach (string block in new[] { "inception3a", "inception3b" })
        {
            net.Block(block, "Inception");
            string one = net.Convolution(block + ".branch1", last, 64, 28, 1);
            string three = net.Convolution(block + ".branch2.1", net.Convolution(block + ".branch2.0", last, 96, 28, 1), 128, 28);
            string five = net.Convolution(block + ".branch3.1", net.Convolution(block + ".branch3.0", last, 16, 28, 1), 32, 28, 5);
            string pooled = net.Convolution(block + ".branch4.1", net.Add(block + ".branch4.0", "MaxPool2d", [last], [192, 28, 28]), 32, 28, 1);
            last = net.Add(block + ".output", "Concat", [one, three, five, pooled], [256, 28, 28]);
        }

        return net.Spec(last);
    }

    /// <summary>Every layer reads all before it.</summary>
    public static NetworkSpec DenseBlock(int layers)
    {
        SpecSketch net = new SpecSketch("DenseBlock").Input("image", 64, 56, 56);
        List<string> features = ["image"];
        for (int i = 0; i < layers; i++)
        {
            string joined = i == 0 ? "image" : net.Add($"concat{i}", "Concat", [.. features], [64 + (32 * i), 56, 56]);
            features.Add(net.Convolution($"layer{i}", joined, 32, 56));
        }

        return net.Spec(net.Add("concat", "Concat", [.. features], [64 + (32 * layers), 56, 56]));
    }

    /// <summary>Shared modules, several inputs and outputs.</summary>
    public static NetworkSpec Siamese()
    {
        SpecSketch net = new SpecSketch("Siamese").Input("left", 1, 28, 28).Input("right", 1, 28, 28);
        var ends = new List<string>();
        foreach ((string side, string suffix) in new[] { ("left", ""), ("right", "_1") })
        {
            string? Shared(string path) => suffix.Length > 0 ? path : null;
            net.Add("conv1" + suffix, "Conv2d", [side], [32, 26, 26], suffix.Length > 0 ? null : [32, 1, 3, 3], Shared("conv1"));
            net.Add("relu1" + suffix, "ReLU", ["conv1" + suffix], [32, 26, 26]);
            net.Add("flatten1" + suffix, "Flatten", ["relu1" + suffix], [21632]);
            ends.Add(net.Add("embed" + suffix, "Linear", ["flatten1" + suffix], [64], suffix.Length > 0 ? null : [64, 21632], Shared("embed")));
        }

        net.Add("multiply1", "Multiply", [.. ends], [64]);
        return net.Spec(net.Add("score", "Linear", ["multiply1"], [1], [1, 64]), ends[0], ends[1]);
    }

    /// <summary>Repeated blocks in an encoder, and in a decoder that reads the encoder's end beside the block before it.</summary>
    public static NetworkSpec Transformer()
    {
        SpecSketch net = new SpecSketch("Transformer").Input("source", 32, 512).Input("target", 32, 512);
        net.Block("encoder", "Encoder").Block("decoder", "Decoder");
        string memory = "source", last = "target";
        for (int i = 0; i < 6; i++)
        {
            string key = $"encoder.layers.{i}";
            net.Block(key, "EncoderLayer");
            memory = Attend(key + ".self", memory, memory);
            memory = Feed(key, memory);
        }

        for (int i = 0; i < 6; i++)
        {
            string key = $"decoder.layers.{i}";
            net.Block(key, "DecoderLayer");
            last = Feed(key, Attend(key + ".cross", Attend(key + ".self", last, last), memory));
        }

        return net.Spec(net.Add("head", "Linear", [last], [32, 1000], [1000, 512]));

        string Attend(string key, string query, string of)
        {
            net.Add(key + "_attention", "MultiheadAttention", query == of ? [query] : [query, of], [32, 512], [1536, 512]);
            net.Add(key + "_add", "Add", [query, key + "_attention"], [32, 512]);
            return net.Add(key + "_norm", "LayerNorm", [key + "_add"], [32, 512], [512]);
        }

        string Feed(string key, string input)
        {
            net.Add(key + ".linear1", "Linear", [input], [32, 2048], [2048, 512]);
            net.Add(key + ".relu", "ReLU", [key + ".linear1"], [32, 2048]);
            net.Add(key + ".linear2", "Linear", [key + ".relu"], [32, 512], [512, 2048]);
            net.Add(key + ".add", "Add", [input, key + ".linear2"], [32, 512]);
            return net.Add(key + ".norm", "LayerNorm", [key + ".add"], [32, 512], [512]);
        }
    }

    /// <summary>ResNet-50's blocks: two convolutions of 1×1 and one of 3×3, with a shortcut that has a convolution in each stage's first.</summary>
    public static NetworkSpec ResNet()
    {
        SpecSketch net = new SpecSketch("ResNet50").Input("input", 3, 224, 224);
        string last = net.Add("maxpool", "MaxPool2d", [net.Convolution("stem", "input", 64, 112, 7)], [64, 56, 56]);
        int[] blocks = [3, 4, 6, 3];
        for (int stage = 0; stage < 4; stage++)
        {
            for (int i = 0; i < blocks[stage]; i++)
            {
                string key = $"layer{stage + 1}.{i}", start = last;
                long width = 64 << stage, size = 56 >> stage;
                net.Block(key, "Bottleneck");
                last = net.Convolution(key + ".c", net.Convolution(key + ".b", net.Convolution(key + ".a", start, width, size, 1), width, size), 4 * width, size, 1);
                string shortcut = i > 0 ? start : net.Add(key + ".downsample", "Conv2d", [start], [4 * width, size, size], [4 * width, 64, 1, 1]);
                net.Add(key + ".add", "Add", [last, shortcut], [4 * width, size, size]);
                last = net.Add(key + ".output", "ReLU", [key + ".add"], [4 * width, size, size]);
            }
        }

        last = net.Add("flatten", "Flatten", [net.Add("avgpool", "GlobalAvgPool2d", [last], [2048])], [2048]);
        return net.Spec(net.Add("fc", "Linear", [last], [1000], [1000, 2048]));
    }

    /// <summary>Blocks between whose layers others run, so that no frame can be around both.</summary>
    public static NetworkSpec Interleaved()
    {
        SpecSketch net = new SpecSketch("Interleaved <&\"'> 日本").Input("a<b", 8).Block("p", "P<T>").Block("q", "Q").Block("p.inner", "Inner").Block("none", "Unused");
        net.Add("p.one", "Linear", ["a<b"], [8], [8, 8]);
        net.Add("q.one", "Linear", ["p.one"], [8], [8, 8]);
        net.Add("p.inner.two", "Linear", ["q.one"], [8], [8, 8]);
        net.Add("q.two&", "My\"Own\u0001Module", ["p.inner.two", "a<b"], [8], [8, 8]);
        net.Add("unread", "Linear", ["p.one"], [8], [8, 8]);
        return net.Spec("q.two&", "p.one", "a<b");
    }

    public static NetworkSpec LongChain(int layers)
    {
        SpecSketch net = new SpecSketch("LongChain").Input("x", 8);
        string last = "x";
        for (int i = 0; i < layers; i++)
            last = net.Add($"linear{i}", "Linear", [last], [8], [8, 8]);
        return net.Spec(last);
    }

    /// <summary>Operations of one to three inputs that were computed lately or long ago, in blocks and blocks in them, with several outputs.</summary>
    public static NetworkSpec Random(int seed)
    {
        var random = new Random(seed);
        SpecSketch net = new SpecSketch($"Random {seed}").Input("a", 8).Input("b", 8);
        List<string> values = ["a", "b"];
        string block = "";
        for (int i = 0; i < 10 + (seed % 60); i++)
        {
            if (random.Next(4) == 0)
                net.Block(block = random.Next(3) == 0 || block.Length > 12 ? $"block{i}" : $"{(block.Length > 0 ? block + "." : "")}part{i}", "Block");
            else if (random.Next(8) == 0)
                block = "";
            int count = random.Next(5) switch { 0 => 2, 1 => 3, _ => 1 };
            string[] inputs = [.. Enumerable.Range(0, count).Select(_ => random.Next(3) == 0 ? values[random.Next(values.Count)] : values[^1]).Distinct()];
            string kind = inputs.Length > 1 ? "Concat" : random.Next(2) == 0 ? "Linear" : "ReLU";
            values.Add(net.Add($"{(block.Length > 0 ? block + "." : "")}layer{i}", kind, inputs, [8], kind == "Linear" ? [8, 8] : null));
        }

        return net.Spec(values[^1], values[^3]);
    }
}
