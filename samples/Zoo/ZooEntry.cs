using TypedNets;
using static TorchSharp.torch;

namespace Zoo;

/// <summary>A network of the zoo.</summary>
/// <param name="Spec">What is known about it before it runs.</param>
/// <param name="Summary">What it is, in one line.</param>
/// <param name="Paper">Where it was published.</param>
/// <param name="Task">What it is trained on.</param>
/// <param name="Create">Builds it.</param>
public sealed record ZooEntry(
    NetworkSpec Spec, string Summary, string Paper, ZooTask Task, Func<NetworkOptions, nn.Module<Tensor, Tensor>> Create)
{
    /// <summary>The class's name, by which commands find it.</summary>
    public string Name => Spec.Network;

    /// <summary>An annotated network.</summary>
    /// <typeparam name="T">The network's class.</typeparam>
    public static ZooEntry Of<T>(string summary, string paper, ZooTask task)
        where T : nn.Module<Tensor, Tensor>, INetwork<T> => new(T.Spec, summary, paper, task, T.Create);

    /// <summary>An annotated network of two inputs, which reads pairs of images: batch x 2 x H x W.</summary>
    /// <typeparam name="T">The network's class.</typeparam>
    public static ZooEntry OfPair<T>(string summary, string paper, ZooTask task)
        where T : nn.Module<Tensor, Tensor, Tensor>, INetwork<T> => new(T.Spec, summary, paper, task, options => new Pair(T.Create(options)));
}
