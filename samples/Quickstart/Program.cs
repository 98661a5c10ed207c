using Quickstart;
using TorchSharp;

using var net = new SmallCnn(seed: 42);
using var images = torch.randn(8, 1, 28, 28);
using var logits = net.call(images);
Console.WriteLine(SmallCnn.Spec);
