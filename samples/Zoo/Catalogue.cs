using TypedNets.Training;
using Zoo.Networks;

namespace Zoo;

/// <summary>All networks of the zoo, roughly by the year of their paper. A new one is its file and a line here.</summary>
public static class Catalogue
{
    public static IReadOnlyList<ZooEntry> All { get; } =
    [
        ZooEntry.Of<Perceptron>("a multilayer perceptron", "Rumelhart, Hinton, Williams 1986", Tasks.Optdigits with { Steps = 1000 }),
        ZooEntry.Of<LeNet5>("the convolutional network that read cheques", "LeCun, Bottou, Bengio, Haffner 1998",
            Tasks.Mnist32 with { Steps = 2000 }),
        ZooEntry.Of<ConvAutoencoder>("images through 32 numbers and back", "Masci, Meier, Cireşan, Schmidhuber 2011",
            Tasks.FashionImages with { Steps = 2000 }),
        ZooEntry.Of<AlexNet>("the network that won ImageNet in 2012", "Krizhevsky 2014, arXiv 1404.5997", Tasks.Cifar10At224),
        ZooEntry.Of<AlexNetSmall>("AlexNet for 64×64", "Krizhevsky 2014, arXiv 1404.5997",
            Tasks.Cifar10 with { EnlargedTo = 64, Optimizer = new Adam(3e-4), BatchSize = 32, Steps = 300 }),
        ZooEntry.Of<VGG16>("sixteen layers, convolutions of 3×3", "Simonyan, Zisserman 2015, arXiv 1409.1556", Tasks.Cifar10At224),
        ZooEntry.Of<VGG16Small>("VGG-16 for 32×32, with batch normalisation", "Simonyan, Zisserman 2015; Liu, Deng 2015",
            Tasks.Cifar10 with { BatchSize = 32, Steps = 250 }),
        ZooEntry.Of<AllCnn>("nothing but convolutions", "Springenberg et al. 2015, arXiv 1412.6806",
            Tasks.Cifar10 with { BatchSize = 32, Steps = 150 }),
        ZooEntry.Of<GoogLeNet>("nine inception blocks", "Szegedy et al. 2015, arXiv 1409.4842", Tasks.Cifar10At224),
        ZooEntry.Of<GoogLeNetSmall>("three inception blocks, for 32×32", "Szegedy et al. 2015, arXiv 1409.4842",
            Tasks.Cifar10 with { BatchSize = 32, Steps = 150 }),
        ZooEntry.OfPair<Siamese>("one encoder for two images", "Bromley et al. 1993; Koch, Zemel, Salakhutdinov 2015",
            Tasks.MnistPairs with { Steps = 1000 }),
        ZooEntry.Of<CharLstm>("a character model with memory", "Hochreiter, Schmidhuber 1997; Karpathy 2015",
            Tasks.Characters with { Optimizer = new Adam(3e-3), BatchSize = 32, Steps = 600 }),
        ZooEntry.Of<UNet>("segmentation with connections across", "Ronneberger, Fischer, Brox 2015, arXiv 1505.04597",
            Tasks.ShapesetPixels with { Optimizer = new Adam(3e-4), BatchSize = 8, Steps = 120 }),
        ZooEntry.Of<ResNet18>("eighteen layers with ways around them", "He, Zhang, Ren, Sun 2016, arXiv 1512.03385", Tasks.Cifar10At224),
        ZooEntry.Of<ResNet50>("fifty layers with ways around them", "He, Zhang, Ren, Sun 2016, arXiv 1512.03385", Tasks.Cifar10At224),
        ZooEntry.Of<ResNet20>("the paper's network for CIFAR-10", "He, Zhang, Ren, Sun 2016, arXiv 1512.03385",
            Tasks.Cifar10 with { BatchSize = 32, Steps = 500 }),
        ZooEntry.Of<DenseNet121>("each layer reads all before it", "Huang, Liu, van der Maaten, Weinberger 2017, arXiv 1608.06993",
            Tasks.Cifar10At224),
        ZooEntry.Of<DenseNetSmall>("each layer reads all before it, for 32×32", "Huang, Liu, van der Maaten, Weinberger 2017, arXiv 1608.06993",
            Tasks.Cifar10 with { BatchSize = 32, Steps = 200 }),
        ZooEntry.Of<MobileNetV2>("narrow, wide in between, filtered channel by channel", "Sandler et al. 2018, arXiv 1801.04381",
            Tasks.Cifar10At224),
        ZooEntry.Of<MobileNetV2Small>("MobileNetV2 for 32×32", "Sandler et al. 2018, arXiv 1801.04381",
            Tasks.Cifar10 with { BatchSize = 32, Steps = 300 }),
        ZooEntry.Of<CharGpt>("a small GPT for characters", "Radford et al. 2019; Karpathy 2022",
            Tasks.Characters with { Optimizer = new Adam(3e-3), BatchSize = 32, Steps = 800 }),
        ZooEntry.Of<ViT>("ViT-B/16, a transformer over patches", "Dosovitskiy et al. 2021, arXiv 2010.11929", Tasks.Cifar10At224),
        ZooEntry.Of<ViTSmall>("a transformer over patches, for 32×32", "Dosovitskiy et al. 2021, arXiv 2010.11929",
            Tasks.Cifar10 with { BatchSize = 32, Steps = 600 }),
    ];
}
