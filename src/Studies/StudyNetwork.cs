using static TorchSharp.torch;

namespace TypedNets.Studies;

/// <summary>A network that takes part in a study.</summary>
/// <param name="Name">Its name in tables and files.</param>
/// <param name="Spec">What is known about it before it runs.</param>
/// <param name="Create">Builds it.</param>
public sealed record StudyNetwork(string Name, NetworkSpec Spec, Func<NetworkOptions, nn.Module<Tensor, Tensor>> Create)
{
    /// <summary>An annotated network, under its class's name.</summary>
    /// <typeparam name="T">The network's class.</typeparam>
    public static StudyNetwork Of<T>()
        where T : nn.Module<Tensor, Tensor>, INetwork<T> => new(typeof(T).Name, T.Spec, T.Create);
}
