using TypedNets.Analysis.Layers;
using static TorchSharp.torch;

namespace TypedNets.Studies;

/// <summary>A network that takes part in a study.</summary>
/// <param name="Name">Its name in tables and files.</param>
/// <param name="Spec">What is known about it before it runs.</param>
/// <param name="Create">Builds it.</param>
/// <param name="Signal">Measures one that was built with an initializer, or as declared, on inputs; the network stays as it was.</param>
/// <param name="Lsuv">Scales one on a batch.</param>
public sealed record StudyNetwork(
    string Name,
    NetworkSpec Spec,
    Func<NetworkOptions, nn.Module<Tensor, Tensor>> Create,
    Func<nn.Module<Tensor, Tensor>, Initializer?, Tensor, SignalReport> Signal,
    Action<nn.Module<Tensor, Tensor>, Lsuv, Tensor> Lsuv)
{
    private static readonly string[] s_normalizations = ["BatchNorm", "LayerNorm", "GroupNorm", "InstanceNorm", "RMSNorm", "LocalResponseNorm"];

    /// <summary>The number of layers with weights, what normalises not counted.</summary>
    public int Depth => Spec.Layers.Count(layer => !IsNormalization(layer) && layer.Parameters.Any(parameter => parameter.Role == ParameterRole.Weight));

    /// <summary>The kind of its activations, such as ReLU; the most frequent one where there are several, "none" where there are none.</summary>
    public string Activation => MostFrequent(layer => LayerCatalogue.All.FirstOrDefault(kind => kind.Name == layer.Kind) is Activation);

    /// <summary>The kind of its normalisations, such as BatchNorm2d; the most frequent one where there are several, "none" where there are
    /// none.</summary>
    public string Normalization => MostFrequent(IsNormalization);

    /// <summary>An annotated network, under its class's name.</summary>
    /// <typeparam name="T">The network's class.</typeparam>
    public static StudyNetwork Of<T>()
        where T : nn.Module<Tensor, Tensor>, INetwork<T> => new(
            typeof(T).Name,
            T.Spec,
            T.Create,
            (network, initializer, inputs) => new SignalProbe { Options = new NetworkOptions(Initializer: initializer) }.Measure((T)network, inputs),
            (network, lsuv, batch) => lsuv.Apply((T)network, batch));

    private string MostFrequent(Func<LayerSpec, bool> isOne) => Spec.Layers.Where(isOne).GroupBy(layer => layer.Kind)
        .MaxBy(kinds => kinds.Count())?.Key ?? "none";

    private static bool IsNormalization(LayerSpec layer) => s_normalizations.Any(name => layer.Kind.StartsWith(name, StringComparison.Ordinal));
}
