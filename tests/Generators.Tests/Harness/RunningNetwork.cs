using System.Reflection;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TypedNets.Generators.Tests;

/// <summary>A network's class, used as its user would, though its type is only known at run time.</summary>
/// <param name="type">The class.</param>
/// <param name="text">Its generated part.</param>
internal sealed class RunningNetwork(Type type, string text)
{
    /// <summary>The generated part.</summary>
    public string Text { get; } = text;

    /// <summary>The generated forward pass.</summary>
    public string Forward
    {
        get
        {
            int start = Text.LastIndexOf("public override ", Text.IndexOf(" forward(", StringComparison.Ordinal), StringComparison.Ordinal);
            return Text[start..Text.IndexOf("\n    }\n", start, StringComparison.Ordinal)];
        }
    }

    /// <summary>What the network says of itself.</summary>
    public NetworkSpec Spec { get; } = (NetworkSpec)type.GetProperty("Spec")!.GetValue(null)!;

    /// <summary>Builds the network through its interface.</summary>
    public Module<Tensor, Tensor> Create(
        long? seed = null, Initializer? initializer = null, Device? device = null, ScalarType? dtype = null) =>
        (Module<Tensor, Tensor>)type.InvokeMember(
            "Create", BindingFlags.InvokeMethod | BindingFlags.Public | BindingFlags.Static | BindingFlags.DoNotWrapExceptions, null, null,
            [new NetworkOptions(seed, initializer, device, dtype)], System.Globalization.CultureInfo.InvariantCulture)!;

    /// <summary>Builds a network of any number of inputs and outputs.</summary>
    public nn.Module CreateAny(long? seed = null, ScalarType? dtype = null) => (nn.Module)type.InvokeMember(
        "Create", BindingFlags.InvokeMethod | BindingFlags.Public | BindingFlags.Static | BindingFlags.DoNotWrapExceptions, null, null,
        [new NetworkOptions(seed, null, null, dtype)], System.Globalization.CultureInfo.InvariantCulture)!;

    /// <summary>Runs such a network.</summary>
    public Tensor[] Run(nn.Module network, params Tensor[] inputs)
    {
        object result = type.InvokeMember("forward", BindingFlags.InvokeMethod | BindingFlags.Public | BindingFlags.Instance | BindingFlags.DoNotWrapExceptions,
            null, network, [.. inputs], System.Globalization.CultureInfo.InvariantCulture)!;
        return result is System.Runtime.CompilerServices.ITuple tuple
            ? [.. Enumerable.Range(0, tuple.Length).Select(i => (Tensor)tuple[i]!)]
            : [(Tensor)result];
    }

    /// <summary>Runs such a network with every layer's output shown.</summary>
    public Tensor[] Observe(nn.Module network, Tensor[] inputs, Action<string, Tensor> see) => (Tensor[])typeof(INetwork<>).MakeGenericType(type).InvokeMember(
        "Observe", BindingFlags.InvokeMethod | BindingFlags.Public | BindingFlags.Instance | BindingFlags.DoNotWrapExceptions, null, network,
        [inputs, new ValueObserver(see)], System.Globalization.CultureInfo.InvariantCulture)!;

    /// <summary>Measures new networks.</summary>
    public SignalReport Measure(SignalProbe probe, params Tensor[] data) => Measure(probe, 1, [data]);

    /// <summary>Measures a network.</summary>
    public SignalReport Measure(SignalProbe probe, nn.Module network, params Tensor[] data) => Measure(probe, 2, [network, data]);

    /// <summary>Scales a network's weights on data.</summary>
    public LsuvReport Scale(Lsuv lsuv, nn.Module network, params Tensor[] batch) => (LsuvReport)Generic(typeof(Lsuv), "Apply", lsuv, network, batch);

    /// <summary>The groups of a network's parameters.</summary>
    public IReadOnlyList<Training.ParameterGroup> Groups(nn.Module network, Training.OptimizerRule rule, int baseWidth) =>
        (IReadOnlyList<Training.ParameterGroup>)Generic(typeof(Training.MuP), "ParameterGroups", null, network, rule, baseWidth);

    /// <summary>An optimiser with these groups.</summary>
    public optim.Optimizer Optimizer(nn.Module network, Training.OptimizerRule rule, int baseWidth) =>
        (optim.Optimizer)Generic(typeof(Training.MuP), "CreateOptimizer", null, network, rule, baseWidth);

    private object Generic(Type of, string method, object? instance, params object[] arguments) =>
        of.GetMethod(method)!.MakeGenericMethod(type).Invoke(instance, BindingFlags.DoNotWrapExceptions, null, arguments, System.Globalization.CultureInfo.InvariantCulture)!;

    private SignalReport Measure(SignalProbe probe, int parameters, object[] arguments) => (SignalReport)typeof(SignalProbe).GetMethods()
        .Single(method => method.Name == "Measure" && method.GetParameters().Length == parameters).MakeGenericMethod(type)
        .Invoke(probe, BindingFlags.DoNotWrapExceptions, null, arguments, System.Globalization.CultureInfo.InvariantCulture)!;

    /// <summary>One of the network's properties.</summary>
    public T Member<T>(Module<Tensor, Tensor> network, string name) => (T)type.GetProperty(name)!.GetValue(network)!;

    /// <summary>A random input of a batch.</summary>
    public Tensor Input(long batch = 2, ScalarType dtype = ScalarType.Float32, long unknown = 8, long seed = 1)
    {
        using var generator = new Generator((ulong)seed);
        if (Spec.Inputs[0].DType == DType.Int64)
            return randint(0, 5, [batch, .. Spec.Inputs[0].Shape.Select(size => size ?? unknown)], ScalarType.Int64, generator: generator);
        return randn([batch, .. Spec.Inputs[0].Shape.Select(size => size ?? unknown)], dtype, generator: generator);
    }
}
